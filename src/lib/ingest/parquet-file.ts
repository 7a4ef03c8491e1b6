import { tableFromIPC } from 'apache-arrow';
import type { ParquetFile } from 'parquet-wasm/esm';
import { UnreadableFile } from './unreadable-file';

type WasmSource = string | URL | BufferSource;

let source: (() => Promise<WasmSource>) | null = null;
let module: Promise<typeof import('parquet-wasm/esm')> | null = null;

/** Where the Parquet reader's own wasm comes from. The page need not say: it is a file of this site. */
export function useParquetWasm(from: () => Promise<WasmSource>): void {
	source = from;
}

/** Opens a Parquet file. The reader is fetched with the first one. Throws UnreadableFile saying what is wrong. */
export async function openParquet(file: File): Promise<ParquetFile> {
	module ??= start();
	const { ParquetFile } = await module;
	return ParquetFile.fromFile(file).catch((cause: unknown) => {
		throw damaged(cause);
	});
}

/** Names of a file's columns; nested ones by the name of their root. */
export function parquetColumns(parquet: ParquetFile): string[] {
	return tableFromIPC(parquet.schema().intoIPCStream()).schema.fields.map((field) => field.name);
}

/** What the reader's error says about the file, in our words. */
export function damaged(cause: unknown): UnreadableFile {
	const said = cause instanceof Error ? cause.message : String(cause);
	if (/encrypt/i.test(said))
		return new UnreadableFile('the file is encrypted; export it again without encryption', cause);
	const because = said
		.replace(/^(Parquet|Arrow|External)[\w ]*error: */i, '')
		.split('\n', 1)[0]
		?.slice(0, 120);
	return new UnreadableFile(`the Parquet file is damaged or of a kind that cannot be read (${because})`, cause);
}

async function start() {
	const loaded = await import('parquet-wasm/esm');
	const from = source ?? (async () => (await import('parquet-wasm/esm/parquet_wasm_bg.wasm?url')).default);
	await loaded.default({ module_or_path: await from() });
	return loaded;
}

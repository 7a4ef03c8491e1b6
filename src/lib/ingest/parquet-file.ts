import type { ParquetFile } from 'parquet-wasm/esm';
import { UnreadableFile } from './unreadable-file';

type WasmSource = string | URL | BufferSource;

let source: (() => Promise<WasmSource>) | null = null;
let module: Promise<typeof import('parquet-wasm/esm')> | null = null;

/** Where the Parquet reader's own wasm comes from. To be said before the first file is opened. */
export function useParquetWasm(from: () => Promise<WasmSource>): void {
	source = from;
}

/** Opens a Parquet file. The reader is fetched with the first one. Throws UnreadableFile saying what is wrong. */
export async function openParquet(file: File): Promise<ParquetFile> {
	module ??= start();
	const { ParquetFile } = await module;
	return ParquetFile.fromFile(file)
		.catch(async (cause: unknown) => {
			// The reader trips over some files' note on their Arrow types, which it could do without: it is hidden from it.
			if (!String(cause).includes('ARROW:schema')) throw cause;
			return ParquetFile.fromFile(await withoutArrowNote(file));
		})
		.catch((cause: unknown) => {
			throw damaged(cause);
		});
}

/** The file with the name of one entry in its footer changed, to one of the same length that nobody looks for. */
async function withoutArrowNote(file: File): Promise<Blob> {
	const length = new DataView(await file.slice(-8, -4).arrayBuffer()).getUint32(0, true);
	const from = file.size - 8 - length;
	const footer = new Uint8Array(await file.slice(from, -8).arrayBuffer());
	const note = new TextEncoder().encode('ARROW:schema');
	for (let at = footer.indexOf(note[0] ?? 0); at >= 0; at = footer.indexOf(note[0] ?? 0, at + 1))
		if (note.every((byte, offset) => footer[at + offset] === byte)) footer.set(new TextEncoder().encode('x'), at);
	return new Blob([file.slice(0, from), footer, file.slice(-8)]);
}

/** What the reader was asked for, or what is wrong with the file. On some damaged files the reader's wasm stops dead: then its
 *  promise never settles, and only the page or worker as a whole hears of it. */
export function orDamaged<T>(asked: Promise<T>): Promise<T> {
	return new Promise((settle, reject) => {
		const types = typeof globalThis.addEventListener === 'function' ? ['error', 'unhandledrejection'] : [];
		const stopped = (event: Event) => {
			const cause: unknown = 'error' in event ? event.error : 'reason' in event ? event.reason : null;
			if (!(cause instanceof WebAssembly.RuntimeError)) return;
			event.preventDefault();
			finish();
			reject(damaged(new Error('the reader stopped')));
		};
		const finish = () => {
			for (const type of types) globalThis.removeEventListener(type, stopped);
		};
		for (const type of types) globalThis.addEventListener(type, stopped);
		asked.then(settle, (cause: unknown) => reject(damaged(cause))).finally(finish);
	});
}

/** Frees a file's memory. A reader that stopped in the midst still holds it: that memory is lost, and nothing else. */
export function letGo(parquet: ParquetFile): void {
	try {
		parquet.free();
	} catch {
		// What it says is about its own state; why it stopped was told before.
	}
}

/** What the reader's error says about the file, in our words. */
function damaged(cause: unknown): UnreadableFile {
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
	if (!source) throw new Error('openParquet needs to know where its wasm is');
	const loaded = await import('parquet-wasm/esm');
	await loaded.default({ module_or_path: await source() });
	return loaded;
}

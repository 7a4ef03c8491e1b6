import { useParquetWasm } from './parquet-file';
import { ParquetReading, type ParquetReader } from './parquet-reading';
import { UnreadableFile } from './unreadable-file';

/** What the page asks: to open a file first, and then the calls of a reader, one after another. */
export type ParquetAsk =
	| { readonly call: 'open'; readonly file: File; readonly wasm: string }
	| { readonly call: 'outline' | 'begin' | 'next'; readonly args: readonly unknown[] };
export type ParquetReply = { readonly value: unknown } | { readonly refused: string } | { readonly failed: string };

let reader: ParquetReader | null = null;

/** Reads a Parquet file beside the page, which its decoding would hold up. */
onmessage = async ({ data }: MessageEvent<ParquetAsk>) => {
	try {
		reply({ value: await answer(data) });
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		reply(error instanceof UnreadableFile ? { refused: said } : { failed: said });
	}
};

function answer(ask: ParquetAsk): unknown {
	if (ask.call === 'open') {
		useParquetWasm(async () => ask.wasm);
		reader = new ParquetReading(ask.file);
		return null;
	}
	// The page's side of this door is typed; a message is not.
	const call = reader?.[ask.call] as ((...args: readonly unknown[]) => Promise<unknown>) | undefined;
	return call?.apply(reader, [...ask.args]);
}

/** Bytes are handed over, not copied. */
function reply(said: ParquetReply): void {
	const bytes = 'value' in said && said.value !== null ? Object.values(said.value as object) : [];
	postMessage(said, { transfer: bytes.flatMap((one) => (one instanceof Uint8Array ? [one.buffer] : [])) });
}

import type { ParquetFile } from 'parquet-wasm/esm';
import { letGo, openParquet, orDamaged } from './parquet-file';
import { readParquetFooter } from './parquet-footer';
import { checkPages, PageBytes } from './parquet-pages';

/** Rows decoded at a time. */
const rowsInRead = 65_536;
/** Pages of each column that are looked at before its first rows are: a dictionary and the first values. */
const previewPages = 2;

/** What a Parquet file says of itself. */
export interface ParquetOutline {
	readonly rows: number;
	/** Columns with one value a row, in the file's order. */
	readonly columns: readonly string[];
	/** Columns that hold lists, maps or structures: they cannot be used. */
	readonly nested: readonly string[];
	/** The first rows of those columns as an Arrow IPC stream; null where there are none. */
	readonly preview: Uint8Array<ArrayBuffer> | null;
}

/** Some rows as an Arrow IPC stream. */
export interface ParquetBatch {
	readonly rows: number;
	readonly stream: Uint8Array<ArrayBuffer>;
}

/** A Parquet file being read, here or in a worker. */
export interface ParquetReader {
	/** What the file says of itself, with its first rows. */
	outline(previewRows: number): Promise<ParquetOutline>;
	/** Checks the columns at these places, whole, and begins with their first row. Gives how many rows there are, and what
	 *  the columns are called in the batches. */
	begin(places: readonly number[]): Promise<{ readonly rows: number; readonly columns: readonly string[] }>;
	/** The next rows; null after the last. */
	next(): Promise<ParquetBatch | null>;
	close(): void;
}

/** Reads a Parquet file where it is called: whoever does that is held up by each batch. All of it throws UnreadableFile for
 *  a file that is damaged or too large. */
export class ParquetReading implements ParquetReader {
	readonly #file: File;
	#parquet: ParquetFile | null = null;
	#rows: ReadableStreamDefaultReader<{ numRows: number; intoIPCStream(): Uint8Array }> | null = null;

	constructor(file: File) {
		this.#file = file;
	}

	async outline(previewRows: number): Promise<ParquetOutline> {
		const { rows, flat, nested } = await readParquetFooter(this.#file);
		const columns = flat.map(({ name }) => name);
		if (flat.length === 0) return { rows, columns, nested, preview: null };
		const pages = new PageBytes(this.#file);
		for (const { name, chunks } of flat) if (chunks[0]) await checkPages(pages, name, chunks[0], previewPages);
		this.#parquet = await openParquet(this.#file);
		const read = await orDamaged(this.#parquet.read({ limit: previewRows, columns }));
		return { rows, columns, nested, preview: new Uint8Array(read.intoIPCStream()) };
	}

	async begin(places: readonly number[]) {
		const { rows, flat } = await readParquetFooter(this.#file);
		const wanted = places.flatMap((place) => flat[place] ?? []);
		const pages = new PageBytes(this.#file);
		for (const { name, chunks } of wanted) for (const chunk of chunks) await checkPages(pages, name, chunk);
		const columns = wanted.map(({ name }) => name);
		this.#parquet = await openParquet(this.#file);
		this.#rows = (await orDamaged(this.#parquet.stream({ batchSize: rowsInRead, columns }))).getReader();
		return { rows, columns };
	}

	async next(): Promise<ParquetBatch | null> {
		if (!this.#rows) throw new Error('next needs begin before it');
		const { value } = await orDamaged(this.#rows.read());
		if (!value) return null;
		const { numRows } = value;
		return { rows: numRows, stream: new Uint8Array(value.intoIPCStream()) };
	}

	close(): void {
		if (this.#parquet) letGo(this.#parquet);
	}
}

import { parquetHeader } from 'hyparquet/src/column.js';
import { crc32 } from '../model/crc32';
import { damaged, type ColumnChunk } from './parquet-footer';
import { UnreadableFile } from './unreadable-file';

/** A page that says it is larger once decompressed is refused: writers make pages of one megabyte or so. */
const largestPage = 256 << 20;
/** The same for one column of one row group. */
const largestChunk = 2 ** 31;
/** Bytes of a chunk taken at a time. */
const windowBytes = 8 << 20;
/** Longest header of a page; those with long statistics are read once more with more bytes. */
const headerBytes = 4 << 10;

/** Walks over the pages of one column chunk before anything decodes them: each must lie inside the chunk, be of a believable
 *  size, hold the bytes its values need, and match its checksum where it has one; together they must hold the values that
 *  the footer says. With `first`, only so many pages are looked at. Throws UnreadableFile naming the column. */
export async function checkPages(file: PageBytes, column: string, chunk: ColumnChunk, first = Infinity): Promise<void> {
	if (chunk.uncompressedBytes > largestChunk)
		throw tooLarge(column, 'it would be more than 2 GB for one group of rows');
	const wrong = (what: string) => damaged(`column "${column}" ${what}`);
	let values = 0;
	let pages = 0;
	for (let at = chunk.from; at < chunk.to && values < chunk.values; pages++) {
		if (pages === first) return;
		const { header, bytes } = await headerAt(file, at, chunk.to, wrong);
		const page = at + bytes;
		const end = page + header.compressed_page_size;
		if (!(header.compressed_page_size >= 0) || !(header.uncompressed_page_size >= 0) || end > chunk.to)
			throw wrong('names pages that are not in the file');
		if (header.uncompressed_page_size > largestPage) throw tooLarge(column, 'a page of it would be more than 256 MB');
		if (header.crc !== undefined && crc32(await file.read(page, end)) !== header.crc >>> 0)
			throw wrong('does not match its checksum');
		const data = header.data_page_header ?? header.data_page_header_v2;
		const inPage = data?.num_values ?? 0;
		const isPlain = data?.encoding === 'PLAIN' && chunk.valueBytes !== null;
		if (inPage < 0 || (isPlain && header.uncompressed_page_size < inPage * (chunk.valueBytes ?? 0)))
			throw wrong('holds fewer bytes than its values need');
		values += inPage;
		at = end;
	}
	if (values !== chunk.values) throw wrong('holds another number of values than the file says');
}

type Page = ReturnType<typeof parquetHeader>;

async function headerAt(file: PageBytes, at: number, end: number, wrong: (what: string) => UnreadableFile) {
	for (let size = headerBytes; ; size *= 64) {
		const bytes = await file.read(at, Math.min(end, at + size));
		const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: 0 };
		const header = parseHeader(reader);
		if (header) return { header, bytes: reader.offset };
		if (at + size >= end || size > windowBytes) throw wrong('has pages that cannot be read');
	}
}

/** A header that is cut off or no header makes the parser throw; there is no other way to ask it. */
function parseHeader(reader: { view: DataView<ArrayBuffer>; offset: number }): Page | null {
	try {
		return parquetHeader(reader);
	} catch {
		return null;
	}
}

/** A file's bytes through a window that holds what comes after them too: pages are small and follow one another. */
export class PageBytes {
	readonly #file: Blob;
	#from = 0;
	#bytes = new Uint8Array();

	constructor(file: Blob) {
		this.#file = file;
	}

	async read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
		if (from < this.#from || to > this.#from + this.#bytes.length) {
			this.#bytes = new Uint8Array(await this.#file.slice(from, Math.max(to, from + windowBytes)).arrayBuffer());
			this.#from = from;
		}
		return this.#bytes.subarray(from - this.#from, to - this.#from);
	}
}

function tooLarge(column: string, because: string): UnreadableFile {
	return new UnreadableFile(
		`the Parquet file is damaged or made to overwhelm its reader: column "${column}" is refused because ${because}`
	);
}

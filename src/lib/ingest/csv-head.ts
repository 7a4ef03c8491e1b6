import { chunksOf } from './chunks';
import { guessDialect, parse } from './dialect';
import type { Head } from './head';
import { CsvScanner, type CsvScan } from './scan-csv';
import { startHash } from './sha256';
import { uniqueColumns } from './unique-columns';
import { UnreadableFile } from './unreadable-file';

/** Where the rows of a CSV file stand in it. */
export interface CsvBody {
	readonly scan: CsvScan;
	/** The first byte under the header. */
	readonly from: number;
	/** Rows from the file's beginning, to learn from which values its columns hold. */
	readonly sample: readonly (readonly string[])[];
}

const headBytes = 256 << 10;
const previewRows = 20;
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** The head of a CSV file. */
export async function readCsvHead(file: File): Promise<Head> {
	const first = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
	if ((first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff))
		throw new UnreadableFile('the file is written in UTF-16; save it as "CSV UTF-8"');
	if (first[0] === 0x50 && first[1] === 0x4b)
		throw new UnreadableFile('the file is a workbook or an archive; save the sheet as "CSV UTF-8"');
	const hasBom = byteOrderMark.every((byte, index) => first[index] === byte);
	const start = hasBom ? byteOrderMark.length : 0;
	const headText = (encoding: string) =>
		wholeLines(new TextDecoder(encoding).decode(first.subarray(start)), file.size > headBytes);

	// Delimiters, quotes and line ends are ASCII: the dialect can be known before the encoding.
	const guess = guessDialect(headText('windows-1252'));
	const headerRows = guess.preambleRows + (guess.hasHeader ? 1 : 0);
	const header = guess.rows[guess.preambleRows];
	if (!header || header.every((cell) => cell.trim() === ''))
		throw new UnreadableFile('the file holds no rows; export it again with its header and rows');
	const headerLine = guess.rows.slice(0, headerRows).reduce((line, row) => line + 1 + lineBreaks(row), 0);
	const { scan, isUtf8 } = await walk(file, start, {
		delimiter: guess.delimiter,
		quote: '"',
		headerLine,
		columns: header.length
	});
	const encoding = isUtf8 ? 'utf-8' : 'windows-1252';

	const rows = encoding === 'windows-1252' ? guess.rows : parse(headText('utf-8'), guess.delimiter);
	const data = rows.slice(headerRows).filter((row) => row.length === header.length);
	return {
		file,
		format: 'csv',
		encoding,
		hasBom,
		dialect: {
			delimiter: guess.delimiter,
			quote: '"',
			newline: scan.newline,
			headerLine: guess.hasHeader ? headerLine : 0,
			skipRows: headerLine
		},
		columns: uniqueColumns(guess.hasHeader ? (rows[guess.preambleRows] ?? []) : header.map(() => '')),
		rowsAbove: guess.rows.slice(0, guess.preambleRows).filter((row) => row.some((cell) => cell.trim() !== '')).length,
		preview: data.slice(0, previewRows),
		bytes: file.size,
		rowsAbout: scan.rows,
		sha256: startHash(file),
		csv: { scan, from: start, sample: data }
	};
}

/** One walk over the whole file: its shape, and whether it is UTF-8. */
async function walk(file: File, start: number, shape: ConstructorParameters<typeof CsvScanner>[0]) {
	const scanner = new CsvScanner(shape, start);
	const utf8 = new TextDecoder('utf-8', { fatal: true });
	let isUtf8 = true;
	for await (const chunk of chunksOf(file, start)) {
		if (chunk.includes(0)) throw new UnreadableFile('the file holds NUL characters, so it is damaged or no text');
		scanner.push(chunk);
		isUtf8 &&= isValid(utf8, chunk, true);
	}
	return { scan: scanner.finish(), isUtf8: isUtf8 && isValid(utf8, new Uint8Array(), false) };
}

/** A fatal decoder says no by throwing; there is no other way to ask it. */
function isValid(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
	try {
		decoder.decode(bytes, { stream });
		return true;
	} catch {
		return false;
	}
}

/** The beginning of a file is cut anywhere: its last row may be half. */
function wholeLines(text: string, isCut: boolean): string {
	const last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
	return isCut && last > 0 ? text.slice(0, last) : text;
}

function lineBreaks(row: readonly string[]): number {
	return row.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0);
}

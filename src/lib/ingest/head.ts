import type { Finding } from '../model/finding';
import type { Encoding, ReadingChoices } from '../model/reading';
import { readCsvHead, type CsvBody } from './csv-head';
import { noTable } from './no-table';
import { UnreadableFile } from './unreadable-file';
import { isWorkbook, readWorkbookHead } from './workbook-head';

export type Newline = '\n' | '\r\n' | '\r' | 'mixed';

/** How the rows of a CSV file are written. Lines are 1-based, as an editor counts them. */
export interface Dialect {
	readonly delimiter: string;
	readonly quote: string;
	/** Stands before a quotation mark inside a quoted field; the mark itself where it is doubled. */
	readonly escape: string;
	readonly newline: Newline;
	/** Line of the header (its last, if it has several); 0 where the file has none. */
	readonly headerLine: number;
	/** Lines above the first row of data. */
	readonly skipRows: number;
}

/** Something about a file as a whole that becomes a finding. */
export type HeadNote = Pick<Finding, 'id' | 'rows' | 'lines' | 'what' | 'remedy'>;

/** One of several tables in a file: the line of its header, its rows and columns. */
export interface TableFound {
	readonly line: number;
	readonly rows: number;
	readonly columns: number;
}

/** What can be told of a file before its rows are read. */
export interface Head {
	readonly file: File;
	readonly format: 'csv' | 'parquet' | 'workbook';
	/** The rows as UTF-8 text without a byte order mark; the file itself where it is no text. Name, size and hash are those
	 *  of `file`. */
	readonly text: Blob;
	readonly encoding: Encoding;
	/** What the user said; what is not there was judged. */
	readonly choices: ReadingChoices;
	/** Sheets of a workbook that hold something; empty otherwise. */
	readonly sheets: readonly string[];
	/** More than one where a file holds several tables, one under another. */
	readonly tables: readonly TableFound[];
	readonly notes: readonly HeadNote[];
	/** Null for Parquet. */
	readonly dialect: Dialect | null;
	readonly columns: readonly string[];
	/** The first rows, at most 20: the holder may see them, they are never exported. */
	readonly preview: readonly (readonly string[])[];
	readonly bytes: number;
	/** About how many rows there are. */
	readonly rowsAbout: number;
	/** SHA-256 of the file, worked out while the rows are read. */
	readonly sha256: Promise<string>;
	/** Where the rows of a CSV file stand; null for Parquet. */
	readonly csv: CsvBody | null;
}

const parquetMark = 'PAR1';
const encryptedParquetMark = 'PARE';
/** Bytes that tell a text from other kinds of files. */
const bytesToTell = 256;

/** Reads the head of a file and decides what it is. Walks over a CSV file once, to know its encoding and whether it is
 *  regular. Throws UnreadableFile where it cannot be read, saying why. `onBytes` gets how many bytes of a CSV file have been
 *  walked over; what it throws ends the reading. */
export async function readHead(
	file: File,
	choices: ReadingChoices = {},
	onBytes: (bytes: number) => void = () => {}
): Promise<Head> {
	if (file.size === 0) throw new UnreadableFile('the file is empty; export it again');
	const mark = await file.slice(0, 4).text();
	if (mark === encryptedParquetMark)
		throw new UnreadableFile('the file is encrypted; export it again without encryption');
	if (isWorkbook(new Uint8Array(await file.slice(0, 8).arrayBuffer()))) return readWorkbookHead(file, choices);
	if (mark !== parquetMark && !/\.parquet$/i.test(file.name)) {
		const refusal = noTable(new Uint8Array(await file.slice(0, bytesToTell).arrayBuffer()));
		if (refusal !== null) throw new UnreadableFile(refusal);
		return readCsvHead(file, choices, onBytes);
	}
	const { readParquetHead } = await import('./parquet-head');
	return readParquetHead(file);
}

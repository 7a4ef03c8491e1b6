import { readCsvHead, type CsvBody } from './csv-head';
import { UnreadableFile } from './unreadable-file';

/** How the rows of a CSV file are written. Lines are 1-based, as an editor counts them. */
export interface Dialect {
	readonly delimiter: string;
	readonly quote: string;
	readonly newline: '\n' | '\r\n' | '\r';
	/** Line of the header (its last, if it has several); 0 where the file has none. */
	readonly headerLine: number;
	/** Lines above the first row of data. */
	readonly skipRows: number;
}

/** What can be told of a file before its rows are read. */
export interface Head {
	readonly file: File;
	readonly format: 'csv' | 'parquet';
	readonly encoding: 'utf-8' | 'windows-1252';
	readonly hasBom: boolean;
	/** Null for Parquet. */
	readonly dialect: Dialect | null;
	readonly columns: readonly string[];
	/** Rows above the table that are no part of it: a title, a note, a header of another width. */
	readonly rowsAbove: number;
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

/** Reads the head of a file and decides what it is. Walks over a CSV file once, to know its encoding and whether it is
 *  regular. Throws UnreadableFile where it cannot be read, saying why. */
export async function readHead(file: File): Promise<Head> {
	if (file.size === 0) throw new UnreadableFile('the file is empty; export it again');
	const mark = await file.slice(0, 4).text();
	if (mark === encryptedParquetMark)
		throw new UnreadableFile('the file is encrypted; export it again without encryption');
	if (mark !== parquetMark && !/\.parquet$/i.test(file.name)) return readCsvHead(file);
	const { readParquetHead } = await import('./parquet-head');
	return readParquetHead(file);
}

import Papa from 'papaparse';
import { readDate } from './date-format';

/** The dialect of a file as its beginning shows it. */
export interface DialectGuess {
	readonly delimiter: string;
	/** Rows above the header that are not part of the table. */
	readonly preambleRows: number;
	readonly hasHeader: boolean;
	/** All rows of the beginning, the preamble included. */
	readonly rows: readonly (readonly string[])[];
}

const delimiters = [',', ';', '\t', '|'];
/** So many rows are enough to judge by. */
const rowsJudged = 500;

/** The delimiter under which most rows of a file's beginning have the same number of fields, and more than one; which rows
 *  stand above the table; and whether it has a header. `text` should end with a whole row. */
export function guessDialect(text: string): DialectGuess {
	const tried = delimiters.map((delimiter) => {
		const filled = parse(text, delimiter, rowsJudged).filter((row) => !isBlank(row));
		const counts = new Map<number, number>();
		for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
		const [width, agree] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
		return { delimiter, width, share: filled.length === 0 ? 0 : agree / filled.length };
	});
	const [best] = tried.sort((a, b) => b.share - a.share || b.width - a.width);
	if (!best || best.share === 0) return { delimiter: ',', preambleRows: 0, hasHeader: true, rows: parse(text, ',') };
	const rows = parse(text, best.delimiter);
	const preambleRows = Math.max(
		0,
		rows.findIndex(
			(row) => row.length === best.width && row.filter((cell) => cell.trim() !== '').length * 2 >= best.width
		)
	);
	return { delimiter: best.delimiter, preambleRows, hasHeader: !rows[preambleRows]?.some(looksLikeDate), rows };
}

/** A row with a whole date in it is data: no column is called 2024-03-14. */
function looksLikeDate(cell: string): boolean {
	const { kind } = readDate(cell);
	return /[-/. ]/.test(cell.trim()) && (kind === 'day' || kind === 'numbers');
}

function isBlank(row: readonly string[]): boolean {
	return row.every((cell) => cell.trim() === '');
}

/** Rows of a text; with `preview` only so many. */
export function parse(text: string, delimiter: string, preview = 0): string[][] {
	return Papa.parse<string[]>(text, { delimiter, preview }).data;
}

import { readDate } from './date-format';
import { commonWidth } from './dialect';
import type { HeadNote } from './head';
import { countOf } from './finding-words';
import { linesKept } from '../model/finding';

/** Where the table stands in the first rows of a text. */
export interface FoundHeader {
	/** Names as written, '' where a column has none; all '' where the file has no header. */
	readonly names: readonly string[];
	readonly hasHeader: boolean;
	/** Lines above the first row of values. */
	readonly skipLines: number;
	readonly notes: readonly HeadNote[];
}

interface Row {
	readonly line: number;
	readonly lines: number;
	readonly fields: readonly string[];
}

/** Rows of values looked at to know what a column holds. */
const rowsBelow = 20;

/** Finds the header of a table among the first rows of a text, blank ones included. `given`: how many rows of names it has,
 *  where the user says so. Null where no row has anything in it. */
export function findHeader(all: readonly (readonly string[])[], given?: number): FoundHeader | null {
	const { width } = commonWidth(all);
	const rows = numbered(all).filter(({ fields }) => fields.some(isFilled) && !isComment(fields, width));
	const start = Math.max(
		0,
		rows.findIndex(({ fields }) => fields.length === width && fields.filter(isFilled).length * 2 >= width)
	);
	const first = rows[start];
	if (!first) return null;
	const above = rows[start - 1];
	const below = rows.slice(start + 1).map(({ fields }) => fields);
	const hasGroups = given !== 1 && given !== 0 && above !== undefined && isGroupRow(above.fields, width);
	const plain = given ?? headerRows(first.fields, below);
	const taken = hasGroups ? Math.max(1, plain - (given === undefined ? 0 : 1)) : plain;
	const header = rows.slice(start, start + taken).map(({ fields }) => fields);
	const names = joined(hasGroups ? [above.fields, ...header] : header, first.fields.length);
	const from = rows[start + taken - (taken === 0 ? 0 : 1)];
	const untaken = rows.slice(0, hasGroups ? start - 1 : start);
	return {
		names,
		hasHeader: taken > 0,
		skipLines: from === undefined ? 0 : taken === 0 ? from.line - 1 : from.line + from.lines - 1,
		notes: [...aboveNote(untaken), ...headerRowsNote(taken + (hasGroups ? 1 : 0))]
	};
}

/** How many rows of names the table has: none, one, the same several times, or a second one that says more. */
function headerRows(first: readonly string[], below: readonly (readonly string[])[]): number {
	if (first.some((cell, at) => looksLikeValue(cell, below, at))) return 0;
	let count = 1;
	while (sameNames(first, below[count - 1])) count++;
	const second = below[count - 1];
	return second && isSecondHeader(first, second, below.slice(count)) ? count + 1 : count;
}

/** No column is called 2024-03-14, unless it holds numbers of that time; and over numbers a number is a value, unless it is a
 *  year or a month. */
function looksLikeValue(cell: string, below: readonly (readonly string[])[], at: number): boolean {
	if (isDay(cell)) return !holdsNumbers(below, at) || below.some((row) => isDay(row[at] ?? ''));
	return isNumber(cell) && !/^(19|20)\d\d(0[1-9]|1[0-2])?$/.test(cell.trim()) && holdsNumbers(below, at);
}

function isDay(cell: string): boolean {
	const { kind } = readDate(cell);
	return /[-/. ]/.test(cell.trim()) && (kind === 'day' || kind === 'numbers');
}

function sameNames(first: readonly string[], other: readonly string[] | undefined): boolean {
	return other?.length === first.length && other.every((cell, at) => cell.trim() === first[at]?.trim());
}

/** Names under names: the first row leaves cells blank, the second holds no number, and numbers stand under it. */
function isSecondHeader(
	first: readonly string[],
	second: readonly string[],
	below: readonly (readonly string[])[]
): boolean {
	if (second.length !== first.length || first.every(isFilled) || below.length < 2) return false;
	const filled = second.flatMap((cell, at) => (isFilled(cell) ? [at] : []));
	if (filled.length < 2 || filled.some((at) => isNumber(second[at] ?? '') || readDate(second[at] ?? '').kind === 'day'))
		return false;
	return filled.filter((at) => holdsNumbers(below, at)).length * 2 >= filled.length;
}

/** Names of groups of columns: a few, each over several columns. */
function isGroupRow(fields: readonly string[], width: number): boolean {
	return fields.length === width && fields.filter(isFilled).length >= 2 && !fields.some(isNumberNotYear);
}

function isNumberNotYear(cell: string): boolean {
	return isNumber(cell) && !/^(19|20)\d\d$/.test(cell.trim());
}

function holdsNumbers(below: readonly (readonly string[])[], at: number): boolean {
	const values = below
		.slice(0, rowsBelow)
		.map((row) => row[at] ?? '')
		.filter(isFilled);
	return values.length > 0 && values.filter(isNumber).length * 2 > values.length;
}

/** Names over several rows as one: "2023 – Q1". A name in the first of them holds for the blank cells to its right. */
function joined(rows: readonly (readonly string[])[], width: number): string[] {
	const [groups, ...rest] = rows.filter((row, at) => at === 0 || !sameNames(rows[at - 1] ?? [], row));
	if (!groups) return Array.from({ length: width }, () => '');
	if (rest.length === 0) return [...groups];
	let group = '';
	return groups.map((cell, at) => {
		if (isFilled(cell)) group = cell.trim();
		const below = rest.map((row) => (row[at] ?? '').trim()).filter((name) => isFilled(name) && name !== group);
		return [...(group === '' ? [] : [group]), ...below].join(' – ');
	});
}

function aboveNote(rows: readonly Row[]): HeadNote[] {
	if (rows.length === 0) return [];
	return [
		{
			id: 'rows-above-table',
			rows: rows.length,
			lines: rows.slice(0, linesKept).map(({ line }) => line),
			what: `${countOf(rows.length)} above the table ${rows.length === 1 ? 'was' : 'were'} not read`,
			remedy: 'If the names of the columns are among them, see that they are as many as the columns.'
		}
	];
}

function headerRowsNote(rows: number): HeadNote[] {
	if (rows < 2) return [];
	return [
		{
			id: 'header-rows',
			rows: 0,
			lines: [],
			what: `The header has ${rows} rows`,
			remedy:
				'Names that stand over one another were put together. If the second is a row of values, say so before the file is used.'
		}
	];
}

function numbered(all: readonly (readonly string[])[]): Row[] {
	let line = 1;
	return all.map((fields) => {
		const lines = 1 + fields.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
		const row = { line, lines, fields };
		line += lines;
		return row;
	});
}

/** A line that begins with "#" is a note to its reader, unless it has the fields of a row. */
export function isComment(fields: readonly string[], width: number): boolean {
	return fields.length !== width && (fields[0]?.startsWith('#') ?? false);
}

function isFilled(cell: string): boolean {
	return cell.trim() !== '';
}

function isNumber(cell: string): boolean {
	return /^[-+£$€]?\s*\d[\d,. ]*%?$/.test(cell.trim());
}

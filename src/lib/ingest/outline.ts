import { isComment } from './find-header';
import type { Dialect, TableFound } from './head';
import { isBlank, readRecords } from './records';

/** Rows of the same number of fields, one after another. */
interface Run {
	readonly line: number;
	rows: number;
	/** The line after its last. */
	end: number;
	/** 0: lines past understanding. */
	readonly width: number;
	readonly isAfterBlank: boolean;
	readonly first: readonly string[];
}

/** A table of a text, and the lines it takes: `to` exclusive. */
export interface OutlinedTable extends TableFound {
	readonly from: number;
	readonly to: number;
}

/** What stands in a text from its first line to its last. */
export interface Outline {
	readonly tables: readonly OutlinedTable[];
	/** Lines under the last table that are no rows of it. */
	readonly below: readonly number[];
}

/** More changes of width than this, and a text has no shape to speak of. */
const mostRuns = 2000;
const mostBelow = 30;
const fewestRows = 2;

/** Goes through a whole text and tells which tables stand in it. A new one begins where at least two rows of another width
 *  follow a row of names, or, after a blank line, where the header stands again. `width`, `headerLine`: of the first. */
export async function outlineOf(text: Blob, dialect: Dialect, width: number, headerLine: number): Promise<Outline> {
	const runs = await runsOf(text, dialect, width, headerLine);
	if (runs === null) return { tables: [], below: [] };
	const header = runs.find((run) => run.width === width)?.first ?? [];
	const begins = runs.filter((run, at) => at === 0 || isNewTable(run, runs[at - 1], header));
	const lastLine = runs.at(-1)?.end ?? 1;
	const below = linesBelow(runs, begins.at(-1) ?? null);
	const end = below[0] ?? lastLine;
	const tables = begins.map((begin, at): OutlinedTable => {
		const next = begins[at + 1];
		const to = next ? next.line : end;
		const own = runs.filter((run) => run.line >= begin.line && run.line < to && run.width === begin.width);
		return {
			line: begin.line,
			rows: own.reduce((sum, { rows }) => sum + rows, 0) - (at === 0 && headerLine === 0 ? 0 : 1),
			columns: begin.width,
			from: at === 0 ? 1 : begin.line,
			to
		};
	});
	return { tables, below };
}

async function runsOf(text: Blob, dialect: Dialect, width: number, headerLine: number): Promise<Run[] | null> {
	const runs: Run[] = [];
	const seen = new Map<number, number>();
	let isAfterBlank = false;
	for await (const records of readRecords(text, dialect, (fields) => fields === width || (seen.get(fields) ?? 0) > 1))
		for (const { line, lines, fields } of records) {
			if (line < headerLine || isComment(fields, width)) continue;
			if (isBlank(fields)) {
				isAfterBlank = true;
				continue;
			}
			if (fields.length > 1) seen.set(fields.length, (seen.get(fields.length) ?? 0) + 1);
			const last = runs.at(-1);
			if (last?.width === fields.length && !isAfterBlank) {
				last.rows++;
				last.end = line + lines;
			} else if (runs.length === mostRuns) return null;
			else runs.push({ line, rows: 1, end: line + lines, width: fields.length, isAfterBlank, first: fields });
			isAfterBlank = false;
		}
	return runs;
}

function isNewTable(run: Run, before: Run | undefined, header: readonly string[]): boolean {
	if (
		run.width < 2 ||
		run.rows <= fewestRows ||
		run.first.some((cell) => cell.trim() === '' || /^[\d.,%£$-]+$/.test(cell))
	)
		return false;
	if (run.width !== header.length) return before?.width !== run.width;
	return run.isAfterBlank && run.first.every((cell, at) => cell.trim() === header[at]?.trim());
}

/** The lines after the last row of the last table, where they are a note and not rows gone wrong: after a blank line, or
 *  with one cell only. */
function linesBelow(runs: readonly Run[], table: Run | null): number[] {
	const last = runs.findLastIndex(({ width }) => width === table?.width);
	const after = runs.slice(last + 1);
	const rows = after.reduce((sum, run) => sum + run.rows, 0);
	const isNote = after.every(
		({ width, isAfterBlank }, at) => width === 1 || (at === 0 && isAfterBlank) || after[0]?.isAfterBlank
	);
	if (table === null || last < 0 || rows === 0 || rows > mostBelow || !isNote) return [];
	return after.flatMap((run) => Array.from({ length: run.rows }, (_, at) => run.line + at));
}

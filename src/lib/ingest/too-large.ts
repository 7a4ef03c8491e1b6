import type { ColumnRole, Extract, Mapping } from '../model/extract';
import { countOf, numberInWords } from './finding-words';
import type { Head } from './head';
import { UnreadableFile } from './unreadable-file';

/** Bytes that the page may take with all its extracts: browsers end a page that takes much more, and the engine's own
 *  limit lies just under it. */
const pageBytes = 2e9;
/** Bytes of the page with its engine, and of the pieces of a file that is being read. */
const bareBytes = 350e6;
/** Bytes of a row at the fullest moment of loading and asking: those that any row has, those of a pseudonym and those of any
 *  other column. Ten million rows with a key, a date and three columns took 1,130 MB in all (Chromium, 64 bits; `bench/large.mjs`). */
const rowBytes = { bare: 35, key: 35, column: 4 };

const keys: ReadonlySet<ColumnRole> = new Set(['person_key', 'offender_key', 'crime_id']);
const notRead: ReadonlySet<ColumnRole> = new Set(['unused', 'left_out']);

/** A file that would not fit beside what is loaded; with fewer of its columns it may. */
export class TooLarge extends UnreadableFile {}

/** Throws TooLarge for a `cases` file that would not fit with the extracts there are, before any of its rows is read. */
export function refuseTooLarge(head: Head, mapping: Mapping, others: readonly Extract[] = []): void {
	if (mapping.kind !== 'cases') return;
	const held = others
		.filter(({ kind }) => kind === 'cases')
		.reduce((sum, extract) => sum + extract.rowsIn * bytesOfRow(extract.mapping), bareBytes);
	const needed = head.rowsAbout * bytesOfRow(mapping);
	if (held + needed <= pageBytes) return;
	const fitting = Math.max(0, Math.floor((pageBytes - held) / bytesOfRow(mapping) / 100_000) * 100_000);
	const columns = mapping.columns.filter(({ role }) => !notRead.has(role)).length;
	const beside = held > bareBytes ? ' beside what is loaded' : '';
	throw new TooLarge(
		`the file is too large for a page${beside}: about ${countOf(head.rowsAbout)} with ${countOf(columns, 'column')} in use need ${gigabytes(held + needed)} of memory and there are ${gigabytes(pageBytes)}, enough for about ${numberInWords(fitting)} such rows; use fewer columns, export fewer years, ${head.format === 'parquet' ? '' : 'save it as Parquet with only the columns you need, '}or add it up to counts before the export`
	);
}

function bytesOfRow({ columns }: Mapping): number {
	return columns.reduce(
		(sum, { role }) => sum + (notRead.has(role) ? 0 : keys.has(role) ? rowBytes.key : rowBytes.column),
		rowBytes.bare
	);
}

function gigabytes(bytes: number): string {
	return `${(bytes / 1e9).toFixed(1)} GB`;
}

import type { Engine } from '../duckdb/engine';
import type { ColumnRole } from '../model/extract';
import { linesKept, type Finding } from '../model/finding';
import { isPending } from '../model/outcome-code';
import { saysNo, saysYes } from '../model/yes-no';
import { join, literal, name, sql } from '../sql/sql';
import { integer } from './enum-sql';
import { countOf } from './finding-words';
import type { ValueCounts } from './fold-values';
import { saysUnknown } from './known-names';
import type { Slice } from './slice';

/** What becomes of a value that says neither, by the roles whose columns are asked for yes or no. */
const countedAs: Partial<Readonly<Record<ColumnRole, string>>> = {
	marac: 'Whether these were MARAC cases is not known, and they are not counted as such.',
	accepted: 'Whether these were accepted is not known: they count as still open.'
};

/** Whether a value of such a column says yes or no, or openly that neither is known yet. */
export function isClear(value: string): boolean {
	return saysYes(value) || saysNo(value) || saysUnknown(value) || isPending(value);
}

/** Says that values of a column that is asked for yes or no say neither. Tells how many rows and where, never what stands there. */
export function neitherFinding(
	file: string,
	column: string,
	role: ColumnRole,
	rows: number,
	lines: readonly number[]
): Finding[] {
	const become = countedAs[role];
	if (become === undefined || rows === 0) return [];
	return [
		{
			id: 'neither-yes-nor-no',
			severity: 'note',
			file,
			column,
			rows,
			lines,
			what: `${countOf(rows)} with neither yes nor no`,
			remedy: `${become} Write yes or no, leave blank what is not known, and load the file again; or choose another column.`
		}
	];
}

/** The same of a field of slices, whose rows by value as written are `counts`. */
export async function neitherInSlices(
	engine: Engine,
	slices: readonly Slice[],
	field: number,
	counts: ValueCounts,
	{ file, column, role }: { readonly file: string; readonly column: string; readonly role: ColumnRole }
): Promise<Finding[]> {
	const clear = [...counts.keys()].filter(isClear);
	const rows = [...counts].reduce((sum, [value, n]) => sum + (isClear(value) ? 0 : n), 0);
	if (rows === 0 || countedAs[role] === undefined) return [];
	// a blank is no value at all
	const value = sql`${name(`f${field}`)}::VARCHAR`;
	const isNeither = clear.length === 0 ? sql`${value} IS NOT NULL` : sql`${value} NOT IN (${join(clear.map(literal))})`;
	const all = join(
		slices.map(({ table }) => sql`SELECT line FROM ${name(table)} WHERE ${isNeither}`),
		sql` UNION ALL `
	);
	const first = await engine.query<{ line: number }>(
		sql`SELECT line FROM (${all}) ORDER BY line LIMIT ${integer(linesKept)}`
	);
	return neitherFinding(
		file,
		column,
		role,
		rows,
		first.map(({ line }) => line)
	);
}

import type { Engine } from '../duckdb/engine';
import { noArea, notRecorded } from '../model/area';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { enumType, remap } from './enum-sql';
import { foldValues, type FoldedValues } from './fold-values';
import { knownName } from './known-names';
import { areaSpelling, spelling } from './spelling';
import { stagingTable } from './staging';
import { modelledRoles } from './staged-columns';
import { inOrder } from './value-order';

/** A few-valued column of `contacts`, and the staged column that it comes from in each extract, by number. */
export interface StackedColumn {
	readonly column: string;
	readonly staged: ReadonlyMap<number, string>;
}

/** What one staged column holds: values by their code, and the rows of each. */
interface StagedValues {
	readonly byCode: readonly string[];
	readonly rows: ReadonlyMap<string, number>;
}

/** A column of several extracts together: spellings that differ between the files are one. */
export interface UnitedColumn {
	readonly column: string;
	readonly folded: FoldedValues;
	/** All its values over all extracts, in order. */
	readonly values: readonly string[];
	/** The column over a staged extract, its values passed through `broader` where given. */
	readonly over: (number: number, broader?: (value: string) => string, values?: readonly string[]) => SqlText;
}

/** Reads what each extract holds in the columns, and takes spellings for one as within one file. */
export async function uniteColumns(
	engine: Engine,
	numbers: readonly number[],
	columns: readonly StackedColumn[]
): Promise<UnitedColumn[]> {
	const held = new Map<number, ReadonlyMap<string, StagedValues>>();
	for (const number of numbers) held.set(number, await valuesOf(engine, number, columns));
	return columns.map(({ column, staged }) => {
		const counts = new Map<string, number>();
		for (const number of numbers)
			for (const [value, rows] of held.get(number)?.get(column)?.rows ?? [[notRecorded, 0]])
				counts.set(value, (counts.get(value) ?? 0) + rows);
		const folded = foldValues(counts, (value) => ownName(column, value), column === 'area' ? areaSpelling : spelling);
		const all = inOrder(folded.of.values());
		return {
			column,
			folded,
			values: all,
			over: (number, broader = (value) => value, values = all) => {
				const source = staged.get(number);
				const byCode = held.get(number)?.get(column)?.byCode ?? [];
				if (source === undefined || byCode.length === 0)
					return sql`${literal(broader(notRecorded))}::${enumType(values)}`;
				const to = byCode.map((value) => broader(folded.of.get(value) ?? value));
				return remap(name(source), to, enumType(values));
			}
		};
	});
}

async function valuesOf(
	engine: Engine,
	number: number,
	columns: readonly StackedColumn[]
): Promise<Map<string, StagedValues>> {
	const parts = columns.flatMap(({ column, staged }) => {
		const source = staged.get(number);
		if (source === undefined) return [];
		const values = sql`SELECT ${name(source)} AS value, count(*) AS n FROM ${stagingTable(number)} WHERE ${name(source)} IS NOT NULL GROUP BY ALL`;
		return [
			sql`SELECT ${literal(column)} AS name, value::VARCHAR AS value, enum_code(value) AS code, n FROM (${values})`
		];
	});
	const rows = await engine.query<{ name: string; value: string; code: number; n: number }>(
		join(parts, sql` UNION ALL `)
	);
	const found = new Map<string, { byCode: string[]; rows: Map<string, number> }>();
	for (const { name: column, value, code, n } of rows) {
		const values = found.get(column) ?? { byCode: [], rows: new Map<string, number>() };
		found.set(column, values);
		values.byCode[code] = value;
		values.rows.set(value, n);
	}
	// Codes of values that no used row holds stand for any other: no row asks for them.
	for (const { byCode } of found.values())
		for (let code = 0; code < byCode.length; code++) byCode[code] ??= byCode.at(-1) ?? '';
	return found;
}

/** The name that a value has whatever other spellings there are: that of the data model, or what stands for nothing. */
function ownName(column: string, value: string): string | null {
	if (value === noArea || value === notRecorded) return value;
	return knownName(modelledRoles.find((role) => role === column) ?? 'dimension', value);
}

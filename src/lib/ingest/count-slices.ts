import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import type { Slice } from './slice';

const linesKept = 5;

/** Facts about all rows of a file, from its slices. */
export interface SliceCounts {
	/** Rows by value as written, for each field; null where the column was given up. */
	readonly fields: readonly (ReadonlyMap<string, number> | null)[];
	/** Rows by date as written, for dates that are not plain ISO; those with too many spellings are under null. */
	readonly dates: ReadonlyMap<string | null, number>;
	/** Rows with a plain ISO date. */
	readonly isoRows: number;
	/** Rows with a person key. */
	readonly keyed: number;
}

export async function countSlices(engine: Engine, slices: readonly Slice[]): Promise<SliceCounts> {
	const width = slices[0]?.fields.length ?? 0;
	const fields = [];
	for (let at = 0; at < width; at++) {
		const isWhole = slices.every((slice) => slice.fields[at] !== null);
		fields.push(isWhole ? textKeys(await countBy(engine, slices, name(`f${at}`), sql`true`)) : null);
	}
	const [totals] = await engine.query<{ iso: number; keyed: number }>(
		sql`SELECT coalesce(sum(iso), 0)::DOUBLE AS iso, coalesce(sum(keyed), 0)::DOUBLE AS keyed FROM (${join(
			slices.map(({ table }) => sql`SELECT count(day) AS iso, count(key) AS keyed FROM ${name(table)}`),
			sql` UNION ALL `
		)})`
	);
	const dates = await countBy(engine, slices, sql`written`, sql`day IS NULL`);
	return { fields, dates, isoRows: totals?.iso ?? 0, keyed: totals?.keyed ?? 0 };
}

/** The first lines whose date, as written, is one of these; null stands for those not kept. */
export async function linesWithDates(
	engine: Engine,
	slices: readonly Slice[],
	dates: readonly (string | null)[]
): Promise<number[]> {
	if (dates.length === 0) return [];
	const texts = dates.filter((date) => date !== null);
	const isOne = texts.length > 0 ? sql`written::VARCHAR IN (${join(texts.map(literal))})` : sql`false`;
	const orNull = texts.length < dates.length ? sql`written IS NULL` : sql`false`;
	const rows = await engine.query<{ line: number }>(
		sql`SELECT line FROM (${join(
			slices.map(({ table }) => sql`SELECT line FROM ${name(table)} WHERE day IS NULL AND (${isOne} OR ${orNull})`),
			sql` UNION ALL `
		)}) ORDER BY line LIMIT ${linesKept}`
	);
	return rows.map(({ line }) => line);
}

async function countBy(
	engine: Engine,
	slices: readonly Slice[],
	column: SqlText,
	where: SqlText
): Promise<Map<string | null, number>> {
	const rows = await engine.query<{ value: string | null; n: number }>(
		sql`SELECT value, sum(n)::DOUBLE AS n FROM (${join(
			slices.map(
				({ table }) =>
					sql`SELECT ${column}::VARCHAR AS value, n FROM (SELECT ${column}, count(*) AS n FROM ${name(table)} WHERE ${where} GROUP BY ${column})`
			),
			sql` UNION ALL `
		)}) GROUP BY value`
	);
	return new Map(rows.map(({ value, n }) => [value, n]));
}

function textKeys(counts: ReadonlyMap<string | null, number>): Map<string, number> {
	return new Map([...counts].map(([value, n]) => [value ?? '', n]));
}

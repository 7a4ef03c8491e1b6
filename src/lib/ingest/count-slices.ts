import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import type { ReadColumns, Slice } from './slice';
import { linesKept } from '../model/finding';

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
	/** Dates of outcomes likewise; null where the file has none. */
	readonly outcomes: { readonly dates: ReadonlyMap<string | null, number>; readonly isoRows: number } | null;
	/** Rows with an offender key. */
	readonly offenders: number;
}

export async function countSlices(
	engine: Engine,
	slices: readonly Slice[],
	{ outcomeDate, offender }: Pick<ReadColumns, 'outcomeDate' | 'offender'>
): Promise<SliceCounts> {
	const width = slices[0]?.fields.length ?? 0;
	const fields = [];
	for (let at = 0; at < width; at++) {
		const isWhole = slices.every((slice) => slice.fields[at] !== null);
		fields.push(isWhole ? textKeys(await countBy(engine, slices, name(`f${at}`), sql`true`)) : null);
	}
	const filled = [
		sql`count(day) AS iso`,
		sql`count(key) AS keyed`,
		sql`${outcomeDate ? sql`count(outcome_day)` : sql`0`} AS outcomes`,
		sql`${offender === null ? sql`0` : sql`count(offender_key)`} AS offenders`
	];
	const totals = await engine.query<{ iso: number; keyed: number; outcomes: number; offenders: number }>(
		join(
			slices.map(({ table }) => sql`SELECT ${join(filled)} FROM ${name(table)}`),
			sql` UNION ALL `
		)
	);
	const total = (of: 'iso' | 'keyed' | 'outcomes' | 'offenders') => totals.reduce((sum, row) => sum + row[of], 0);
	const dates = await countBy(engine, slices, sql`written`, sql`day IS NULL`);
	return {
		fields,
		dates,
		isoRows: total('iso'),
		keyed: total('keyed'),
		outcomes: outcomeDate && {
			dates: await countBy(engine, slices, sql`outcome_written`, sql`outcome_day IS NULL`),
			isoRows: total('outcomes')
		},
		offenders: total('offenders')
	};
}

/** The first lines whose date, of the event or of the outcome, is as written one of these; null stands for those not kept. */
export async function linesWithDates(
	engine: Engine,
	slices: readonly Slice[],
	dates: readonly (string | null)[],
	of: 'event' | 'outcome' = 'event'
): Promise<number[]> {
	if (dates.length === 0) return [];
	const texts = dates.filter((date) => date !== null);
	const [day, written] = of === 'event' ? [sql`day`, sql`written`] : [sql`outcome_day`, sql`outcome_written`];
	const isOne = texts.length > 0 ? sql`${written}::VARCHAR IN (${join(texts.map(literal))})` : sql`false`;
	const orNull = texts.length < dates.length ? sql`${written} IS NULL` : sql`false`;
	const rows = await engine.query<{ line: number }>(
		sql`SELECT line FROM (${join(
			slices.map(({ table }) => sql`SELECT line FROM ${name(table)} WHERE ${day} IS NULL AND (${isOne} OR ${orNull})`),
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

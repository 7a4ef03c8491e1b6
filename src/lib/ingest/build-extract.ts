import type { Engine } from '../duckdb/engine';
import type { Day } from '../model/day';
import { join, name, sql, type SqlText } from '../sql/sql';
import { integer, numberAt } from './enum-sql';
import { linkedDays, neighbourDays, settleTiedDays } from './link-days';
import type { Slice } from './slice';
import { fromSlice, stagedColumns, type StagedField } from './staged-columns';
import { openStaging, stagingTable } from './staging';

/** Builds `extract_<number>` from its slices: the used rows in order of person and day, persons as integers, areas with
 *  their command unit and force. The slices are dropped. Rows without a day are not used. */
export async function buildExtract(
	engine: Engine,
	number: number,
	slices: readonly Slice[],
	fields: readonly StagedField[],
	days: ReadonlyMap<string, Day | null>,
	signal: AbortSignal
): Promise<void> {
	await openStaging(engine);
	const table = stagingTable(number);
	const columns = stagedColumns(fields);
	const parts = slices.map(
		(slice) =>
			sql`SELECT line, key, ${dayOf(slice, days)} AS day, ${join(columns.map((column) => fromSlice(column, slice)))} FROM ${name(slice.table)}`
	);
	const rows = sql`(SELECT * FROM (${join(parts, sql` UNION ALL `)}) WHERE day IS NOT NULL)`;
	const [known] = await engine.query<{ persons: number }>(sql`SELECT count(*) AS persons FROM person_keys`);
	const isPlain = ['theme', 'role'].every((role) =>
		columns.every((column) => column.name !== role || column.values.length < 2)
	);
	const names = join(columns.map((column) => name(column.name)));
	const head = sql`${integer(number)}::UTINYINT AS extract, line, person, day`;
	const month = sql`(year(DATE '1970-01-01' + day) * 12 + month(DATE '1970-01-01' + day) - 1)::SMALLINT AS month`;

	if (known?.persons === 0 && isPlain) {
		await engine.run(
			sql`CREATE TABLE ${table} AS SELECT ${head}, next_day, prev_day, ${month}, ${names}, CASE WHEN is_new THEN person_or_key END AS key FROM (
			SELECT *, CASE WHEN person_or_key IS NOT NULL THEN (sum(is_new::INTEGER) OVER (ROWS UNBOUNDED PRECEDING))::INTEGER END AS person FROM (
			SELECT *, person_or_key IS NOT NULL AND lag(person_or_key) OVER () IS DISTINCT FROM person_or_key AS is_new,
			${neighbourDays.next} AS next_day, ${neighbourDays.previous} AS prev_day FROM (
			SELECT * RENAME (key AS person_or_key) FROM ${rows} ORDER BY key NULLS LAST, day)))`,
			signal
		);
		await settleTiedDays(engine, table);
		await engine.run(sql`INSERT INTO person_keys SELECT key, person FROM ${table} WHERE key IS NOT NULL`);
		await engine.run(sql`ALTER TABLE ${table} DROP COLUMN key`);
	} else {
		const keys = join(
			slices.map((slice) => sql`SELECT key FROM ${name(slice.table)} WHERE key IS NOT NULL`),
			sql` UNION `
		);
		await engine.run(
			sql`INSERT INTO person_keys SELECT key, (${integer(known?.persons ?? 0)} + row_number() OVER ())::INTEGER FROM (${keys}) ANTI JOIN person_keys USING (key)`,
			signal
		);
		await engine.run(
			sql`CREATE TABLE ${table} AS SELECT ${head}, ${linkedDays.next} AS next_day, ${linkedDays.previous} AS prev_day, ${month}, ${names}
			FROM ${rows} LEFT JOIN person_keys USING (key) ORDER BY person NULLS LAST, day`,
			signal
		);
	}
	for (const slice of slices) await engine.run(sql`DROP TABLE ${name(slice.table)}`);
}

/** The day of a slice's rows: plain ISO dates have it, of all others it is known what they mean. */
function dayOf({ dates }: Slice, days: ReadonlyMap<string, Day | null>): SqlText {
	if (dates.every((date) => (days.get(date) ?? null) === null)) return sql`day`;
	return sql`coalesce(day, ${numberAt(
		sql`written`,
		dates.map((date) => days.get(date) ?? null)
	)})`;
}

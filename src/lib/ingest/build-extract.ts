import type { Engine } from '../duckdb/engine';
import type { Day } from '../model/day';
import { join, name, sql, type SqlText } from '../sql/sql';
import { integer, numberAt } from './enum-sql';
import { linkedDays, neighbourDays, settleTiedDays } from './link-days';
import type { Slice } from './slice';
import { fromSlice, fromSorted, stagedColumns, type StagedField } from './staged-columns';
import { lastPerson, openStaging, stagingTable } from './staging';

/** Whole-numbered columns that only some files have, from a slice. */
export interface FurtherColumn {
	readonly name: 'outcome_day' | 'offender';
	readonly of: (slice: Slice) => SqlText;
	/** What a slice is joined with for it. */
	readonly joined: SqlText;
}

/** Builds `extract_<number>` from its slices: the used rows in order of person and day, persons as integers, areas with
 *  their command unit and force. The slices are dropped. Rows without a day are not used. */
export async function buildExtract(
	engine: Engine,
	number: number,
	slices: readonly Slice[],
	fields: readonly StagedField[],
	days: ReadonlyMap<string, Day | null>,
	{
		hasCrimes,
		today,
		further
	}: { readonly hasCrimes: boolean; readonly today: Day; readonly further: readonly FurtherColumn[] },
	signal: AbortSignal
): Promise<void> {
	await openStaging(engine);
	const table = stagingTable(number);
	const columns = stagedColumns(fields);
	const parts = slices.map((slice) => {
		const taken = [
			sql`line`,
			sql`key`,
			...(hasCrimes ? [sql`crime`] : []),
			sql`${dayOf(slice, days)} AS day`,
			...columns.flatMap((column) => fromSlice(column, slice)),
			...further.map((column) => sql`${column.of(slice)} AS ${name(column.name)}`)
		];
		const joined = join(
			further.map((column) => column.joined),
			sql``
		);
		return sql`SELECT ${join(taken)} FROM ${name(slice.table)}${joined}`;
	});
	const rows = sql`(SELECT * FROM (${join(parts, sql` UNION ALL `)}) WHERE day <= ${integer(today)}${hasCrimes ? oneOfEachCrime : sql``})`;
	const head = sql`${integer(number)}::UTINYINT AS extract, line, person, day`;
	const rest = join([
		sql`(year(DATE '1970-01-01' + day) * 12 + month(DATE '1970-01-01' + day) - 1)::SMALLINT AS month`,
		...columns.map(fromSorted),
		...further.map((column) => name(column.name))
	]);
	const [known] = await engine.query<{ persons: number }>(sql`SELECT ${lastPerson} AS persons`);
	const persons = known?.persons ?? 0;
	const isPlain = columns.every(({ name, values }) => (name !== 'theme' && name !== 'role') || values.length < 2);

	if (persons === 0 && isPlain) {
		// Nobody is known yet: sorting by pseudonym numbers the persons and links their days in the same pass.
		const { next, previous } = neighbourDays(sql`key`);
		await engine.run(
			sql`CREATE TABLE ${table} AS SELECT ${head}, next_day, prev_day, ${rest}, CASE WHEN is_new THEN key END AS key FROM (
				SELECT *, CASE WHEN key IS NOT NULL THEN (sum(is_new::INTEGER) OVER (ROWS UNBOUNDED PRECEDING))::INTEGER END AS person FROM (
				SELECT *, key IS NOT NULL AND lag(key) OVER () IS DISTINCT FROM key AS is_new, ${next} AS next_day, ${previous} AS prev_day
				FROM (SELECT * FROM ${rows} ORDER BY key NULLS LAST, day)))`,
			signal
		);
		await engine.run(sql`INSERT INTO person_keys SELECT key, person FROM ${table} WHERE key IS NOT NULL`);
		await engine.run(sql`ALTER TABLE ${table} DROP COLUMN key`);
	} else {
		await numberPersons(engine, slices, persons, signal);
		const sorted = sql`(SELECT * FROM ${rows} LEFT JOIN person_keys USING (key) ORDER BY person NULLS LAST, day)`;
		const names = join([sql`month`, ...[...columns, ...further].map((column) => name(column.name))]);
		const { next, previous } = isPlain ? neighbourDays(sql`person`) : linkedDays;
		const order = isPlain ? sql`` : sql` ORDER BY person NULLS LAST, day`;
		await engine.run(
			sql`CREATE TABLE ${table} AS SELECT ${head}, ${next} AS next_day, ${previous} AS prev_day, ${names} FROM (SELECT line, person, day, ${rest} FROM ${sorted})${order}`,
			signal
		);
	}
	if (isPlain) await settleTiedDays(engine, table);
	for (const slice of slices) await engine.run(sql`DROP TABLE ${name(slice.table)}`);
}

/** Of the rows of one crime the one of its latest day is used, of several the first in the file; a blank says nothing. */
export const oneOfEachCrime = sql` QUALIFY crime = '' OR row_number() OVER (PARTITION BY crime ORDER BY day DESC, line) = 1`;

const linesKept = 5;

/** Rows dated after a day: how many, and the first lines. */
export async function linesAfter(
	engine: Engine,
	slices: readonly Slice[],
	days: ReadonlyMap<string, Day | null>,
	today: Day
): Promise<{ rows: number; lines: number[] }> {
	const later = join(
		slices.map((slice) => sql`SELECT line, ${dayOf(slice, days)} AS day FROM ${name(slice.table)}`),
		sql` UNION ALL `
	);
	const rows = await engine.query<{ line: number; rows: number }>(
		sql`SELECT line, (count(*) OVER ())::DOUBLE AS rows FROM (${later}) WHERE day > ${integer(today)} ORDER BY line LIMIT ${integer(linesKept)}`
	);
	return { rows: rows[0]?.rows ?? 0, lines: rows.map(({ line }) => line) };
}

/** Rows that are not used because another row of the same crime is: how many, and the first lines. */
export async function linesOfRepeatedCrimes(
	engine: Engine,
	slices: readonly Slice[],
	days: ReadonlyMap<string, Day | null>,
	today: Day
): Promise<{ rows: number; lines: number[] }> {
	const all = join(
		slices.map((slice) => sql`SELECT line, crime, ${dayOf(slice, days)} AS day FROM ${name(slice.table)}`),
		sql` UNION ALL `
	);
	const used = sql`(SELECT * FROM (SELECT * FROM (${all}) WHERE day <= ${integer(today)})${oneOfEachCrime})`;
	const rows = await engine.query<{ line: number }>(
		sql`SELECT line FROM (${all}) WHERE day <= ${integer(today)} AND line NOT IN (SELECT line FROM ${used}) ORDER BY line`
	);
	return { rows: rows.length, lines: rows.slice(0, linesKept).map(({ line }) => line) };
}

/** Gives every pseudonym that has no number yet the next one. */
async function numberPersons(
	engine: Engine,
	slices: readonly Slice[],
	persons: number,
	signal: AbortSignal
): Promise<void> {
	const keys = slices.map(({ table }) => sql`SELECT key FROM ${name(table)}`);
	await engine.run(
		sql`INSERT INTO person_keys SELECT key, (${integer(persons)} + row_number() OVER ())::INTEGER FROM (
		SELECT DISTINCT key FROM (${join(keys, sql` UNION ALL `)}) WHERE key IS NOT NULL) ANTI JOIN person_keys USING (key)`,
		signal
	);
}

/** The day of a slice's rows: plain ISO dates have it, of all others it is known what they mean. */
function dayOf({ dates }: Slice, days: ReadonlyMap<string, Day | null>): SqlText {
	return dayFrom(sql`day`, sql`written`, dates, days);
}

/** A day from its two columns of a slice; `dates`: what the codes of the second mean. */
export function dayFrom(
	day: SqlText,
	written: SqlText,
	dates: readonly string[],
	days: ReadonlyMap<string, Day | null>
): SqlText {
	if (dates.every((date) => (days.get(date) ?? null) === null)) return day;
	return sql`coalesce(${day}, ${numberAt(
		written,
		dates.map((date) => days.get(date) ?? null)
	)})`;
}

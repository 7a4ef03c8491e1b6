import type { Engine } from '../duckdb/engine';
import type { Day } from '../model/day';
import { linesKept } from '../model/finding';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { integer, numberAt } from './enum-sql';
import { linkedDays, neighbourDays, settleTiedDays } from './link-days';
import { notePaddedKeys } from './lost-zeros';
import type { Slice } from './slice';
import { fromSlice, fromSorted, stagedColumns, type StagedColumn, type StagedField } from './staged-columns';
import { lastPerson, openStaging, stagingTable } from './staging';

/** Whole-numbered columns that only some files have, from a slice. */
export interface FurtherColumn {
	readonly name: 'outcome_day' | 'offender';
	readonly of: (slice: Slice) => SqlText;
	/** What a slice is joined with for it. */
	readonly joined: SqlText;
}

/** Rows put in order at a time, about, where it is not said: sorting holds each of them several times over, and each part
 *  looks through the keys of all rows. */
const rowsSortedAtOnce = 2_500_000;
const keySpan = 1n << 128n;

/** What an extract is built of. */
interface ExtractParts {
	readonly number: number;
	readonly slices: readonly Slice[];
	readonly fields: readonly StagedField[];
	/** What the dates that are not plain ISO mean. */
	readonly days: ReadonlyMap<string, Day | null>;
	/** The slices tell of each row of which crime it is. */
	readonly hasCrimes: boolean;
	/** The last day that can have been. */
	readonly today: Day;
	readonly further: readonly FurtherColumn[];
	readonly rowsAtOnce?: number | undefined;
	/** Gets the share of the rows that are in order, 0 to 1. */
	readonly onPart: (share: number) => void;
}

/** Builds `extract_<number>` from its slices: the used rows in order of person and day, persons as integers, areas with
 *  their command unit and force. The slices are dropped. Rows without a day are not used. */
export async function buildExtract(engine: Engine, extract: ExtractParts, signal: AbortSignal): Promise<void> {
	await openStaging(engine);
	const { number, slices, fields } = extract;
	const table = stagingTable(number);
	const columns = stagedColumns(fields);
	const [known] = await engine.query<{ persons: number }>(sql`SELECT ${lastPerson} AS persons`);
	const persons = known?.persons ?? 0;
	const isPlain = columns.every(({ name, values }) => (name !== 'theme' && name !== 'role') || values.length < 2);
	const unsorted = unsortedRows(extract, columns);
	if (persons === 0 && isPlain) await sortByKey(engine, table, unsorted, signal);
	else {
		const numbered = await numberPersons(engine, slices, persons, unsorted.parts, signal);
		await sortByPerson(engine, table, unsorted, { numbered, isPlain }, signal);
	}
	if (isPlain) await settleTiedDays(engine, table);
	await notePaddedKeys(engine, slices);
	for (const slice of slices) await engine.run(sql`DROP TABLE ${name(slice.table)}`);
}

/** Rows that are to be put in order, and in how many parts. */
interface UnsortedRows {
	/** The used rows of all slices, with their pseudonyms. */
	readonly rows: SqlText;
	readonly number: SqlText;
	/** The columns of the table after the linked days, as they are made of the rows, and what they are called. */
	readonly rest: SqlText;
	readonly restNames: SqlText;
	readonly parts: number;
	readonly onPart: (share: number) => void;
}

function unsortedRows(
	{ number, slices, days, hasCrimes, today, further, rowsAtOnce = rowsSortedAtOnce, onPart }: ExtractParts,
	columns: readonly StagedColumn[]
): UnsortedRows {
	const taken = slices.map((slice) => {
		const columnsTaken = [
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
		return sql`SELECT ${join(columnsTaken)} FROM ${name(slice.table)}${joined}`;
	});
	const rest = [
		sql`(year(DATE '1970-01-01' + day) * 12 + month(DATE '1970-01-01' + day) - 1)::SMALLINT AS month`,
		...columns.map(fromSorted),
		...further.map((column) => name(column.name))
	];
	const allRows = slices.reduce((sum, slice) => sum + slice.rows, 0);
	return {
		rows: sql`(SELECT * FROM (${join(taken, sql` UNION ALL `)}) WHERE day <= ${integer(today)}${hasCrimes ? oneOfEachCrime : sql``})`,
		number: integer(number),
		rest: join(rest),
		restNames: join([sql`month`, ...[...columns, ...further].map((column) => name(column.name))]),
		// Of the rows of a crime one is used, so all have to be seen together.
		parts: hasCrimes ? 1 : Math.max(1, Math.ceil(allRows / rowsAtOnce)),
		onPart
	};
}

/** Puts rows in order where nobody is known yet: sorting by pseudonym numbers the persons and links their days in the same pass. */
async function sortByKey(
	engine: Engine,
	table: SqlText,
	{ rows, number, rest, parts, onPart }: UnsortedRows,
	signal: AbortSignal
): Promise<void> {
	const { next, previous } = neighbourDays(sql`key`);
	for (let part = 0; part < parts; part++) {
		const [last] =
			part === 0 ? [] : await engine.query<{ n: number }>(sql`SELECT coalesce(max(person), 0) AS n FROM ${table}`);
		const sorted = sql`SELECT ${number}::UTINYINT AS extract, line, person, day, next_day, prev_day, ${rest}, CASE WHEN is_new THEN key END AS key FROM (
				SELECT *, CASE WHEN key IS NOT NULL THEN (${integer(last?.n ?? 0)} + sum(is_new::INTEGER) OVER (ROWS UNBOUNDED PRECEDING))::INTEGER END AS person FROM (
				SELECT *, key IS NOT NULL AND lag(key) OVER () IS DISTINCT FROM key AS is_new, ${next} AS next_day, ${previous} AS prev_day
				FROM (SELECT * FROM ${rows} WHERE ${keysOf(part, parts)} ORDER BY key NULLS LAST, day)))`;
		await addPart(engine, table, part, sorted, signal);
		onPart((part + 1) / parts);
	}
	await engine.run(sql`INSERT INTO person_keys SELECT key, person FROM ${table} WHERE key IS NOT NULL`);
	await engine.run(sql`ALTER TABLE ${table} DROP COLUMN key`);
}

/** Puts rows in order whose persons have their numbers, up to `numbered`. `isPlain`: all are of one theme and role. */
async function sortByPerson(
	engine: Engine,
	table: SqlText,
	{ rows, number, rest, restNames, parts, onPart }: UnsortedRows,
	{ numbered, isPlain }: { readonly numbered: number; readonly isPlain: boolean },
	signal: AbortSignal
): Promise<void> {
	const { next, previous } = isPlain ? neighbourDays(sql`person`) : linkedDays;
	const order = isPlain ? sql`` : sql` ORDER BY person NULLS LAST, day`;
	for (let part = 0; part < parts; part++) {
		const from = integer(Math.floor((numbered * part) / parts));
		const to = integer(Math.floor((numbered * (part + 1)) / parts));
		const known = sql`(SELECT * FROM person_keys WHERE person > ${from} AND person <= ${to})`;
		const orNobody = part === parts - 1 ? sql`key IS NULL` : sql`false`;
		const sorted = sql`(SELECT * FROM ${rows} LEFT JOIN ${known} USING (key) WHERE person IS NOT NULL OR ${orNobody} ORDER BY person NULLS LAST, day)`;
		const linked = sql`SELECT ${number}::UTINYINT AS extract, line, person, day, ${next} AS next_day, ${previous} AS prev_day, ${restNames} FROM (SELECT line, person, day, ${rest} FROM ${sorted})${order}`;
		await addPart(engine, table, part, linked, signal);
		onPart((part + 1) / parts);
	}
}

/** The first part makes the table. */
async function addPart(
	engine: Engine,
	table: SqlText,
	part: number,
	selected: SqlText,
	signal: AbortSignal
): Promise<void> {
	const into = part === 0 ? sql`CREATE TABLE ${table} AS` : sql`INSERT INTO ${table}`;
	await engine.run(sql`${into} ${selected}`, signal);
}

/** Of the rows of one crime the one of its latest day is used, of several the first in the file; a blank says nothing. */
export const oneOfEachCrime = sql` QUALIFY crime = '' OR row_number() OVER (PARTITION BY crime ORDER BY day DESC, line) = 1`;

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

/** Gives every pseudonym that has no number yet the next one; returns the highest. */
async function numberPersons(
	engine: Engine,
	slices: readonly Slice[],
	persons: number,
	parts: number,
	signal: AbortSignal
): Promise<number> {
	const keys = join(
		slices.map(({ table }) => sql`SELECT key FROM ${name(table)}`),
		sql` UNION ALL `
	);
	let last = persons;
	for (let part = 0; part < parts; part++) {
		await engine.run(
			sql`INSERT INTO person_keys SELECT key, (${integer(last)} + row_number() OVER ())::INTEGER FROM (
			SELECT DISTINCT key FROM (${keys}) WHERE key IS NOT NULL AND ${keysOf(part, parts)}) ANTI JOIN person_keys USING (key)`,
			signal
		);
		const [known] = await engine.query<{ persons: number }>(sql`SELECT ${lastPerson} AS persons`);
		last = known?.persons ?? last;
	}
	return last;
}

/** Whether a row's pseudonym is among those of one of so many parts: equal spans of all that there can be. Rows without one
 *  belong to the last. */
function keysOf(part: number, parts: number): SqlText {
	const bound = (at: number) => sql`${literal(String((keySpan * BigInt(at)) / BigInt(parts)))}::UHUGEINT`;
	if (parts === 1) return sql`true`;
	return part === parts - 1
		? sql`(key >= ${bound(part)} OR key IS NULL)`
		: sql`(key >= ${bound(part)} AND key < ${bound(part + 1)})`;
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

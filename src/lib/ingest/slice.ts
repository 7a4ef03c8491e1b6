import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { timeOfDayPattern, zonedPattern } from './date-format';
import { asEnum } from './enum-sql';
import type { KnownValues } from './known-values';
import { inputName, type RowBatch } from './row-source';
import { bareKey, pseudonymKey } from './staging';
import { watchedText } from './watched-rows';

/** The columns of a file that are read, by their place in it. */
export interface ReadColumns {
	readonly date: number;
	readonly person: number | null;
	/** Tells the rows of one crime, of which one is used. */
	readonly crime: number | null;
	/** Few-valued columns and what they are known to hold; read into `f0`, `f1` … in this order. */
	readonly fields: readonly { readonly place: number; readonly known: KnownValues }[];
	/** Dates that are not plain ISO, as written. */
	readonly dates: KnownValues;
	/** The date of the outcome, with its dates that are not plain ISO. */
	readonly outcomeDate: { readonly place: number; readonly dates: KnownValues } | null;
	readonly offender: number | null;
	/** Columns looked through for what points at a person; read into `w0`, `w1` … in this order. */
	readonly watched: readonly number[];
}

/** Some rows of a file as numbers and codes, in a table of their own: `line`, `key` (digest of the pseudonym, NULL where blank), `bare` (the same
 *  without zeros in front, where there are some), `day` (plain ISO
 *  dates), `written` (code of any other date) and the fields; where the file has them `outcome_day` and `outcome_written` likewise, and
 *  `offender_key`; until they have been looked through, the watched columns. What each code means stands here. */
export interface Slice {
	readonly table: string;
	readonly rows: number;
	/** Values by code, for each field; null where the column was given up. */
	readonly fields: readonly (readonly string[] | null)[];
	readonly dates: readonly string[];
	readonly outcomeDates: readonly string[];
}

/** Reads one batch. The first try takes the values known so far; where a row holds another, it is learned and the batch
 *  is read once more. A few rows from all over the file are usually enough to learn from, so that is rare. */
export async function readSlice(
	engine: Engine,
	table: string,
	batch: RowBatch,
	columns: ReadColumns,
	signal: AbortSignal
): Promise<Slice> {
	for (let isFirst = true; ; isFirst = false) {
		const fields = columns.fields.map(({ known }) => (known.overflows ? null : known.list()));
		const dates = columns.dates.list();
		const outcomeDates = columns.outcomeDate?.dates.list() ?? [];
		await engine.run(
			sql`CREATE OR REPLACE TABLE ${name(table)} AS ${typedRows(batch.from, columns, fields, dates, outcomeDates)}`,
			signal
		);
		const unknown = await countUnknown(engine, table, fields, columns);
		const rows = unknown[unknown.length - 1] ?? 0;
		if (!isFirst || unknown.slice(0, -1).every((count) => count === 0))
			return { table, rows, fields, dates, outcomeDates };
		await learn(engine, batch, columns, unknown);
	}
}

function typedRows(
	from: SqlText,
	columns: ReadColumns,
	fields: readonly (readonly string[] | null)[],
	dates: readonly string[],
	outcomeDates: readonly string[]
): SqlText {
	const key = columns.person === null ? sql`NULL::UHUGEINT` : pseudonymKey(input(columns.person));
	const bare = columns.person === null ? sql`NULL::UHUGEINT` : bareKey(input(columns.person));
	const typed = columns.fields.map(({ place }, at) => {
		const values = fields[at];
		return sql`${values ? asEnum(input(place), values) : sql`NULL`} AS ${name(`f${at}`)}`;
	});
	const crime = columns.crime === null ? sql`` : sql` trim(${input(columns.crime)}) AS crime,`;
	const { date, outcomeDate, offender, watched } = columns;
	const more = [
		...(offender === null ? [] : [sql`${pseudonymKey(input(offender))} AS offender_key`]),
		...(outcomeDate === null
			? []
			: [sql`outcome_day`, sql`${otherDate(outcomeDate.place, sql`outcome_day`, outcomeDates)} AS outcome_written`]),
		...watched.map((place, at) => sql`${watchedText(input(place))} AS ${name(`w${at}`)}`)
	];
	// Days are told first: a condition on one would work it out anew.
	const days = [
		sql`${isoDay(date)} AS day`,
		...(outcomeDate === null ? [] : [sql`${isoDay(outcomeDate.place)} AS outcome_day`])
	];
	return sql`SELECT line, ${key} AS key, ${bare} AS bare,${crime} day, ${otherDate(date, sql`day`, dates)} AS written${join([sql``, ...typed, ...more])}
		FROM (SELECT *, ${join(days)} FROM ${from})`;
}

/** The code of a date that is not plain ISO; NULL for one that is. */
function otherDate(place: number, day: SqlText, dates: readonly string[]): SqlText {
	return sql`CASE WHEN ${day} IS NULL THEN ${asEnum(dateText(place), dates)} END`;
}

/** Days since 1970 of a plain ISO date, perhaps with a time of day behind it, of a moment with its zone in London; else NULL. */
function isoDay(place: number): SqlText {
	const text = input(place);
	return sql`CASE WHEN ${text} BETWEEN '1901-' AND '2101' THEN CASE
		WHEN strlen(${text}) = 10 THEN (TRY_CAST(${text} AS DATE) - DATE '1970-01-01')::INTEGER
		WHEN regexp_matches(${text}, ${literal(zonedPattern)}, 'i') THEN ${londonDaySql(momentOf(text))}
		WHEN regexp_matches(${text}, ${literal(`^.{10}${timeOfDayPattern}`)}, 'i') THEN (TRY_CAST(left(${text}, 10) AS DATE) - DATE '1970-01-01')::INTEGER
		END END`;
}

/** The moment in UTC that a text with its zone tells; the engine's own cast leaves the zone off. */
function momentOf(text: SqlText): SqlText {
	const zone = sql`regexp_extract(${text}, '[+-][0-9]{2}(:?[0-9]{2})?$')`;
	const minutes = sql`(substr(${zone}, 2, 2)::INTEGER * 60 + CASE WHEN strlen(${zone}) > 3 THEN right(${zone}, 2)::INTEGER ELSE 0 END) * CASE WHEN left(${zone}, 1) = '-' THEN -1 ELSE 1 END`;
	return sql`(TRY_CAST(regexp_replace(${text}, ' *(Z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?)$', '', 'i') AS TIMESTAMP) - CASE WHEN ${zone} = '' THEN INTERVAL 0 MINUTE ELSE to_minutes(${minutes}) END)`;
}

/** The engine's counterpart of `londonDay`. */
function londonDaySql(moment: SqlText): SqlText {
	const change = (month: SqlText) =>
		sql`(make_date(year(${moment}), ${month}, 31) - dayofweek(make_date(year(${moment}), ${month}, 31))::INTEGER)::TIMESTAMP + INTERVAL 1 HOUR`;
	const isSummer = sql`${moment} >= ${change(sql`3`)} AND ${moment} < ${change(sql`10`)}`;
	return sql`(CAST(CASE WHEN ${isSummer} THEN ${moment} + INTERVAL 1 HOUR ELSE ${moment} END AS DATE) - DATE '1970-01-01')::INTEGER`;
}

/** A date as written, without its time of day, which would make every value a different one. */
function dateText(place: number): SqlText {
	const text = input(place);
	return sql`CASE WHEN strlen(${text}) > 11 THEN regexp_replace(${text}, ${literal(timeOfDayPattern)}, '', 'i') ELSE ${text} END`;
}

/** Rows whose value was not known, for each field, then for the dates, for those of outcomes; last all rows. */
async function countUnknown(
	engine: Engine,
	table: string,
	fields: readonly (readonly string[] | null)[],
	{ dates, outcomeDate }: ReadColumns
): Promise<number[]> {
	const counts = [
		...fields.map((values, at) => (values ? sql`count(*) - count(${name(`f${at}`)})` : sql`0`)),
		dates.overflows ? sql`0` : sql`count(*) FILTER (day IS NULL AND written IS NULL)`,
		outcomeDate === null || outcomeDate.dates.overflows
			? sql`0`
			: sql`count(*) FILTER (outcome_day IS NULL AND outcome_written IS NULL)`,
		sql`count(*)`
	];
	const [row] = await engine.query<Record<string, number>>(
		sql`SELECT ${join(counts.map((count, at) => sql`${count} AS ${name(`n${at}`)}`))} FROM ${name(table)}`
	);
	return counts.map((_, at) => row?.[`n${at}`] ?? 0);
}

/** Learns the values of the columns in which some were not known. */
async function learn(engine: Engine, batch: RowBatch, columns: ReadColumns, unknown: readonly number[]): Promise<void> {
	const wanted = [
		...columns.fields.map(({ place, known }) => ({ text: input(place), known, where: sql`true` })),
		...[{ place: columns.date, dates: columns.dates }, ...(columns.outcomeDate ? [columns.outcomeDate] : [])].map(
			({ place, dates }) => ({ text: dateText(place), known: dates, where: sql`${isoDay(place)} IS NULL` })
		)
	];
	for (const [at, { text, known, where }] of wanted.entries())
		if ((unknown[at] ?? 0) > 0) {
			const limit = literal(String(known.room + 1));
			const rows = await engine.query<{ value: string }>(
				sql`SELECT DISTINCT ${text} AS value FROM ${batch.from} WHERE ${where} AND ${text} NOT IN (${join(known.list().map(literal))}) LIMIT ${limit}::INTEGER`
			);
			known.add(rows.map(({ value }) => value));
		}
}

function input(place: number): SqlText {
	return name(inputName(place));
}

import type { Metric } from '../model/metric';
import { join, name, sql, type SqlText } from '../sql/sql';
import { isOfRows, rows, table, units, type CountOrder } from './compile';

/** In how many parts people are put, so that sets can be held against each other part by part. */
export const parts = 32;

/** What a metric's units are told apart by. Sets of different things cannot be held against each other. */
export function peopleAre({ kind, sql: { unit } }: Metric): string {
	if (unit.includes('person')) return 'person';
	return unit.length === 0 ? `row of ${kind}` : `${unit.join()} of ${kind}`;
}

/** Who stands in each group: `who`, whether the metric judges them, how many they are, and to how many it happened: 1, unless a row
 *  is numbers already counted. Persons where the metric is of persons, else rows. */
export function compilePeople(order: CountOrder, groups: readonly SqlText[]): SqlText {
	const { metric, context } = order;
	const { unit, followed, weights } = metric.sql;
	const keys = groups.map((_, index) => name(`g${index}`));
	if (isOfRows(metric)) {
		const columns = [
			...groups.map((group, index) => sql`${group} AS ${name(`g${index}`)}`),
			sql`extract::BIGINT * 4294967296 + line AS who`,
			sql`(${followed(context)}) AS judged`,
			sql`${weights === null ? sql`1` : sql`coalesce(${weights.units}, 0)`}::DOUBLE AS size`,
			sql`${weights === null ? happened(order) : sql`coalesce(${weights.events}, 0)`}::DOUBLE AS events`
		];
		return sql`SELECT ${join(columns)} FROM ${table(order)} WHERE ${rows(order)}`;
	}
	const who = unit.includes('person') ? sql`person` : name(unit[0] ?? 'person');
	const of = units(order, rows(order), groups);
	const key = [...keys, sql`who`];
	return unit.length === 1
		? sql`SELECT ${join([...keys, sql`${who} AS who`])}, (${followed(context)}) AS judged, 1::DOUBLE AS size, ${happened(order)}::DOUBLE AS events FROM (${of})`
		: sql`SELECT ${join([...keys, sql`${who} AS who`])}, bool_or(${followed(context)}) AS judged, 1::DOUBLE AS size, max(${happened(order)})::DOUBLE AS events FROM (${of}) GROUP BY ${join(key)}`;
}

/** The same of everyone whom the metric judges in the whole selection: of whom a group's own people are left out, the rest is
 *  told where a group is held against everyone else. */
export function compileTouchedPeople(order: CountOrder, groups: readonly SqlText[]): SqlText {
	const keys = groups.map((_, index) => name(`g${index}`));
	return sql`SELECT ${join([...keys, sql`who`])}, everyone.judged, everyone.size, everyone.events FROM (${compilePeople(order, groups)}) AS members
		JOIN (${compilePeople(order, [])}) AS everyone USING (who)`;
}

/** 1 for a unit to which it happened within the metric's time, else 0. */
function happened({ metric, context }: CountOrder): SqlText {
	const { followed, event, days } = metric.sql;
	const inTime = days === null ? sql`true` : sql`(${days.lasted(context)}) <= ${days.until}`;
	return sql`CASE WHEN (${followed(context)}) AND (${event(context)}) AND ${inTime} THEN 1 ELSE 0 END`;
}

/** One row of `compileParts`: of a group's people in one part, how many there are, how many are judged, and to how many it
 *  happened, and a number by which each of these sets is told from others. */
export interface PartRow {
	readonly g0?: string | number;
	readonly g1?: string | number;
	readonly part: number;
	readonly units: number;
	readonly judged: number;
	readonly events: number;
	readonly unitsPrint: number;
	readonly judgedPrint: number;
	readonly eventsPrint: number;
}

/** How many people of each group stand in each part, of `compilePeople`. A set that lies within another does so in every part. */
export function compileParts(people: SqlText, groupCount: number): SqlText {
	const keys = [...Array.from({ length: groupCount }, (_, index) => name(`g${index}`)), sql`part`];
	const grouped = join(keys);
	// 52 bits are whole in a double
	const print = sql`4503599627370495::UBIGINT`;
	return sql`SELECT ${grouped}, sum(size) AS units, coalesce(sum(size) FILTER (judged), 0) AS judged, sum(events) AS events,
			(bit_xor(hash(who)) & ${print})::DOUBLE AS "unitsPrint", coalesce(bit_xor(hash(who)) FILTER (judged) & ${print}, 0)::DOUBLE AS "judgedPrint",
			coalesce(bit_xor(hash(who)) FILTER (events > 0) & ${print}, 0)::DOUBLE AS "eventsPrint"
		FROM (SELECT *, (hash(who) % ${parts}::UBIGINT)::INTEGER AS part FROM (${people})) GROUP BY ${grouped}`;
}

/** The people of one group of a figure. */
export interface PeopleOf {
	/** By `compilePeople` or `compileTouchedPeople`. */
	readonly people: SqlText;
	/** Of the group, in the order of the groupings. */
	readonly keys: readonly (string | number)[];
	/** Everyone of the selection, those whom the metric judges, or those to whom it happened. */
	readonly which: 'units' | 'judged' | 'events';
}

/** How many people each of two sets has, and both. */
export function compileOverlap(first: PeopleOf, second: PeopleOf): SqlText {
	return sql`WITH a AS (${members(first)}), b AS (${members(second)})
		SELECT (SELECT coalesce(sum(size), 0) FROM a) AS first, (SELECT coalesce(sum(size), 0) FROM b) AS second,
			(SELECT coalesce(sum(a.size), 0) FROM a JOIN b USING (who)) AS shared`;
}

function members({ people, keys, which }: PeopleOf): SqlText {
	const conditions = [
		{ units: sql`true`, judged: sql`judged`, events: sql`events > 0` }[which],
		...keys.map((key, index) => sql`${name(`g${index}`)} = ${key}`)
	];
	return sql`SELECT who, ${which === 'events' ? sql`events AS size` : sql`size`} FROM (${people}) WHERE ${join(conditions, sql` AND `)}`;
}

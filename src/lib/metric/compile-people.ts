import type { Metric } from '../model/metric';
import { join, name, sql, type SqlText } from '../sql/sql';
import { isOfRows, namedState, rows, table, units, type CountOrder } from './compile';
import { untreatedRows, untreatedUnits } from './compile-untreated';

/** In how many parts people are put, so that sets can be held against each other part by part. */
export const parts = 32;

/** Whom a metric's sets are of: persons, or rows where it counts rows. Of persons' days both can be had: the persons behind them, and
 *  a row for each, by which alone they are known how many they are. */
export type Of = 'persons' | 'days';

/** Of whom a metric's sets are to be had; the last is what it counts. */
export function setsAreOf({ sql: { unit } }: Metric): readonly Of[] {
	return unit.includes('person') && unit.length > 1 ? ['persons', 'days'] : ['persons'];
}

/** What a metric's people are told apart by. Sets of different things cannot be held against each other. */
export function peopleAre(metric: Metric, of: Of): string {
	if (isOfPersons(metric) && of === 'persons') return 'person';
	const { weights } = metric.sql;
	if (weights !== null) return `${weights.units.text} of ${metric.kind}`;
	return areHeads(metric) ? `heads of ${metric.kind}` : `row of ${metric.kind}`;
}

/** Whether a row is the same people as other rows: a team, month by month. How many people some rows are is then no sum. */
function areHeads(metric: Metric): boolean {
	return isOfRows(metric) && metric.sql.behind !== null;
}

/** Who stands in each group: `who`, whether the metric judges them, how many they are, and to how many it happened: 1, unless a row
 *  is numbers already counted. Persons where the metric is of persons, else rows: of pairs too, for few requests may be told within
 *  the same pairs. */
export function compilePeople(order: CountOrder, groups: readonly SqlText[], of: Of = 'persons'): SqlText {
	const keys = groups.map((_, index) => name(`g${index}`));
	if (of === 'days') return days(order, keys, units(order, rows(order), groups, [firstRow]));
	if (isOfPersons(order.metric)) return persons(order, keys, units(order, rows(order), groups));
	const named = groups.map((group, index) => sql`${group} AS ${name(`g${index}`)}`);
	return membersOfRows(order, named, sql`${table(order)} WHERE ${rows(order)}`);
}

/** The same of each partnership's untreated people. */
export function compileUntreatedPeople(order: CountOrder): SqlText {
	if (isOfPersons(order.metric)) return persons(order, [sql`g0`], untreatedUnits(order));
	return membersOfRows(order, [sql`g0`], sql`(${untreatedRows(order)})`);
}

const row = sql`extract::BIGINT * 4294967296 + line`;
const firstRow = sql`min(${row}) AS who`;

function days({ metric, context }: CountOrder, keys: readonly SqlText[], of: SqlText): SqlText {
	const judged = metric.sql.followed(context);
	const columns = [...keys, sql`who`, sql`(${judged}) AS judged`, sql`1::DOUBLE AS size`];
	return sql`SELECT ${join(columns)}, ${happened(metric, context)}::DOUBLE AS events FROM (${of})`;
}

function persons({ metric, context }: CountOrder, keys: readonly SqlText[], of: SqlText): SqlText {
	const { unit, followed } = metric.sql;
	const person = join([...keys, sql`person`]);
	const isPerson = unit.length === 1;
	const judged = isPerson ? sql`(${followed(context)})` : sql`bool_or(${followed(context)})`;
	const events = isPerson ? happened(metric, context) : sql`max(${happened(metric, context)})`;
	const once = isPerson ? sql`` : sql` GROUP BY ${person}`;
	return sql`SELECT ${person} AS who, ${judged} AS judged, 1::DOUBLE AS size, ${events}::DOUBLE AS events FROM (${of})${once}`;
}

function membersOfRows(order: CountOrder, groups: readonly SqlText[], from: SqlText): SqlText {
	const { metric, context } = order;
	const { followed, weights } = metric.sql;
	const columns = [
		...groups,
		sql`${row} AS who`,
		sql`(${isOfRows(metric) ? followed(context) : sql`true`}) AS judged`,
		sql`${weights === null ? sql`1` : sql`coalesce(${weights.units}, 0)`}::DOUBLE AS size`,
		sql`${eventsOfRow(order)}::DOUBLE AS events`,
		...(areHeads(metric) ? namedState(metric.sql.state) : [])
	];
	return sql`SELECT ${join(columns)} FROM ${from}`;
}

function isOfPersons({ sql: { unit } }: Metric): boolean {
	return unit.includes('person');
}

/** Of a pair's requests none is known by itself. */
function eventsOfRow({ metric, context }: CountOrder): SqlText {
	const { weights } = metric.sql;
	if (weights !== null) return sql`coalesce(${weights.events}, 0)`;
	return isOfRows(metric) ? happened(metric, context) : sql`0`;
}

/** The same of everyone whom the metric judges in the whole selection: of whom a group's own people are left out, the rest is
 *  told where a group is held against everyone else. */
export function compileTouchedPeople(order: CountOrder, groups: readonly SqlText[], of: Of = 'persons'): SqlText {
	const keys = groups.map((_, index) => name(`g${index}`));
	return sql`SELECT ${join([...keys, sql`who`])}, everyone.judged, everyone.size, everyone.events FROM (${compilePeople(order, groups, of)}) AS members
		JOIN (${compilePeople(order, [], of)}) AS everyone USING (who)`;
}

/** 1 for a unit to which it happened within the metric's time, else 0. */
function happened(metric: CountOrder['metric'], context: CountOrder['context']): SqlText {
	const { followed, event, days } = metric.sql;
	const inTime = days === null ? sql`true` : sql`(${days.lasted(context)}) <= ${days.until}`;
	return sql`CASE WHEN (${followed(context)}) AND (${event(context)}) AND ${inTime} THEN 1 ELSE 0 END`;
}

/** One row of `compileParts`: of a group's people in one part, how many there are, how many are judged, to how many of
 *  these it happened and to how many not, and a number by which each of these sets is told from others. */
export interface PartRow {
	readonly g0?: string | number;
	readonly g1?: string | number;
	readonly part: number;
	readonly units: number;
	readonly judged: number;
	readonly events: number;
	readonly others: number;
	readonly unitsPrint: number;
	readonly judgedPrint: number;
	readonly eventsPrint: number;
	readonly othersPrint: number;
}

/** How many people of each group stand in each part, of `compilePeople`. A set that lies within another does so in every part. */
export function compileParts(people: SqlText, groupCount: number): SqlText {
	const keys = [...Array.from({ length: groupCount }, (_, index) => name(`g${index}`)), sql`part`];
	const grouped = join(keys);
	// 52 bits are whole in a double
	const print = sql`4503599627370495::UBIGINT`;
	return sql`SELECT ${grouped}, sum(size) AS units, coalesce(sum(size) FILTER (judged), 0) AS judged, sum(events) AS events,
			coalesce(sum(size - events) FILTER (judged), 0) AS others,
			(bit_xor(hash(who)) & ${print})::DOUBLE AS "unitsPrint", coalesce(bit_xor(hash(who)) FILTER (judged) & ${print}, 0)::DOUBLE AS "judgedPrint",
			coalesce(bit_xor(hash(who)) FILTER (events > 0) & ${print}, 0)::DOUBLE AS "eventsPrint",
			coalesce(bit_xor(hash(who)) FILTER (judged AND size > events) & ${print}, 0)::DOUBLE AS "othersPrint"
		FROM (SELECT *, (hash(who) % ${parts}::UBIGINT)::INTEGER AS part FROM (${people})) GROUP BY ${grouped}`;
}

/** Where rows are the same people as others: what says how many people are behind some rows, and the columns that this needs. */
interface Heads {
	readonly behind: SqlText;
	readonly columns: readonly string[];
}

/** Null where every row is people of its own. */
export function headsOf(metric: Metric): Heads | null {
	const { behind, state } = metric.sql;
	return behind !== null && areHeads(metric) ? { behind, columns: Object.keys(state) } : null;
}

/** The people of one group of a figure. */
export interface PeopleOf {
	/** By `compilePeople` or `compileTouchedPeople`. */
	readonly people: SqlText;
	/** Of the group, in the order of the groupings. */
	readonly keys: readonly (string | number)[];
	/** Everyone of the selection, those whom the metric judges, or of these those to whom it happened, or the others. */
	readonly which: 'units' | 'judged' | 'events' | 'others';
	readonly heads: Heads | null;
}

/** How many people each of two sets has, and both. Where rows are heads these are rows, and `apart` is the heads behind those that
 *  stand in one set alone. */
export function compileOverlap(first: PeopleOf, second: PeopleOf): SqlText {
	const apart = first.heads
		? sql`, (SELECT coalesce(${first.heads.behind}, 0) FROM (${only('a', 'b')} UNION ALL ${only('b', 'a')})) AS apart`
		: sql``;
	return sql`WITH a AS (${members(first)}), b AS (${members(second)})
		SELECT (SELECT coalesce(sum(size), 0) FROM a) AS first, (SELECT coalesce(sum(size), 0) FROM b) AS second,
			(SELECT coalesce(sum(a.size), 0) FROM a JOIN b USING (who)) AS shared${apart}`;
}

function only(one: string, other: string): SqlText {
	return sql`SELECT * FROM ${name(one)} ANTI JOIN ${name(other)} USING (who)`;
}

function members({ people, keys, which, heads }: PeopleOf): SqlText {
	const conditions = [
		{ units: sql`true`, judged: sql`judged`, events: sql`events > 0`, others: sql`judged AND size > events` }[which],
		...keys.map((key, index) => sql`${name(`g${index}`)} = ${key}`)
	];
	const state = heads ? sql`, judged AS kept, ${join(heads.columns.map(name))}` : sql``;
	const size = { units: sql`size`, judged: sql`size`, events: sql`events AS size`, others: sql`size - events AS size` }[
		which
	];
	return sql`SELECT who, ${size}${state} FROM (${people}) WHERE ${join(conditions, sql` AND `)}`;
}

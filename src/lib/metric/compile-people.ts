import type { Metric } from '../model/metric';
import { join, name, sql, type SqlText } from '../sql/sql';
import { isOfRows, namedState, rows, table, units, type CountOrder } from './compile';

/** In how many parts people are put, so that sets can be held against each other part by part. */
export const parts = 32;

/** What a metric's people are told apart by. Sets of different things cannot be held against each other. */
export function peopleAre(metric: Metric): string {
	if (isOfPersons(metric)) return 'person';
	const { weights } = metric.sql;
	if (weights !== null) return `${weights.units.text} of ${metric.kind}`;
	return areHeads(metric) ? `heads of ${metric.kind}` : `row of ${metric.kind}`;
}

/** Whether a row is the same people as other rows: a team, month by month. How many people some rows are is then no sum. */
export function areHeads(metric: Metric): boolean {
	return isOfRows(metric) && metric.sql.behind !== null;
}

/** Who stands in each group: `who`, whether the metric judges them, and how many they are: 1, unless a row is numbers already
 *  counted. Persons where the metric is of persons, else rows: of pairs too, for few requests may be told within the same pairs. */
export function compilePeople(order: CountOrder, groups: readonly SqlText[]): SqlText {
	const { metric, context } = order;
	const { unit, followed, weights } = metric.sql;
	const keys = groups.map((_, index) => name(`g${index}`));
	if (!isOfPersons(metric)) {
		const columns = [
			...groups.map((group, index) => sql`${group} AS ${name(`g${index}`)}`),
			sql`extract::BIGINT * 4294967296 + line AS who`,
			sql`(${isOfRows(metric) ? followed(context) : sql`true`}) AS judged`,
			sql`${weights === null ? sql`1` : sql`coalesce(${weights.units}, 0)`}::DOUBLE AS size`,
			...(areHeads(metric) ? namedState(metric.sql.state) : [])
		];
		return sql`SELECT ${join(columns)} FROM ${table(order)} WHERE ${rows(order)}`;
	}
	const of = units(order, rows(order), groups);
	const person = join([...keys, sql`person`]);
	const isPerson = unit.length === 1;
	const judged = isPerson ? sql`(${followed(context)})` : sql`bool_or(${followed(context)})`;
	const once = isPerson ? sql`` : sql` GROUP BY ${person}`;
	return sql`SELECT ${person} AS who, ${judged} AS judged, 1::DOUBLE AS size FROM (${of})${once}`;
}

function isOfPersons({ sql: { unit } }: Metric): boolean {
	return unit.includes('person');
}

/** One row of `compileParts`: of a group's people in one part, how many there are and how many are judged. */
export interface PartRow {
	readonly g0?: string | number;
	readonly g1?: string | number;
	readonly part: number;
	readonly units: number;
	readonly judged: number;
}

/** How many people of each group stand in each part. A set that lies within another does so in every part. */
export function compileParts(order: CountOrder, groups: readonly SqlText[]): SqlText {
	const keys = [...groups.map((_, index) => name(`g${index}`)), sql`part`];
	const grouped = join(keys);
	return sql`SELECT ${grouped}, sum(size) AS units, coalesce(sum(size) FILTER (judged), 0) AS judged
		FROM (SELECT *, (hash(who) % ${parts}::UBIGINT)::INTEGER AS part FROM (${compilePeople(order, groups)})) GROUP BY ${grouped}`;
}

/** The people of one group of a figure. */
export interface PeopleOf {
	readonly order: CountOrder;
	readonly groups: readonly { readonly column: SqlText; readonly key: string | number }[];
	/** Everyone of the selection, or those whom the metric judges. */
	readonly which: 'units' | 'judged';
}

/** How many people each of two sets has, and both. Where rows are heads these are rows, and `apart` is the heads behind those that
 *  stand in one set alone. */
export function compileOverlap(first: PeopleOf, second: PeopleOf): SqlText {
	const { metric } = first.order;
	const heads = sql`, (SELECT coalesce(${metric.sql.behind}, 0) FROM (${only('a', 'b')} UNION ALL ${only('b', 'a')})) AS apart`;
	return sql`WITH a AS (${members(first)}), b AS (${members(second)})
		SELECT (SELECT coalesce(sum(size), 0) FROM a) AS first, (SELECT coalesce(sum(size), 0) FROM b) AS second,
			(SELECT coalesce(sum(a.size), 0) FROM a JOIN b USING (who)) AS shared${areHeads(metric) ? heads : sql``}`;
}

function only(one: string, other: string): SqlText {
	return sql`SELECT * FROM ${name(one)} ANTI JOIN ${name(other)} USING (who)`;
}

function members({ order, groups, which }: PeopleOf): SqlText {
	const columns = groups.map(({ column }) => column);
	const conditions = [
		which === 'judged' ? sql`judged` : sql`true`,
		...groups.map(({ key }, index) => sql`${name(`g${index}`)} = ${key}`)
	];
	const state = areHeads(order.metric)
		? sql`, judged AS kept, ${join(Object.keys(order.metric.sql.state).map(name))}`
		: sql``;
	return sql`SELECT who, size${state} FROM (${compilePeople(order, columns)}) WHERE ${join(conditions, sql` AND `)}`;
}

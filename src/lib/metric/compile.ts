import type { Metric, MetricContext } from '../model/metric';
import { sourceTables } from '../model/source';
import { join, name, sql, type SqlText } from '../sql/sql';
import { selected, type Selection } from './condition';

/** One row of a compiled count: group keys g0, g1 (as many as grouped by) and the counts. Of a metric of time there is a row
 *  for each group and day on which times ended. */
export interface CountRow {
	readonly g0?: string | number;
	readonly g1?: string | number;
	readonly units: number;
	readonly denominator: number;
	readonly numerator: number;
	/** Of a time: the day, and to how many it happened on it; the other units were last followed then. */
	readonly days?: number;
	readonly events?: number;
	readonly until?: number;
	/** Of rows that are counts: 1 where some are suppressed in the extract. */
	readonly hidden?: number;
	/** Of a mean or ratio: sums over the denominator. */
	readonly total?: number;
	readonly squares?: number;
	readonly divisor?: number;
}

/** What is counted: a metric over a selection of `contacts`, judged at a cut-off. */
export interface CountOrder {
	readonly metric: Metric;
	readonly selection: Selection;
	/** Which rows of the selection the metric judges; null for all. Who belongs to a group is told by the whole selection. */
	readonly judged: SqlText | null;
	/** Every row has a person key, and none has to be asked for it: each condition costs a pass. */
	readonly allKeyed: boolean;
	readonly context: MetricContext;
	/** Of a metric of time how many there are and to how many it has happened in time, not on which day. */
	readonly isSummed?: boolean;
}

/** Counts of the selection, by group where groups are given. Columns as `CountRow`. */
export function compileCounts(order: CountOrder, groups: readonly SqlText[]): SqlText {
	return tally(order, groups.length, units(order, rows(order), groups));
}

/** The same counts of everyone in one pass: the contacts are stored by person and day, so that a unit's rows stand together, its earliest
 *  first. Null but for metrics whose state the earliest row tells. */
export function compileEveryoneInOrder(order: CountOrder): SqlText | null {
	const { metric } = order;
	const { firstRowState, unit, relation } = metric.sql;
	if (metric.kind !== 'cases' || firstRowState === null || unit.length === 0 || relation !== null) return null;
	const keys = unitColumns(metric);
	const columns = [
		...namedState(firstRowState),
		...keys.map((key, index) => sql`${key} AS ${name(`key${index}`)}`),
		...keys.map((key, index) => sql`lag(${key}) OVER () AS ${name(`before${index}`)}`)
	];
	const first = keys.map((_, index) => sql`${name(`before${index}`)} IS DISTINCT FROM ${name(`key${index}`)}`);
	const pass = sql`SELECT ${join(columns)} FROM ${stored(metric)} WHERE ${rows(order)}`;
	return tally(order, 0, sql`SELECT * FROM (${pass}) WHERE ${join(first, sql` OR `)}`);
}

/** For each group, counts of the units of everybody with a row in it, judged over the whole selection: what has to be
 *  taken from the total to leave the people with no row of the group. Where persons do not matter, its own rows. */
export function compileTouched(order: CountOrder, groups: readonly SqlText[]): SqlText {
	if (!order.metric.sql.keyed) return compileCounts(order, groups);
	const everyone = units(order, rows(order), []);
	const keyed = groups.map((group, index) => sql`${group} AS ${groupName(index)}`);
	const members = sql`SELECT DISTINCT ${join(keyed)}, person FROM ${stored(order.metric)} WHERE ${chosen(order)}`;
	const keys = join(groups.map((_, index) => groupName(index)));
	return tally(
		order,
		groups.length,
		sql`SELECT ${keys}, everyone.* FROM (${members}) JOIN (${everyone}) AS everyone USING (person)`
	);
}

/** Counts by group and stratum: `s` is the values of the strata's columns, of a person's those of their earliest row in the
 *  group, so that nobody stands in two. */
export function compileStrata(order: CountOrder, groups: readonly SqlText[], strata: readonly SqlText[]): SqlText {
	const { metric, context } = order;
	const keys = groups.map((_, index) => groupName(index));
	const values = strata.map((column) =>
		isOfRows(metric) ? sql`${column}::VARCHAR` : sql`arg_min(${column}::VARCHAR, (day, extract, line))`
	);
	const unit = [...keys, ...unitColumns(metric)];
	const columns = [
		...groups.map((group, index) => sql`${group} AS ${groupName(index)}`),
		...unitColumns(metric),
		...stateOf(order),
		sql`concat_ws(chr(31), ${join(values)}) AS s`
	];
	const from = sql`SELECT ${join(columns)} FROM ${table(order)} WHERE ${rows(order)}${isOfRows(metric) ? sql`` : by(unit)}`;
	const [followed, event] = isOfRows(metric)
		? [sql`kept`, sql`happened`]
		: [metric.sql.followed(context), metric.sql.event(context)];
	const counts = [
		sql`count(*) FILTER (${followed}) AS denominator`,
		sql`count(*) FILTER ((${followed}) AND (${event})) AS numerator`
	];
	return select([...keys, sql`s`], counts, from);
}

/** One row of `compileStrata`. */
export interface StratumRow {
	readonly g0?: string | number;
	readonly g1?: string | number;
	readonly s: string;
	readonly denominator: number;
	readonly numerator: number;
}

/** Rows of the selection that lack the key the metric needs, as `units`. */
export function compileWithoutKey({ metric, selection }: CountOrder): SqlText {
	return sql`SELECT count(*) AS units FROM ${stored(metric)} WHERE person IS NULL AND ${selected(selection)}`;
}

export function chosen({ metric, selection, allKeyed }: CountOrder): SqlText {
	return metric.sql.keyed && !allKeyed ? sql`person IS NOT NULL AND ${selected(selection)}` : selected(selection);
}

/** The rows that the metric judges, as a condition. */
export function rows(order: CountOrder): SqlText {
	return order.judged === null ? chosen(order) : sql`${chosen(order)} AND ${order.judged}`;
}

/** One row for each unit within each group, with its state. Of a count of rows: one for each group, with their number. `more`: what
 *  else is told of each. */
export function units(
	order: CountOrder,
	condition: SqlText,
	groups: readonly SqlText[],
	more: readonly SqlText[] = []
): SqlText {
	const { metric } = order;
	const unit = [...groups.map((_, index) => groupName(index)), ...unitColumns(metric)];
	const state = isCountOfRows(metric) ? [sql`count(*) AS rows`] : stateOf(order);
	const columns = [
		...groups.map((group, index) => sql`${group} AS ${groupName(index)}`),
		...unitColumns(metric),
		...state,
		...more
	];
	const grouped = isOfRows(metric) && !isCountOfRows(metric) ? sql`` : by(unit);
	return sql`SELECT ${join(columns)} FROM ${table(order)} WHERE ${condition}${grouped}`;
}

export function tally(order: CountOrder, groupCount: number, from: SqlText): SqlText {
	const { metric, context } = order;
	const keys = Array.from({ length: groupCount }, (_, index) => groupName(index));
	const [followed, event] = isOfRows(metric)
		? [sql`kept`, sql`happened`]
		: [metric.sql.followed(context), metric.sql.event(context)];
	const { days, weights, behind } = metric.sql;
	if (days !== null) {
		const lasted = isOfRows(metric) ? sql`days` : days.lasted(context);
		const those = sql`SELECT *, (${event}) AS ended, (${lasted}) AS lasted FROM (${from}) WHERE ${followed}`;
		return order.isSummed ? summed(keys, those, days.until) : byDay(keys, those, days.until);
	}
	const happened = sql`(${followed}) AND (${event})`;
	if (isCountOfRows(metric)) {
		const rows = [sql`coalesce(sum(rows), 0)::DOUBLE AS units`, sql`units AS denominator`, sql`units AS numerator`];
		return select(keys, rows, from);
	}
	if (weights !== null) {
		const people = sumOf(sql`weight`, followed);
		const rows = [
			sql`${people} AS units`,
			sql`units AS denominator`,
			sql`${sumOf(sql`weighed`, happened)} AS numerator`,
			sql`coalesce(max(concealed::INTEGER), 0) AS hidden`
		];
		return select(keys, rows, from);
	}
	if (behind !== null) {
		const rows = [
			sql`coalesce(round(${behind}), 0)::DOUBLE AS units`,
			sql`units AS denominator`,
			sql`units AS numerator`
		];
		return select(keys, [...rows, ...amounts(metric, followed)], from);
	}
	const units = [
		sql`count(*) AS units`,
		sql`count(*) FILTER (${followed}) AS denominator`,
		sql`count(*) FILTER (${happened}) AS numerator`
	];
	return select(keys, [...units, ...amounts(metric, followed)], from);
}

/** Counts of all days together. */
function summed(keys: readonly SqlText[], from: SqlText, until: number): SqlText {
	const counts = [
		sql`count(*) AS units`,
		sql`units AS denominator`,
		sql`count(*) FILTER (ended AND lasted <= ${until}) AS numerator`
	];
	return select(keys, counts, from);
}

/** Counts of one day, however many people there are: ten million are some thousands of these. */
function byDay(keys: readonly SqlText[], from: SqlText, until: number): SqlText {
	const counts = [
		sql`lasted AS days`,
		sql`count(*) AS units`,
		sql`units AS denominator`,
		sql`count(*) FILTER (ended) AS events`,
		sql`count(*) FILTER (ended AND lasted <= ${until}) AS numerator`,
		sql`${until} AS until`
	];
	return sql`SELECT ${join([...keys, ...counts])} FROM (${from}) GROUP BY ${join([...keys, sql`lasted`])}`;
}

function amounts(metric: Metric, followed: SqlText): SqlText[] {
	const { amount } = metric.sql;
	if (amount === null) return [];
	const [value, of] = isOfRows(metric)
		? [sql`amount`, amount.of === null ? null : sql`divisor`]
		: [amount.value, amount.of];
	return [
		sql`${sumOf(value, followed)} AS total`,
		sql`${sumOf(sql`(${value}) * (${value})`, followed)} AS squares`,
		...(of === null ? [] : [sql`${sumOf(of, followed)} AS divisor`])
	];
}

function sumOf(value: SqlText, those: SqlText): SqlText {
	return sql`coalesce(sum(${value}) FILTER (${those}), 0)::DOUBLE`;
}

function select(keys: readonly SqlText[], counts: readonly SqlText[], from: SqlText): SqlText {
	return sql`SELECT ${join([...keys, ...counts])} FROM (${from})${by(keys)}`;
}

export function table({ metric, context }: CountOrder): SqlText {
	return metric.sql.relation === null ? stored(metric) : metric.sql.relation(context);
}

/** The engine's table of the rows that a metric is of. */
function stored({ kind }: Metric): SqlText {
	return name(sourceTables[kind]);
}

/** Every row is a unit. */
export function isOfRows({ sql: { unit } }: Metric): boolean {
	return unit.length === 0;
}

export function isCountOfRows(metric: Metric): boolean {
	return metric.statistic === 'count' && isOfRows(metric) && metric.sql.weights === null;
}

/** What is known of a unit. A row is judged where it stands, and its person is known. */
export function stateOf({ metric, context }: CountOrder): SqlText[] {
	if (!isOfRows(metric)) return namedState(metric.sql.state);
	const { followed, event, days, amount, weights } = metric.sql;
	return [
		...(metric.sql.keyed ? [sql`person`] : []),
		...namedState(metric.sql.state),
		sql`(${followed(context)}) AS kept`,
		sql`(${event(context)}) AS happened`,
		...(days === null ? [] : [sql`(${days.lasted(context)}) AS days`]),
		...(amount === null ? [] : [sql`(${amount.value}) AS amount`]),
		...(amount === null || amount.of === null ? [] : [sql`(${amount.of}) AS divisor`]),
		...(weights === null
			? []
			: [
					sql`(${weights.units}) AS weight`,
					sql`(${weights.events}) AS weighed`,
					sql`(${weights.isHidden}) AS concealed`
				])
	];
}

export function by(keys: readonly SqlText[]): SqlText {
	return keys.length === 0 ? sql`` : sql` GROUP BY ${join(keys)}`;
}

export function unitColumns(metric: Metric): SqlText[] {
	return metric.sql.unit.map((column) => name(column));
}

export function namedState(state: Readonly<Record<string, SqlText>>): SqlText[] {
	return Object.entries(state).map(([column, value]) => sql`${value} AS ${name(column)}`);
}

function groupName(index: number): SqlText {
	return name(`g${index}`);
}

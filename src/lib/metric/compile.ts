import { noPartnership } from '../model/area';
import type { Day } from '../model/day';
import type { Metric } from '../model/metric';
import type { PeriodUnit } from '../model/period';
import { join, name, sql, type SqlText } from '../sql/sql';

/** One row of a compiled count: group keys g0, g1 (as many as grouped by) and the counts. */
export interface CountRow {
	readonly g0?: string | number;
	readonly g1?: string | number;
	readonly units: number;
	readonly denominator: number;
	readonly numerator: number;
}

/** People a partnership has to have in an area before that area's untreated people are compared with its own. */
const peopleForAnArea = 10;

const monthsSince: Record<PeriodUnit, SqlText> = {
	month: sql`month`,
	quarter: sql`month // 3`,
	year: sql`month // 12`,
	'financial-year': sql`(month - 3) // 12`
};

/** The period of a row as a whole number that grows by one from period to period. */
export function periodColumn(unit: PeriodUnit): SqlText {
	return monthsSince[unit];
}

/** Counts of the selection, by group where groups are given. Columns as `CountRow`. */
export function compileCounts(metric: Metric, selection: SqlText, groups: readonly SqlText[], cutoff: Day): SqlText {
	return tally(metric, cutoff, groups.length, units(metric, rows(metric, selection), groups));
}

/** For each group, counts of the units of everybody with a row in it, judged over the whole selection: what has to be
 *  taken from the total to leave the people with no row of the group. */
export function compileTouched(metric: Metric, selection: SqlText, groups: readonly SqlText[], cutoff: Day): SqlText {
	const everyone = units(metric, rows(metric, selection), []);
	const members = sql`SELECT DISTINCT ${columnList(groups)}, person FROM contacts WHERE ${rows(metric, selection)}`;
	const keys = join(groups.map((_, index) => groupName(index)));
	return tally(
		metric,
		cutoff,
		groups.length,
		sql`SELECT ${keys}, everyone.* FROM (${members}) JOIN (${everyone}) AS everyone USING (person)`
	);
}

/** For each partnership, counts of the people in its areas whom no partnership has reached: rows without a partnership
 *  in areas where it has at least ten people in the selection, of people without a row of any partnership in it. */
export function compileUntreated(metric: Metric, selection: SqlText, cutoff: Day): SqlText {
	const chosen = sql`SELECT * FROM contacts WHERE ${rows(metric, selection)}`;
	const unit = join(unitColumns(metric));
	const state = stateColumns(metric);
	return sql`WITH chosen AS (${chosen}),
reach AS (SELECT partnership AS g0, area FROM chosen WHERE partnership <> ${noPartnership} GROUP BY ALL HAVING count(DISTINCT person) >= ${peopleForAnArea}),
helped AS (SELECT DISTINCT person FROM chosen WHERE partnership <> ${noPartnership}),
plain AS (SELECT * FROM chosen ANTI JOIN helped USING (person))
${tally(metric, cutoff, 1, sql`SELECT g0, ${unit}, ${state} FROM plain JOIN reach USING (area) GROUP BY g0, ${unit}`)}`;
}

/** Rows of the selection that the metric is about but that lack the key it needs. */
export function compileWithoutKey(metric: Metric, selection: SqlText): SqlText {
	return sql`SELECT count(*) AS units FROM contacts WHERE person IS NULL AND ${metric.sql.about} AND ${selection}`;
}

function rows(metric: Metric, selection: SqlText): SqlText {
	const keyed = metric.sql.keyed ? sql`person IS NOT NULL AND ` : sql``;
	return sql`${keyed}${metric.sql.about} AND ${selection}`;
}

/** One row for each unit within each group, with its state. Where every row is a unit, one for each group with a count. */
function units(metric: Metric, condition: SqlText, groups: readonly SqlText[]): SqlText {
	const keys = groups.map((_, index) => groupName(index));
	const grouped = [...keys, ...unitColumns(metric)];
	const columns = [...groups.map((group, index) => sql`${group} AS ${groupName(index)}`), ...unitColumns(metric)];
	const state = metric.sql.unit.length === 0 ? sql`count(*) AS rows` : stateColumns(metric);
	const selected = columns.length === 0 ? state : sql`${join(columns)}, ${state}`;
	return sql`SELECT ${selected} FROM contacts WHERE ${condition}${grouped.length === 0 ? sql`` : sql` GROUP BY ${join(grouped)}`}`;
}

function tally(metric: Metric, cutoff: Day, groupCount: number, from: SqlText): SqlText {
	const keys = Array.from({ length: groupCount }, (_, index) => groupName(index));
	const by = keys.length === 0 ? sql`` : sql` GROUP BY ${join(keys)}`;
	const head = keys.length === 0 ? sql`` : sql`${join(keys)}, `;
	if (metric.sql.unit.length === 0)
		return sql`SELECT ${head}sum(rows)::DOUBLE AS units, units AS denominator, units AS numerator FROM (${from})${by}`;
	const followed = metric.sql.followed(cutoff);
	return sql`SELECT ${head}count(*) AS units, count(*) FILTER (${followed}) AS denominator, count(*) FILTER ((${followed}) AND (${metric.sql.event})) AS numerator FROM (${from})${by}`;
}

function unitColumns(metric: Metric): SqlText[] {
	return metric.sql.unit.map((column) => name(column));
}

function stateColumns(metric: Metric): SqlText {
	const state = Object.entries(metric.sql.state).map(([column, aggregate]) => sql`${aggregate} AS ${name(column)}`);
	return state.length === 0 ? sql`count(*) AS rows` : join(state);
}

function columnList(groups: readonly SqlText[]): SqlText {
	return join(groups.map((group, index) => sql`${group} AS ${groupName(index)}`));
}

function groupName(index: number): SqlText {
	return name(`g${index}`);
}

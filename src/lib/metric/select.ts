import { areaLevels } from '../model/area';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { Metric } from '../model/metric';
import type { Filter, Question } from '../model/question';
import { sourceTables } from '../model/source';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { metricContext } from './metric-context';

/** The rows of `contacts` that a question selects for a metric, as a condition: the metric's theme and role, the
 *  filters, the period, and nothing after the cut-off. What holds for every row is left out, since each condition costs
 *  a pass. Keys stand as literals: the engine would compare an ENUM with a parameter as text, row by row. */
export function selectionOf(question: Question, metric: Metric, dataset: Dataset, cutoff: Day): SqlText {
	const last = Math.min(question.to ?? Infinity, cutoff);
	return all([
		...about(metric, dataset, cutoff),
		...(question.from !== null && question.from > (dataset.firstDay ?? -Infinity)
			? [sql`day >= ${question.from}`]
			: []),
		...(dataset.lastDay !== null && last < dataset.lastDay ? [sql`${lastDayOf(metric)} <= ${last}`] : []),
		...question.filters.map((filter) => filterCondition(filter, dataset))
	]);
}

/** The last day that a row tells of: counts are of a period, and taken whole or not at all. */
function lastDayOf({ kind }: Metric): SqlText {
	return kind === 'counts' ? sql`end_day` : sql`day`;
}

/** Theme and role of the metric, and what else its rows are. A value that no row holds cannot be compared with an ENUM: it
 *  selects nothing. */
function about({ sql: { theme, role, about } }: Metric, dataset: Dataset, cutoff: Day): SqlText[] {
	return [
		...onlyValue('theme', theme, dataset.themes),
		...onlyValue('role', role, dataset.roles),
		...(about === null ? [] : [about(metricContext(dataset, cutoff))])
	];
}

function onlyValue(column: string, value: string | null, present: readonly string[]): SqlText[] {
	if (value === null || (present.length === 1 && present[0] === value)) return [];
	return present.includes(value) ? [sql`${name(column)} = ${literal(value)}`] : [sql`false`];
}

/** The rows of a selection that a metric judges, as a condition; null where it judges all. Looking back, the extracts' first
 *  days are left out: counted from the first keyed row of the metric, whatever is selected. */
export function judgedOf(metric: Metric, dataset: Dataset, cutoff: Day): SqlText | null {
	const days = metric.sql.skipFirstDays;
	if (days === 0) return null;
	const eligible = all([sql`person IS NOT NULL`, ...about(metric, dataset, cutoff)]);
	return sql`day >= ${days} + (SELECT min(day) FROM ${name(sourceTables[metric.kind])} WHERE ${eligible})`;
}

/** One filter; several keys are alternatives. Keys that the extracts do not hold select nothing. */
function filterCondition(filter: Filter, dataset: Dataset): SqlText {
	const columns =
		filter.dimension === 'area'
			? areaLevels.map((level) => dataset.areas[level])
			: dataset.dimensions.filter((dimension) => dimension.id === filter.dimension);
	const alternatives = columns.flatMap((dimension) => {
		const keys = filter.keys.filter((key) => dimension.groups.some((group) => group.key === key));
		return keys.length === 0 ? [] : [sql`${name(dimension.column)} IN (${join(keys.map(literal))})`];
	});
	return alternatives.length === 0 ? sql`false` : sql`(${join(alternatives, sql` OR `)})`;
}

function all(conditions: readonly SqlText[]): SqlText {
	return conditions.length === 0 ? sql`true` : join(conditions, sql` AND `);
}

import { areaLevels } from '../model/area';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { Metric } from '../model/metric';
import type { Filter, Question } from '../model/question';
import { sourceTables } from '../model/source';
import { name, sql, type SqlText } from '../sql/sql';
import { selected, type Condition, type Selection } from './condition';
import { metricContext } from './metric-context';

/** The rows of `contacts` that a question selects for a metric: the metric's theme and role, the filters, the period, and
 *  nothing after the cut-off. What holds for every row is left out, since each condition costs a pass. */
export function selectionOf(question: Question, metric: Metric, dataset: Dataset, cutoff: Day): Selection {
	const last = Math.min(question.to ?? Infinity, cutoff);
	return [
		...about(metric, dataset, cutoff),
		...(question.from !== null && question.from > (dataset.firstDay ?? -Infinity)
			? [{ is: 'from', day: question.from } as const]
			: []),
		...(dataset.lastDay !== null && last < dataset.lastDay ? [upTo(last, metric)] : []),
		...question.filters.map((filter) => filterCondition(filter, dataset))
	];
}

/** Counts are of a period, and taken whole or not at all. */
function upTo(day: Day, { kind }: Metric): Condition {
	return kind === 'counts' ? { is: 'told', sql: sql`end_day <= ${day}` } : { is: 'to', day };
}

/** Theme and role of the metric, and what else its rows are. A value that no row holds cannot be compared with an ENUM: it
 *  selects nothing. */
function about({ sql: { theme, role, about } }: Metric, dataset: Dataset, cutoff: Day): Condition[] {
	return [
		...onlyValue('theme', theme, dataset.themes),
		...onlyValue('role', role, dataset.roles),
		...(about === null ? [] : [{ is: 'told', sql: about(metricContext(dataset, cutoff)) } as const])
	];
}

function onlyValue(column: string, value: string | null, present: readonly string[]): Condition[] {
	if (value === null || (present.length === 1 && present[0] === value)) return [];
	return [{ is: 'among', any: present.includes(value) ? [{ column, keys: [value] }] : [] }];
}

/** The rows of a selection that a metric judges, as a condition; null where it judges all. Looking back, the extracts' first
 *  days are left out: counted from the first keyed row of the metric, whatever is selected. */
export function judgedOf(metric: Metric, dataset: Dataset, cutoff: Day): SqlText | null {
	const days = metric.sql.skipFirstDays;
	if (days === 0) return null;
	const eligible = selected([{ is: 'told', sql: sql`person IS NOT NULL` }, ...about(metric, dataset, cutoff)]);
	return sql`day >= ${days} + (SELECT min(day) FROM ${name(sourceTables[metric.kind])} WHERE ${eligible})`;
}

/** One filter; several keys are alternatives. Keys that the extracts do not hold select nothing. */
function filterCondition(filter: Filter, dataset: Dataset): Condition {
	const columns =
		filter.dimension === 'area'
			? areaLevels.map((level) => dataset.areas[level])
			: dataset.dimensions.filter((dimension) => dimension.id === filter.dimension);
	const any = columns.flatMap(({ column, groups }) => {
		const keys = filter.keys.filter((key) => groups.some((group) => group.key === key));
		return keys.length === 0 ? [] : [{ column, keys }];
	});
	return { is: 'among', any };
}

import { areaLevels } from '../model/area';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { Filter, Question } from '../model/question';
import { join, name, sql, type SqlText } from '../sql/sql';

/** The rows of `contacts` that a question selects: its filters, its period, and nothing after the cut-off. */
export function selectionOf(question: Question, dataset: Dataset, cutoff: Day): SqlText {
	const conditions = [sql`day <= ${question.to === null ? cutoff : Math.min(question.to, cutoff)}`];
	if (question.from !== null) conditions.push(sql`day >= ${question.from}`);
	for (const filter of question.filters) conditions.push(filterCondition(filter, dataset));
	return join(conditions, sql` AND `);
}

/** One filter. Keys that the extracts do not hold select nothing; the engine would refuse to compare them with an ENUM. */
function filterCondition(filter: Filter, dataset: Dataset): SqlText {
	const columns =
		filter.dimension === 'area'
			? areaLevels.map((level) => dataset.areas[level])
			: dataset.dimensions.filter((dimension) => dimension.id === filter.dimension);
	const alternatives = columns.flatMap((dimension) => {
		const keys = filter.keys.filter((key) => dimension.groups.some((group) => group.key === key));
		return keys.length === 0 ? [] : [sql`${name(dimension.column)} IN (${join(keys.map((key) => sql`${key}`))})`];
	});
	return alternatives.length === 0 ? sql`false` : sql`(${join(alternatives, sql` OR `)})`;
}

import { isCourse, isMap, type FigureHead } from '../model/figure';
import { formatDay, formatSpan } from './date';
import { groupingClause, metricSubject } from './metric-words';
import { formatAlternatives } from './list';
import { withArticle } from '../model/with-article';
import { scaleOf } from './scale';

const namedAtMost = 4;

/** Statistic and unit, grouping, period and filters of a figure, in the order of the filter sentence:
 *  "People seen again within 12 months, % with 95% interval, by borough, January 2021 to December 2023, high risk". */
export function selectionWords(head: FigureHead): string {
	const statistic = statisticWords(head);
	const by = groupingClause(head.by2 === null ? head.by.label : `${head.by.label} and ${head.by2.label}`);
	return [metricSubject(head.metric), statistic, by, periodWords(head), ...filterWords(head)].join(', ');
}

/** A course is drawn with the limits it is judged by, and without the intervals of its values. */
function statisticWords({ metric, name }: FigureHead): string {
	if (metric.statistic === 'count') return 'number';
	const { heading } = scaleOf(metric);
	return metric.statistic === 'ratio' || isCourse(name) || name === 'multiples' || isMap(name)
		? heading
		: `${heading} with 95% interval`;
}

/** The period chosen, or up to when the extracts are complete. */
export function periodWords(head: Pick<FigureHead, 'question' | 'cutoff'>): string {
	return formatSpan(head.question.from, head.question.to) || `all dates to ${formatDay(head.cutoff)}`;
}

/** Each filter in words: "in Barnet or Brent", "with the Riverside Partnership", "high risk", "age_band: 16–24". */
export function filterWords(head: Pick<FigureHead, 'question'>): string[] {
	return head.question.filters
		.filter((filter) => filter.keys.length > 0)
		.map(({ dimension, keys }) => {
			const many = keys.length > namedAtMost;
			if (dimension === 'area') return many ? `in ${keys.length} areas` : `in ${formatAlternatives(keys)}`;
			if (dimension === 'partnership') {
				return many ? `with ${keys.length} partnerships` : partnershipWords(keys);
			}
			const values = formatAlternatives(keys.map((key) => key.replaceAll('_', ' ')));
			return dimension === 'risk' ? `${values} risk` : `${dimension.replaceAll('_', ' ')}: ${values}`;
		});
}

function partnershipWords(keys: readonly string[]): string {
	return formatAlternatives(
		keys.map((key) => (key === 'No partnership' ? 'without a partnership' : `with ${withArticle(key)}`))
	);
}

import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Question } from '../model/question';
import { chooseBenchmark } from './choose-benchmark';
import { chooseMetrics } from './choose-metric';

/** The measures that the extracts can tell, each as its own question about the groups of one: first the one asked for, then the
 *  others in the order of menus. Counts are held against nothing, and of a measure and what is 1 minus it one says all. */
export function overviewMeasures(question: Question, dataset: Dataset): { metric: Metric; question: Question }[] {
	const told = chooseMetrics(dataset).filter(({ metric, missing }) => missing === null && metric.statistic !== 'count');
	const isAsked = ({ metric }: { metric: Metric }) => metric.id === question.metric;
	const listed = [...told.filter(isAsked), ...told.filter((one) => !isAsked(one))].map(({ metric }) => metric);
	const once = listed.filter(
		({ complement }, place) => !listed.slice(0, place).some((earlier) => earlier.id === complement)
	);
	return once.map((metric) => ({ metric, question: asked(question, metric, dataset) }));
}

/** The groups' question about a measure; what another is compared with or standardised by may not be there for it. */
function asked(question: Question, metric: Metric, dataset: Dataset): Question {
	const { benchmarkRefusal } = chooseBenchmark(question, dataset, metric);
	return {
		...question,
		metric: metric.id,
		by: question.by === 'period' ? 'area' : question.by,
		benchmark: benchmarkRefusal === null ? question.benchmark : 'all',
		standardise: []
	};
}

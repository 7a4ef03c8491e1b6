import {
	computedBenchmarkName,
	computedBenchmarkNames,
	computedBenchmarks,
	type BenchmarkChoice
} from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { FigureHead } from '../model/figure';
import type { Metric } from '../model/metric';
import type { Question } from '../model/question';
import { publishedBenchmark } from './benchmark-row';

/** A question's benchmark: one computed from the extracts or a row of a benchmarks extract; or why there is none. */
export interface ChosenBenchmark extends Pick<FigureHead, 'benchmarkName' | 'benchmarkSource' | 'benchmarkRefusal'> {
	readonly benchmark: BenchmarkChoice;
}

/** The benchmark of a question for a metric. One of another definition is refused: two definitions never share an axis. */
export function chooseBenchmark(
	{ benchmark: id, filters }: Pick<Question, 'benchmark' | 'filters'>,
	dataset: Pick<Dataset, 'benchmarks'>,
	metric: Metric
): ChosenBenchmark {
	const computed = computedBenchmarks.find((candidate) => candidate === id);
	if (computed === 'unweighted' && metric.statistic !== 'proportion')
		return refused(computedBenchmarkNames.unweighted, 'a plain mean is made of shares only');
	if (computed)
		return {
			benchmark: computed,
			benchmarkName: computedBenchmarkName(computed, filters.length > 0),
			benchmarkSource: null,
			benchmarkRefusal: null
		};
	const row = dataset.benchmarks.find((candidate) => candidate.id === id);
	if (!row) return refused('nothing', 'the benchmark that the link names is not among the loaded extracts');
	const benchmarkName = `${row.place}, ${row.period}`;
	if (publishedBenchmark(row, metric) === null)
		return refused(
			benchmarkName,
			`this benchmark is of another definition (${row.metric}) and cannot stand beside ${metric.id}`
		);
	const source = [row.source, row.definition].filter((text) => text !== '').join('. ');
	return { benchmark: row, benchmarkName, benchmarkSource: source === '' ? null : source, benchmarkRefusal: null };
}

/** What courses beside each other are held against. Each of their periods counts people afresh, of whom everyone together would be no
 *  fair measure. */
export const heldAgainstItself: ChosenBenchmark = refused('nothing', 'each course is held against its own average');

function refused(benchmarkName: string, benchmarkRefusal: string): ChosenBenchmark {
	return { benchmark: null, benchmarkName, benchmarkSource: null, benchmarkRefusal };
}

import type { BenchmarkChoice } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { CountOrder } from '../metric/compile';
import { metricContext } from '../metric/metric-context';
import { judgedOf, selectionOf } from '../metric/select';
import type { Metric } from '../model/metric';
import type { Question } from '../model/question';

/** What is counted for one figure. */
export interface CountTask {
	readonly metric: Metric;
	readonly question: Question;
	readonly dataset: Dataset;
	readonly cutoff: Day;
	readonly benchmark: BenchmarkChoice;
	readonly signal: AbortSignal | undefined;
	/** Whether times need not be told day by day. */
	readonly isSummed?: boolean;
}

/** What the engine is to count for a task. */
export function orderOf({ metric, question, dataset, cutoff, isSummed = false }: CountTask): CountOrder {
	return {
		metric,
		selection: selectionOf(question, metric, dataset, cutoff),
		judged: judgedOf(metric, dataset, cutoff),
		allKeyed: dataset.unkeyedRows === 0,
		context: metricContext(dataset, cutoff),
		isSummed
	};
}

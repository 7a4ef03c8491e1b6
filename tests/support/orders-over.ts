import { orderOf } from '../../src/lib/count/count-task';
import type { Engine } from '../../src/lib/duckdb/engine';
import { chooseMetric } from '../../src/lib/metric/choose-metric';
import type { CountOrder } from '../../src/lib/metric/compile';
import type { Dataset } from '../../src/lib/model/dataset';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { datasetOf } from '../../src/lib/model/source';
import { loadedExtracts } from './loaded-extracts';

/** Loads texts of extracts that are complete to the end of 2024, and says how a question of a metric is counted over them. */
export async function ordersOver(engine: Engine, ...texts: readonly string[]) {
	const files = Object.fromEntries(texts.map((text, index) => [`extract-${index}.csv`, text]));
	const loaded = await loadedExtracts(engine, files, '2024-12-31');
	return (id: string, question: Partial<Question> = {}): { order: CountOrder; dataset: Dataset } => {
		const metric = chooseMetric(id, loaded)?.metric;
		if (!metric) throw new Error(`no metric ${id}`);
		const dataset = datasetOf(loaded, metric.kind);
		const asked = { ...defaultQuestion, metric: id, ...question };
		const cutoff = dataset.cutoff?.day ?? 0;
		return {
			order: orderOf({ metric, question: asked, dataset, cutoff, benchmark: null, signal: undefined }),
			dataset
		};
	};
}

import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Refusal } from '../model/refusal';
import { catalogue } from './catalogue';
import { countedMetric, isOfMetric, ownCountedMetric } from './counted-metric';
import { missingNeed } from './missing-need';
import { ownMetric } from './own-metric';

/** A metric as the loaded extracts can tell it, and what they lack for it; null where nothing. */
export interface ChosenMetric {
	readonly metric: Metric;
	readonly missing: Refusal | null;
}

/** Every metric of the catalogue, from records where they hold what it needs, else from counts of its name; and then the counts
 *  that the catalogue does not know and what the user has written. Without a dataset, the catalogue as it stands. */
export function chooseMetrics(dataset: Dataset | null): ChosenMetric[] {
	const measures = dataset?.sources.counts?.counted?.measures ?? [];
	const known = catalogue.map((metric): ChosenMetric => {
		const missing = dataset && missingNeed(metric, dataset);
		const fromCounts = missing && measures.some(({ name }) => isOfMetric(name, metric)) ? countedMetric(metric) : null;
		return fromCounts ? { metric: fromCounts, missing: null } : { metric, missing };
	});
	const own = measures
		.filter(({ name }) => !catalogue.some((metric) => isOfMetric(name, metric)))
		.map((measure) => ({ metric: ownCountedMetric(measure), missing: null }));
	const written = (dataset?.settings.ownMetrics ?? []).map((one): ChosenMetric => {
		const metric = ownMetric(one);
		return { metric, missing: dataset && missingNeed(metric, dataset) };
	});
	return [...known, ...own, ...written];
}

/** The metric of that id as the extracts can tell it, or null where there is none of it. */
export function chooseMetric(id: string, dataset: Dataset | null): ChosenMetric | null {
	return chooseMetrics(dataset).find(({ metric }) => metric.id === id) ?? null;
}

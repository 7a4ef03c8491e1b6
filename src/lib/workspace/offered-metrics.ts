import { catalogue } from '../metric/catalogue';
import { missingNeed } from '../metric/missing-need';
import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Refusal } from '../model/refusal';

/** A metric's definition, and what the loaded extracts lack for it; null where nothing, or where none is loaded. */
export interface OfferedMetric {
	readonly metric: Omit<Metric, 'sql'>;
	readonly missing: Refusal | null;
}

/** The whole catalogue, as /methods prints it and menus offer it. */
export function offeredMetrics(dataset: Dataset | null): OfferedMetric[] {
	return catalogue.map((metric) => {
		const { sql: _, ...definition } = metric;
		return { metric: definition, missing: dataset ? missingNeed(metric, dataset) : null };
	});
}

import { chooseMetrics } from '../metric/choose-metric';
import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Refusal } from '../model/refusal';

/** A metric's definition, and what the loaded extracts lack for it; null where nothing, or where none is loaded. */
export interface OfferedMetric {
	readonly metric: Omit<Metric, 'sql'>;
	readonly missing: Refusal | null;
}

/** The whole catalogue as the loaded extracts can tell it: what /methods prints and menus offer. */
export function offeredMetrics(dataset: Dataset | null): OfferedMetric[] {
	return chooseMetrics(dataset).map(({ metric: { sql: _, ...metric }, missing }) => ({ metric, missing }));
}

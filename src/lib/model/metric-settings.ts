import type { OwnMetric } from './own-metric';

/** What the holder of the extracts may set of the metrics; printed under every figure that uses it. */
export interface MetricSettings {
	/** Codes of the outcomes that count as positive. No official grouping is known: this one is a local choice. */
	readonly positiveOutcomes: readonly string[];
	/** Hours within which a request counts as answered in time. */
	readonly answerHours: number;
	/** Measures that the user has written. */
	readonly ownMetrics: readonly OwnMetric[];
}

/** Charged or summonsed, cautioned, taken into consideration, penalty notice, warning, community resolution and diversion, by
 *  the codes of Home Office outcomes; three working days. */
export const defaultSettings: MetricSettings = {
	positiveOutcomes: ['1', '1A', '2', '2A', '3', '3A', '4', '6', '7', '8', '22'],
	answerHours: 72,
	ownMetrics: []
};

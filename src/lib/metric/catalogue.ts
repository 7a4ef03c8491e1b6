import type { Metric } from '../model/metric';
import { contacts } from './contacts';
import { daNonRepeat } from './da-non-repeat';
import { daRepeat } from './da-repeat';
import { daRepeatIncidents } from './da-repeat-incidents';
import { daRepeatLookback } from './da-repeat-lookback';
import { people } from './people';

/** Every metric, in the order of menus. A new metric is a new file and a line here. */
export const catalogue: readonly Metric[] = [
	daRepeat,
	daNonRepeat,
	daRepeatIncidents,
	daRepeatLookback,
	people,
	contacts
];

/** The metric of that id, or null. */
export function findMetric(id: string): Metric | null {
	return catalogue.find((metric) => metric.id === id) ?? null;
}

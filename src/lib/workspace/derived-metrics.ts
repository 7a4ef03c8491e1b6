import { costPerRepeatAvoided } from '../metric/cost-per-repeat-avoided';
import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Refusal } from '../model/refusal';

/** Measures that are made of shown figures, and so are in no menu: with what the extracts lack for them. */
export function derivedMetrics(
	dataset: Dataset | null
): readonly { readonly metric: Omit<Metric, 'sql'>; readonly missing: Refusal | null }[] {
	const missing = dataset?.spend
		? null
		: {
				kind: 'not-held' as const,
				what: 'Not in your extracts: spend',
				remedy: 'Add a spend extract, with partnership, period and amount.'
			};
	return [{ metric: costPerRepeatAvoided, missing }];
}

import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import type { Dimension } from '../../src/lib/model/dimension';
import { defaultSettings } from '../../src/lib/model/metric-settings';

/** A dimension by its values. */
export function dimensionOf(id: string, column: string, ...values: readonly string[]): Dimension {
	return { id, label: id, column, groups: values.map((value) => ({ key: value, code: value, name: value })) };
}

/** What is known of two years of keyed domestic-abuse contacts in Barnet and Brent; overwrite what a test is about. */
export function handDataset(changes: Partial<Dataset> = {}): Dataset {
	return {
		extracts: [],
		areas: {
			borough: dimensionOf('area', 'area', 'Barnet', 'Brent'),
			bcu: dimensionOf('area', 'bcu', 'North West'),
			force: dimensionOf('area', 'force', 'Metropolitan Police')
		},
		dimensions: [],
		themes: ['domestic_abuse'],
		roles: ['victim'],
		benchmarks: [],
		firstDay: dayFromIso('2023-01-01'),
		lastDay: dayFromIso('2024-12-31'),
		keyedRows: 100,
		unkeyedRows: 0,
		monthOnly: false,
		mapped: ['person_key', 'event_date', 'area'],
		sources: {},
		marks: [],
		settings: defaultSettings,
		cutoff: null,
		...changes
	};
}

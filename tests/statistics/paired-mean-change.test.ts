import { describe, expect, it } from 'vitest';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { pairedMeanChange } from '../../src/lib/statistics/paired-mean-change';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('pairedMeanChange', () => {
	it.each(readExpectedRows('paired.csv'))("agrees with R's paired t.test for $text", (row) => {
		const differences = Object.freeze({
			pairs: row.number('pairs'),
			mean: row.number('mean'),
			standardDeviation: row.number('sd')
		});
		const change = pairedMeanChange(differences);
		expect(change?.value).toBe(row.number('mean'));
		expectClose(change?.interval.lower, row.number('lower95'));
		expectClose(change?.interval.upper, row.number('upper95'));
		expectClose(pairedMeanChange(differences, z998)?.interval.lower, row.number('lower998'));
		expectClose(pairedMeanChange(differences, z998)?.interval.upper, row.number('upper998'));
	});

	it('is undefined under two pairs, and where all moved alike', () => {
		expect(pairedMeanChange({ pairs: 0, mean: NaN, standardDeviation: NaN })).toBeNull();
		expect(pairedMeanChange({ pairs: 1, mean: 3, standardDeviation: NaN })).toBeNull();
		expect(pairedMeanChange({ pairs: 5, mean: 3, standardDeviation: 0 })).toBeNull();
	});

	it('refuses pairs that are not whole, and what is no mean or SD', () => {
		expect(() => pairedMeanChange({ pairs: 2.5, mean: 1, standardDeviation: 1 })).toThrow(
			'pairedMeanChange needs whole pairs >= 0, got 2.5'
		);
		expect(() => pairedMeanChange({ pairs: -1, mean: 1, standardDeviation: 1 })).toThrow(RangeError);
		expect(() => pairedMeanChange({ pairs: 5, mean: NaN, standardDeviation: 1 })).toThrow(RangeError);
		expect(() => pairedMeanChange({ pairs: 5, mean: 1, standardDeviation: -1 })).toThrow(
			'pairedMeanChange needs a finite mean and SD >= 0, got 1 and -1'
		);
	});
});

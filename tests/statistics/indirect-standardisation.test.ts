import { describe, expect, it } from 'vitest';
import { indirectStandardisation } from '../../src/lib/statistics/indirect-standardisation';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { standardisedRatio } from '../../src/lib/statistics/standardised-ratio';
import { expectClose } from '../support/expected-values';

const strata = [
	{ numerator: 6, denominator: 50, reference: { numerator: 40, denominator: 400 } },
	{ numerator: 12, denominator: 30, reference: { numerator: 60, denominator: 200 } }
];

describe('indirectStandardisation', () => {
	it('sets 18 observed against 14 expected, worked by hand', () => {
		// 50 × 40/400 + 30 × 60/200 = 5 + 9 = 14; the reference's crude rate is 100/600
		const standardised = indirectStandardisation(Object.freeze(strata));
		expect(standardised?.observed).toBe(18);
		expectClose(standardised?.expected, 14);
		expectClose(standardised?.ratio.value, 18 / 14);
		expectClose(standardised?.rate.value, (18 / 14) * (100 / 600));
		expectClose(standardised?.rate.interval.lower, ((standardised?.ratio.interval.lower ?? 0) * 100) / 600);
		expectClose(standardised?.rate.interval.upper, ((standardised?.ratio.interval.upper ?? 0) * 100) / 600);
		expect(indirectStandardisation(strata, z998)?.ratio).toEqual(standardisedRatio(18, 14, z998));
	});

	it('has a ratio of 1 for the reference itself', () => {
		const own = strata.map(({ reference }) => ({ ...reference, reference }));
		expectClose(indirectStandardisation(own)?.ratio.value, 1);
		expectClose(indirectStandardisation(own)?.rate.value, 100 / 600);
	});

	it('passes over a stratum in which the area has nobody', () => {
		const empty = { numerator: 0, denominator: 0, reference: { numerator: 0, denominator: 0 } };
		expect(indirectStandardisation([...strata, empty])).toEqual(indirectStandardisation(strata));
	});

	it('is undefined where the reference lacks a stratum of the area, or nothing is expected', () => {
		const unknown = { numerator: 1, denominator: 5, reference: { numerator: 0, denominator: 0 } };
		expect(indirectStandardisation([...strata, unknown])).toBeNull();
		const none = { numerator: 1, denominator: 5, reference: { numerator: 0, denominator: 50 } };
		expect(indirectStandardisation([none])).toBeNull();
		expect(indirectStandardisation([])).toBeNull();
	});

	it('refuses negative counts', () => {
		const wrong = { numerator: 1, denominator: 5, reference: { numerator: -1, denominator: 50 } };
		expect(() => indirectStandardisation([wrong])).toThrow(
			'indirectStandardisation needs counts >= 0, got 1 of 5, reference -1 of 50'
		);
	});
});

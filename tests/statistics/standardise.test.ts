import { describe, expect, it } from 'vitest';
import { directStandardisation } from '../../src/lib/statistics/direct-standardisation';
import { standardise } from '../../src/lib/statistics/standardise';
import { expectClose } from '../support/expected-values';

const strata = [
	{ numerator: 6, denominator: 10, reference: { numerator: 9, denominator: 15 } },
	{ numerator: 8, denominator: 40, reference: { numerator: 40, denominator: 250 } }
];

describe('standardise', () => {
	it('is observed over expected, that times everyone’s share, and the group’s rates in everyone’s mix, by hand', () => {
		const all = standardise(strata);
		// expected: 10 × 9/15 + 40 × 40/250 = 6 + 6.4; everyone: 49 of 265
		expectClose(all?.ratio.value, 14 / 12.4);
		expectClose(all?.indirect.value, ((14 / 12.4) * 49) / 265);
		expectClose(all?.direct?.value, (15 * 0.6 + 250 * 0.2) / 265);
		const weighted = strata.map(({ reference, ...own }) => ({ ...own, weight: reference.denominator }));
		expect(all?.direct).toEqual(directStandardisation(weighted));
	});

	it('is nothing where nothing is expected', () => {
		expect(standardise([])).toBeNull();
		expect(standardise([{ numerator: 0, denominator: 5, reference: { numerator: 0, denominator: 9 } }])).toBeNull();
	});
});

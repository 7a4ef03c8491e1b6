import { describe, expect, it } from 'vitest';
import { costPerRepeatAvoided } from '../../src/lib/statistics/cost-per-repeat-avoided';
import { fieller } from '../../src/lib/statistics/fieller';
import { newcombe } from '../../src/lib/statistics/newcombe';
import { expectClose } from '../support/expected-values';

const of = (numerator: number, denominator: number) => Object.freeze({ numerator, denominator });
const budget = Object.freeze({ value: 400, standardError: 0 });

describe('costPerRepeatAvoided', () => {
	it('is £8,000 where £400 a person avoid 5 repeats in 100, worked by hand', () => {
		// 400 of 2,000 against 500 of 2,000: 20 % and 25 %; SE = √(0.2·0.8/2000 + 0.25·0.75/2000)
		const cost = costPerRepeatAvoided(budget, of(400, 2000), of(500, 2000));
		expectClose(cost?.value, 8000);
		const se = Math.sqrt(0.16 / 2000 + 0.1875 / 2000);
		expect(cost).toEqual(fieller(budget, { value: 500 / 2000 - 400 / 2000, standardError: se }));
		expectClose(cost?.interval.lower, 400 / (0.05 + 1.959963984540054 * se));
		expectClose(cost?.interval.upper, 400 / (0.05 - 1.959963984540054 * se));
	});

	it('is negative where the treated cost less', () => {
		expectClose(costPerRepeatAvoided({ value: -400, standardError: 50 }, of(400, 2000), of(500, 2000))?.value, -8000);
	});

	it('is not estimable where the interval of the difference holds 0, or repeats were not fewer', () => {
		expect(costPerRepeatAvoided(budget, of(40, 200), of(50, 200))).toBeNull();
		expect(costPerRepeatAvoided(budget, of(400, 2000), of(400, 2000))).toBeNull();
		expect(costPerRepeatAvoided(budget, of(500, 2000), of(400, 2000))).toBeNull();
	});

	it('is not estimable where the interval of the difference touches 0', () => {
		// Wilson's limits at z = 6 are 24/(24 + 36) = 0.4 of 24 in 24, and 36/(9 + 36) = 0.8 of none in 9: 1 − √(0.6² + 0.8²) = 0.
		expect(newcombe(24, 24, 0, 9, 6)?.lower).toBe(0);
		expect(costPerRepeatAvoided(budget, of(0, 9), of(24, 24), 6)).toBeNull();
		expect(costPerRepeatAvoided(budget, of(0, 9), of(24, 24), 5)).not.toBeNull();
	});

	it('is not estimable where a group has nobody', () => {
		expect(costPerRepeatAvoided(budget, of(0, 0), of(500, 2000))).toBeNull();
		expect(costPerRepeatAvoided(budget, of(400, 2000), of(0, 0))).toBeNull();
	});

	it('refuses impossible counts', () => {
		expect(() => costPerRepeatAvoided(budget, of(5, 4), of(500, 2000))).toThrow(RangeError);
	});
});

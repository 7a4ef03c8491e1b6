import { describe, expect, it } from 'vitest';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { numberNeeded } from '../../src/lib/statistics/number-needed';
import { expectClose } from '../support/expected-values';

describe('numberNeeded', () => {
	it("turns Newcombe's 56 of 70 against 48 of 80 over", () => {
		const needed = numberNeeded(56, 70, 48, 80);
		expectClose(needed?.value, 5);
		expectClose(needed?.interval.lower, 1 / 0.3338726540369, 1e-11);
		expectClose(needed?.interval.upper, 1 / 0.05243147240236, 1e-11);
	});

	it('is negative, limits and all, where the first group has fewer events', () => {
		const needed = numberNeeded(48, 80, 56, 70);
		expectClose(needed?.value, -5);
		expectClose(needed?.interval.lower, -1 / 0.05243147240236, 1e-11);
		expectClose(needed?.interval.upper, -1 / 0.3338726540369, 1e-11);
	});

	it('is 1 where everybody differs', () => {
		expect(numberNeeded(10, 10, 0, 20)?.value).toBe(1);
		expect(numberNeeded(10, 10, 0, 20)?.interval.lower).toBe(1);
		expectClose(numberNeeded(10, 10, 0, 20)?.interval.upper, 1 / 0.679086, 1e-6);
	});

	it('is undefined where the interval of the difference holds 0, or nobody was followed', () => {
		expect(numberNeeded(5, 56, 0, 29)).toBeNull();
		expect(numberNeeded(3, 10, 3, 10)).toBeNull();
		expect(numberNeeded(56, 70, 48, 80, z998)).toBeNull();
		expect(numberNeeded(0, 0, 3, 10)).toBeNull();
	});

	it('is undefined where the interval of the difference touches 0, from either side', () => {
		// Wilson's limits at z = 6 are 24/(24 + 36) = 0.4 of 24 in 24, and 36/(9 + 36) = 0.8 of none in 9: 1 − √(0.6² + 0.8²) = 0.
		expect(numberNeeded(24, 24, 0, 9, 6)).toBeNull();
		expect(numberNeeded(0, 9, 24, 24, 6)).toBeNull();
	});

	it('refuses impossible counts', () => {
		expect(() => numberNeeded(11, 10, 3, 10)).toThrow(RangeError);
	});
});

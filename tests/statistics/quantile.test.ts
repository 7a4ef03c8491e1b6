import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/lib/statistics/quantile';
import { expectClose } from '../support/expected-values';

describe('quantile', () => {
	it("agrees with R's type 7", () => {
		// R: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0, 0.1, 0.25, 0.5, 0.9, 1))
		const values = Object.freeze([3, 1, 4, 1, 5, 9, 2, 6]);
		[0, 0.1, 0.25, 0.5, 0.9, 1].forEach((probability, place) => {
			expectClose(quantile(values, probability), [1, 1, 1.75, 3.5, 6.9, 9][place] ?? NaN, 1e-14);
		});
	});

	it('sorts as numbers, not as text', () => {
		expect(quantile([10, 9, 100], 0)).toBe(9);
		expect(quantile([10, 9, 100], 0.5)).toBe(10);
	});

	it('is the value itself where there is one, or all are the same', () => {
		expect(quantile([7], 0.1)).toBe(7);
		expect(quantile([7, 7, 7], 0.9)).toBe(7);
	});

	it('is undefined without values', () => {
		expect(quantile([], 0.5)).toBeNull();
	});

	it('refuses a probability outside 0 to 1, and NaN', () => {
		expect(() => quantile([1], 1.1)).toThrow('quantile needs 0 <= probability <= 1, got 1.1');
		expect(() => quantile([1], -0.1)).toThrow(RangeError);
		expect(() => quantile([1], NaN)).toThrow(RangeError);
		expect(() => quantile([1, NaN], 0.5)).toThrow('quantile needs numbers, got NaN');
	});
});

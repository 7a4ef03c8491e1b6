import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/lib/statistics/least-squares';
import { expectClose } from '../support/expected-values';

const design = Object.freeze([
	[1, 1],
	[1, 2],
	[1, 3],
	[1, 4]
]);

describe('leastSquares', () => {
	it('is worked by hand for 1, 3, 2, 4 over 1 to 4', () => {
		// slope Σ(t − 2.5)(y − 2.5) / Σ(t − 2.5)² = 4/5; intercept 2.5 − 0.8 × 2.5
		const line = leastSquares(design, Object.freeze([1, 3, 2, 4]));
		expectClose(line?.coefficients[0], 0.5, 1e-12);
		expectClose(line?.coefficients[1], 0.8, 1e-12);
		[-0.3, 0.9, -0.9, 0.3].forEach((residual, i) => expectClose(line?.residuals[i], residual, 1e-11));
		// (XᵀX)⁻¹ of Σ1 = 4, Σt = 10, Σt² = 30
		expectClose(line?.inverse[1]?.[1], 4 / 20, 1e-12);
		expectClose(line?.inverse[0]?.[1], -10 / 20, 1e-12);
	});

	it('goes through every point where there are as many as columns', () => {
		// 3 at 1 and 5 at 2
		const line = leastSquares(design.slice(0, 2), [3, 5]);
		[1, 2].forEach((coefficient, i) => expectClose(line?.coefficients[i], coefficient, 1e-12));
		[0, 0].forEach((residual, i) => expectClose(line?.residuals[i], residual, 0, 1e-12));
	});

	it('is undefined with fewer rows than columns, without rows, and where a column repeats another', () => {
		expect(leastSquares([[1, 1]], [5])).toBeNull();
		// Two columns nearly alike, so that rounding alone would leave the third a pivot.
		const alike = Object.freeze([
			[1, 1, 0],
			[1, 1.0001, 1]
		]);
		expect(leastSquares(alike, [1, 2])).toBeNull();
		expect(leastSquares([], [])).toBeNull();
		expect(
			leastSquares(
				[
					[1, 1],
					[1, 1],
					[1, 1]
				],
				[1, 2, 3]
			)
		).toBeNull();
	});

	it('refuses values that are too few or not finite', () => {
		expect(() => leastSquares(design, [1, 2])).toThrow('leastSquares needs 4 finite values, got 1,2');
		expect(() => leastSquares(design, [1, 2, 3, NaN])).toThrow(RangeError);
	});
});

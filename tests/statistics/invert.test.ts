import { describe, expect, it } from 'vitest';
import { invertPositiveDefinite, multiply } from '../../src/lib/statistics/invert';
import { expectClose } from '../support/expected-values';

describe('invertPositiveDefinite', () => {
	it('inverts a matrix worked by hand', () => {
		// determinant 4·3 − 1·1 = 11
		const inverse = invertPositiveDefinite(Object.freeze([Object.freeze([4, 1]), Object.freeze([1, 3])]));
		[
			[3, -1],
			[-1, 4]
		].forEach((row, i) => row.forEach((value, j) => expectClose(inverse?.[i]?.[j], value / 11)));
	});

	it('gives the identity back, multiplied', () => {
		const hilbert = [1, 2, 3, 4].map((i) => [1, 2, 3, 4].map((j) => 1 / (i + j - 1)));
		const inverse = invertPositiveDefinite(hilbert) ?? [];
		hilbert.forEach((column, j) => {
			multiply(inverse, column).forEach((value, i) => expectClose(value, i === j ? 1 : 0, 0, 1e-10));
		});
	});

	it('is undefined where a row is a mixture of others', () => {
		expect(
			invertPositiveDefinite([
				[1, 2],
				[2, 4]
			])
		).toBeNull();
		expect(invertPositiveDefinite([[0]])).toBeNull();
	});

	it('is undefined where of a pivot little but rounding is left, held to its own diagonal', () => {
		const nearly = (rest: number, size = 1) =>
			invertPositiveDefinite([
				[size, size],
				[size, size + rest * size]
			]);
		expect(nearly(1e-12)).toBeNull();
		expect(nearly(1e-12, 1e6)).toBeNull();
		// 1 ÷ 1e-6, the same times 1e-6
		expectClose(nearly(1e-6)?.[1]?.[1], 1e6, 1e-6);
		expectClose(nearly(1e-6, 1e-6)?.[1]?.[1], 1e12, 1e-6);
	});
});

describe('multiply', () => {
	it('takes rows times the vector', () => {
		expect(
			multiply(
				[
					[1, 2],
					[3, 4]
				],
				[5, 6]
			)
		).toEqual([17, 39]);
	});
});

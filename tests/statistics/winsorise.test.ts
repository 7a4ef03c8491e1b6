import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { winsorise } from '../../src/lib/statistics/winsorise';

// + 0: no -0, which equals 0 but is not the same
const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => number + 0);
const numbers = fc.array(value, { minLength: 1, maxLength: 40 });

describe('winsorise', () => {
	it('draws the two ends of 0 to 10 in to 1 and 9, in the order given', () => {
		const values = Object.freeze([10, 0, 5, 1, 9, 2, 3, 4, 6, 7, 8]);
		expect(winsorise(values, 0.1)).toEqual([9, 1, 5, 1, 9, 2, 3, 4, 6, 7, 8]);
	});

	it('draws in to between two values where the quantile lies there', () => {
		// R: quantile(1:5, c(0.1, 0.9)) is 1.4 and 4.6
		expect(winsorise([1, 2, 3, 4, 5], 0.1)).toEqual([1.4, 2, 3, 4, 4.6]);
	});

	it('changes nothing at a share of 0, and leaves the median at a half', () => {
		fc.assert(fc.property(numbers, (values) => void expect(winsorise(values, 0)).toEqual(values)));
		expect(winsorise([1, 5, 3], 0.5)).toEqual([3, 3, 3]);
	});

	it('is idempotent where the quantiles are values, as of 11 or 21 at a tenth', () => {
		const some = fc.oneof(
			...[11, 21].map((length) => fc.array(fc.integer(), { minLength: length, maxLength: length }))
		);
		fc.assert(
			fc.property(some, (values) => {
				const once = winsorise(values, 0.1);
				expect(winsorise(once, 0.1)).toEqual(once);
			})
		);
	});

	it('keeps the number, the order and the range of the values', () => {
		fc.assert(
			fc.property(numbers, (values) => {
				const drawnIn = winsorise(values, 0.1);
				expect(drawnIn.length).toBe(values.length);
				expect(Math.min(...drawnIn)).toBeGreaterThanOrEqual(Math.min(...values));
				expect(Math.max(...drawnIn)).toBeLessThanOrEqual(Math.max(...values));
				values.forEach((value, place) => {
					const next = values[place + 1] ?? value;
					const moved = (drawnIn[place + 1] ?? 0) - (drawnIn[place] ?? 0);
					if (place + 1 < values.length && next >= value) expect(moved).toBeGreaterThanOrEqual(0);
				});
			})
		);
	});

	it('has nothing to draw in without values', () => {
		expect(winsorise([], 0.1)).toEqual([]);
	});

	it('refuses a share outside 0 to a half', () => {
		expect(() => winsorise([1], 0.6)).toThrow('winsorise needs 0 <= share <= 0.5, got 0.6');
		expect(() => winsorise([1], -0.1)).toThrow(RangeError);
	});
});

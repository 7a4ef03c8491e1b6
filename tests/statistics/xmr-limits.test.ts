import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmrLimits } from '../../src/lib/statistics/xmr-limits';
import { expectClose } from '../support/expected-values';

const spike = Object.freeze([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);

describe('xmrLimits', () => {
	it('agrees with NHSRplotthedots on a series with one spike, unscreened', () => {
		const limits = xmrLimits(spike);
		expectClose(limits?.centre, 35 / 18);
		expectClose(limits?.meanMovingRange, 1.88235294, 1e-8);
		expectClose(limits?.lower, -3.0626144, 1e-7);
		expectClose(limits?.upper, 6.9515033, 1e-7);
	});

	it('agrees with it screened', () => {
		const limits = xmrLimits(spike, true);
		expectClose(limits?.centre, 35 / 18);
		expect(limits?.meanMovingRange).toBe(1);
		expectClose(limits?.lower, -0.71555556, 1e-7);
		expectClose(limits?.upper, 4.60444444, 1e-8);
	});

	it('screens a range of just 3.267 times the mean, once', () => {
		// thirteen ranges of r and one of R with R = 3.267 (13 r + R)/14, made of r = 1
		const range = (3.267 * 13) / (14 - 3.267);
		const steps = [...new Array<number>(13).fill(1), range + 1e-9];
		const values = steps.reduce((all, step, place) => [...all, (all.at(-1) ?? 0) + (place % 2 ? step : -step)], [0]);
		expectClose(xmrLimits(values, true)?.meanMovingRange, 1);
		expectClose(xmrLimits(values)?.meanMovingRange, (13 + range) / 14, 1e-8);
	});

	it('leaves out a range of exactly 3.267 times the mean', () => {
		// thirteen ranges of 10,733 and one of 42,471: their mean is 182,000 ÷ 14 = 13,000, and 3.267 × 13,000 = 42,471
		const values = [...new Array<number>(14).fill(0).map((_, place) => (place % 2) * 10733), 10733 - 42471];
		expect(xmrLimits(values)?.meanMovingRange).toBe(13000);
		expect(xmrLimits(values, true)).toMatchObject({ meanMovingRange: 10733, rangesLeftOut: 1 });
	});

	it('is trial under 12 points', () => {
		expect(xmrLimits(spike.slice(0, 11))?.isTrial).toBe(true);
		expect(xmrLimits(spike.slice(0, 12))?.isTrial).toBe(false);
	});

	it('is a line for identical values, screened or not', () => {
		const line = { centre: 4, meanMovingRange: 0, rangesLeftOut: 0, lower: 4, upper: 4, isTrial: true };
		expect(xmrLimits([4, 4, 4])).toEqual(line);
		expect(xmrLimits([4, 4, 4], true)).toEqual(line);
	});

	it('is undefined under two points', () => {
		expect(xmrLimits([])).toBeNull();
		expect(xmrLimits([4])).toBeNull();
		expect(xmrLimits([4, 5])).not.toBeNull();
	});

	it('moves and stretches with the values, and is the same read backwards', () => {
		const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
		fc.assert(
			fc.property(series, (values) => {
				const limits = xmrLimits(values);
				const moved = xmrLimits(values.map((value) => 2 * value + 5));
				expectClose(moved?.lower, 2 * (limits?.lower ?? NaN) + 5, 1e-9, 1e-9);
				expectClose(moved?.upper, 2 * (limits?.upper ?? NaN) + 5, 1e-9, 1e-9);
				expectClose(xmrLimits(values.toReversed())?.upper, limits?.upper ?? null, 1e-9, 1e-9);
			})
		);
	});

	it('refuses what is no finite number', () => {
		expect(() => xmrLimits([1, NaN])).toThrow('xmrLimits needs finite numbers, got 1,NaN');
		expect(() => xmrLimits([1, Infinity])).toThrow(RangeError);
	});
});

import { describe, expect, it } from 'vitest';
import { invertPositiveDefinite } from '../../src/lib/statistics/invert';
import { leastSquares } from '../../src/lib/statistics/least-squares';
import { placeboTest } from '../../src/lib/statistics/placebo-test';
import { judgeProcess } from '../../src/lib/statistics/process';
import { welch } from '../../src/lib/statistics/welch';
import { xmrLimits } from '../../src/lib/statistics/xmr-limits';
import { xmrRules } from '../../src/lib/statistics/xmr-rules';

const shares = (n: number) =>
	Array.from({ length: n }, (_, at) => ({
		value: at % 2 ? 0.3 : 0.2,
		counts: { numerator: at % 2 ? 30 : 20, denominator: 100 }
	}));
const area = (before: number, after: number, n = 100) => ({
	before: { numerator: before, denominator: n },
	after: { numerator: after, denominator: n }
});
const around100 = { centre: 100, lower: 70, upper: 130 };
const near = (values: readonly number[]) =>
	xmrRules(values, around100).map((rules) => rules.includes('two of three near a limit'));

/** The edge of each method: the fewest that it judges, and the units it must not depend on. */
describe('the least that is judged', () => {
	it('two shares have limits, on trial under 12', () => {
		expect(judgeProcess(shares(2))).not.toBeNull();
		expect(judgeProcess(shares(1))).toBeNull();
		expect(judgeProcess(shares(11))?.isTrial).toBe(true);
		expect(judgeProcess(shares(12))?.isTrial).toBe(false);
	});

	it('a treated area is held against two others, all of whom have people before and after', () => {
		expect(placeboTest(area(30, 20), [area(30, 30), area(25, 26)])?.leastP).toBe(1 / 3);
		expect(placeboTest(area(30, 20), [area(30, 30)])).toBeNull();
		const nobody = { numerator: 0, denominator: 0 };
		const of = { numerator: 30, denominator: 100 };
		expect(placeboTest(area(30, 20), [area(30, 30), { before: nobody, after: of }])).toBeNull();
		expect(placeboTest(area(30, 20), [area(30, 30), { before: of, after: nobody }])).toBeNull();
	});

	it('two in each group have a Welch interval', () => {
		const two = { n: 2, mean: 1, standardDeviation: 1 };
		expect(welch(two, { ...two, mean: 3 })?.difference).toBe(-2);
		expect(welch(two, { ...two, n: 1 })).toBeNull();
	});

	it('as many coefficients as values fit them', () => {
		const fit = leastSquares(
			[
				[1, 0],
				[1, 2]
			],
			[3, 7]
		);
		expect(fit?.coefficients[0]).toBeCloseTo(3, 9);
		expect(fit?.coefficients[1]).toBeCloseTo(2, 9);
	});
});

describe('what does not depend on the unit', () => {
	it('a matrix of small numbers is no more singular than one of large ones', () => {
		expect(invertPositiveDefinite([[1e-8]])?.[0]?.[0]).toBeCloseTo(1e8, 0);
		expect(invertPositiveDefinite([[1e8]])?.[0]?.[0]).toBeCloseTo(1e-8, 15);
	});

	it('moving ranges are screened alike in pounds and in pence', () => {
		const values = [1, 2, 1, 2, 1, 2, 1, 40, 1, 2, 1, 2];
		const pence = xmrLimits(
			values.map((value) => 100 * value),
			true
		);
		expect(pence?.meanMovingRange).toBeCloseTo(100 * (xmrLimits(values, true)?.meanMovingRange ?? NaN), 9);
		expect(xmrLimits(values, true)?.meanMovingRange).toBe(1);
	});

	it('two of three are near a limit by their distance from the centre, within three neighbours', () => {
		expect(near([125, 124, 101])).toEqual([true, true, false]);
		expect(near([105, 106, 104])).toEqual([false, false, false]);
		expect(near([125, 105, 104])).toEqual([false, false, false]);
		expect(near([125, 105, 104, 104, 105, 125])).not.toContain(true);
	});
});

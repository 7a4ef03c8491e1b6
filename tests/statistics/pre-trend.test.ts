import { describe, expect, it } from 'vitest';
import { newcombe } from '../../src/lib/statistics/newcombe';
import { z95 } from '../../src/lib/statistics/normal-quantiles';
import { preTrend } from '../../src/lib/statistics/pre-trend';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('pre-trend.csv');
const periods = Object.freeze(
	rows.map((row) => ({
		treated: { numerator: row.number('x1'), denominator: row.number('n1') },
		comparators: { numerator: row.number('x2'), denominator: row.number('n2') }
	}))
);

describe('preTrend', () => {
	it("agrees with R's weighted line through five periods", () => {
		const [row] = rows;
		const trend = preTrend(periods);
		expectClose(trend?.slope.value, row?.number('slope') ?? NaN);
		expectClose(trend?.p, row?.number('p') ?? NaN);
		const se = row?.number('se') ?? NaN;
		expectClose(trend?.slope.interval.lower, (row?.number('slope') ?? NaN) - z95 * se);
		expectClose(trend?.slope.interval.upper, (row?.number('slope') ?? NaN) + z95 * se);
	});

	it("has each period's difference with Newcombe's interval", () => {
		const trend = preTrend(periods);
		expect(trend?.differences).toHaveLength(5);
		expectClose(trend?.differences[0]?.value, 30 / 110 - 240 / 1000);
		expect(trend?.differences[0]?.interval).toEqual(newcombe(30, 110, 240, 1000));
	});

	it('is flat where the groups ran in parallel', () => {
		const parallel = [20, 30, 40].map((numerator) => ({
			treated: { numerator: numerator + 10, denominator: 100 },
			comparators: { numerator: numerator * 10, denominator: 1000 }
		}));
		expectClose(preTrend(parallel)?.slope.value, 0, 0, 1e-12);
		expectClose(preTrend(parallel)?.p, 1, 1e-9);
	});

	it('keeps the place of a period without people, and gives it no weight', () => {
		const nobody = { treated: { numerator: 0, denominator: 0 }, comparators: { numerator: 3, denominator: 10 } };
		const certain = { treated: { numerator: 0, denominator: 5 }, comparators: { numerator: 0, denominator: 9 } };
		const [a, b, c] = periods;
		if (!a || !b || !c) throw new Error('three periods');
		const gap = preTrend([a, nobody, b, certain, c]);
		const close = preTrend([a, b, c]);
		expect(gap?.differences[1]).toBeNull();
		expect(gap?.differences[3]?.value).toBe(0);
		// twice as far apart, half the slope
		expectClose(gap?.slope.value, (close?.slope.value ?? NaN) / 2);
		expectClose(gap?.p, close?.p ?? NaN);
	});

	it('is undefined under three periods', () => {
		expect(preTrend(periods.slice(0, 2))).toBeNull();
		expect(preTrend([])).toBeNull();
	});

	it('refuses impossible counts', () => {
		const wrong = { treated: { numerator: 5, denominator: 4 }, comparators: { numerator: 3, denominator: 10 } };
		expect(() => preTrend([...periods, wrong])).toThrow(RangeError);
	});
});

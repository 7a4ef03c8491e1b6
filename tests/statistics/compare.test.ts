import { describe, expect, it } from 'vitest';
import type { BenchmarkCounts, CountedCell } from '../../src/lib/model/counts';
import { compare, estimateCell } from '../../src/lib/statistics/compare';
import { expectClose, readExpectedRows } from '../support/expected-values';

const counts = (numerator: number, denominator: number) =>
	Object.freeze({ units: denominator, denominator, numerator });
const fixed = (value: number, lower: number | null = null, upper: number | null = null): BenchmarkCounts =>
	Object.freeze({ kind: 'fixed', value, lower, upper });
const counted = (numerator: number, denominator: number): BenchmarkCounts =>
	Object.freeze({ kind: 'counted', numerator, denominator });

describe('estimateCell', () => {
	const place = { group: null, group2: null, period: null };

	it('gives the proportion of the followed with its Wilson limits, and keeps the cell', () => {
		// The worked case of the methods: 3 of 6 followed, 12 in all; R: prop.test(3, 6, correct = FALSE).
		const cell: CountedCell = Object.freeze({
			...place,
			counts: { units: 12, denominator: 6, numerator: 3 },
			benchmark: counted(500, 2230)
		});
		const estimated = estimateCell(cell);
		expect(estimated).toMatchObject(cell);
		expect(estimated.estimate?.value).toBe(0.5);
		expectClose(estimated.estimate?.interval?.lower, 0.18761630648265057);
		expectClose(estimated.estimate?.interval?.upper, 0.8123836935173494);
		expect(estimated.comparison?.benchmark).toBe(500 / 2230);
	});

	it('has neither estimate nor comparison where nobody was followed', () => {
		const estimated = estimateCell({
			...place,
			counts: { units: 7, denominator: 0, numerator: 0 },
			benchmark: counted(500, 2230)
		});
		expect(estimated.estimate).toBeNull();
		expect(estimated.comparison).toBeNull();
	});

	it('refuses more events than people followed', () => {
		expect(() => estimateCell({ ...place, counts: counts(7, 5), benchmark: fixed(0.2) })).toThrow(RangeError);
	});
});

describe('compare with a counted or published benchmark', () => {
	const rows = readExpectedRows('two-proportions.csv');

	it.each(rows)('agrees with R in every part for $text', (row) => {
		const [x1, n1, x2, n2] = [row.number('x1'), row.number('n1'), row.number('x2'), row.number('n2')];
		const comparison = compare(counts(x1, n1), counted(x2, n2));
		expect(comparison?.benchmark).toBe(x2 / n2);
		expect(comparison?.benchmarkN).toBe(n2);
		expectClose(comparison?.difference, row.number('difference'));
		expectClose(comparison?.differenceInterval.lower, row.number('newcombeLower'));
		expectClose(comparison?.differenceInterval.upper, row.number('newcombeUpper'));
		expectClose(comparison?.ratioInterval?.lower, row.maybe('katzLower'));
		expectClose(comparison?.ratioInterval?.upper, row.maybe('katzUpper'));
		expectClose(comparison?.p, row.number('least') < 5 ? row.number('fisher') : row.number('score'), 1e-9, 0);
	});

	it('takes a published benchmark as it takes a counted one', () => {
		const published: BenchmarkCounts = { kind: 'published', numerator: 593, denominator: 2230 };
		expect(compare(counts(86, 421), published)).toEqual(compare(counts(86, 421), counted(593, 2230)));
	});

	it("carries the benchmark's own Wilson interval", () => {
		const interval = compare(counts(20, 80), counted(81, 263))?.benchmarkInterval;
		expectClose(interval?.lower, 0.25528851987827428);
		expectClose(interval?.upper, 0.36620957698280016);
	});

	it('needs the people of power.prop.test in each group', () => {
		// R: power.prop.test(p1 = 0.2, p2 = 0.25, power = 0.8, tol = 1e-12)$n
		expectClose(compare(counts(80, 400), counted(500, 2000))?.peopleNeeded, 1093.7390457661654, 1e-8);
	});

	it('has a ratio of 0 without an interval where the group has no events, and none where the benchmark has none', () => {
		expect(compare(counts(0, 20), counted(30, 100))).toMatchObject({ ratio: 0, ratioInterval: null });
		expect(compare(counts(5, 20), counted(0, 100))).toMatchObject({ ratio: null, ratioInterval: null });
	});

	it('says p = 1, not an undefined one, where neither side has an event', () => {
		expect(compare(counts(0, 20), counted(0, 100))).toMatchObject({ difference: 0, p: 1, peopleNeeded: null });
	});

	it('rounds counts that are not whole for the exact test alone', () => {
		const comparison = compare(counts(0.9, 12), counted(7, 12));
		expectClose(comparison?.p, 0.027190738995827156);
		expectClose(comparison?.difference, 0.9 / 12 - 7 / 12);
	});
});

describe('compare with a fixed benchmark', () => {
	it.each(readExpectedRows('one-proportion.csv'))('agrees with R in every part for $text', (row) => {
		const [x, n, p0] = [row.number('x'), row.number('n'), row.number('p0')];
		const comparison = compare(counts(x, n), fixed(p0));
		expect(comparison).toMatchObject({ benchmark: p0, benchmarkN: null, benchmarkInterval: null });
		expectClose(comparison?.difference, x / n - p0);
		expectClose(comparison?.differenceInterval.lower, row.number('lower95') - p0);
		expectClose(comparison?.differenceInterval.upper, row.number('upper95') - p0);
		expectClose(comparison?.ratio, p0 === 0 ? null : x / n / p0);
		expectClose(comparison?.ratioInterval?.lower, p0 === 0 ? null : row.number('lower95') / p0);
		expectClose(comparison?.ratioInterval?.upper, p0 === 0 ? null : row.number('upper95') / p0);
		expectClose(comparison?.p, row.number('least') < 5 ? row.number('exact') : row.number('score'), 1e-9, 1e-290);
		expectClose(comparison?.peopleNeeded, row.maybe('needed'));
	});

	it("carries the benchmark's own limits where both are given, and judges nothing by them", () => {
		const bare = compare(counts(30, 100), fixed(0.24));
		const limited = compare(counts(30, 100), fixed(0.24, 0.2, 0.28));
		expect(limited).toEqual({ ...bare, benchmarkInterval: { lower: 0.2, upper: 0.28 } });
		expect(compare(counts(30, 100), fixed(0.24, 0.2))?.benchmarkInterval).toBeNull();
	});

	it('says 15 per cent more, relatively, as 11.4 points on 76 %', () => {
		const comparison = compare(counts(874, 1000), fixed(0.76));
		expectClose(comparison?.ratio, 1.15);
		expectClose(comparison?.difference, 0.114);
	});
});

describe('compare', () => {
	it('is undefined where the benchmark does not apply, or either side has nobody', () => {
		expect(compare(counts(3, 10), { kind: 'not-applicable' })).toBeNull();
		expect(compare(counts(3, 10), counted(0, 0))).toBeNull();
		expect(compare(counts(0, 0), counted(3, 10))).toBeNull();
		expect(compare(counts(0, 0), fixed(0.2))).toBeNull();
	});

	it('mirrors the difference and keeps p where events and non-events are swapped', () => {
		for (const [seen, unseen] of [
			[compare(counts(86, 421), counted(593, 2230)), compare(counts(335, 421), counted(1637, 2230))],
			[compare(counts(86, 421), fixed(0.25)), compare(counts(335, 421), fixed(0.75))]
		] as const) {
			if (!seen) throw new Error('undefined for groups with people');
			expectClose(unseen?.difference, -seen.difference);
			expectClose(unseen?.differenceInterval.lower, -seen.differenceInterval.upper);
			expectClose(unseen?.differenceInterval.upper, -seen.differenceInterval.lower);
			expectClose(unseen?.p, seen.p);
			expectClose(unseen?.peopleNeeded, seen.peopleNeeded);
		}
	});

	it('takes the score test where the least expected count is 5, not only above', () => {
		// R: prop.test(c(3, 7), c(10, 10), correct = FALSE)$p.value; prop.test(8, 10, 0.5, correct = FALSE)$p.value
		expectClose(compare(counts(3, 10), counted(7, 10))?.p, 0.073638270120302773);
		expectClose(compare(counts(8, 10), fixed(0.5))?.p, 0.057779571123597537);
	});

	it('has an interval of a fixed benchmark only where both its limits are known', () => {
		expect(compare(counts(8, 10), fixed(0.5, null, 0.6))?.benchmarkInterval).toBeNull();
		expect(compare(counts(8, 10), fixed(0.5, 0.4, null))?.benchmarkInterval).toBeNull();
		expect(compare(counts(8, 10), fixed(0.5, 0.4, 0.6))?.benchmarkInterval).toEqual({ lower: 0.4, upper: 0.6 });
	});
});

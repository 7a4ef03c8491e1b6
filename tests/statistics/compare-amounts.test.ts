import { describe, expect, it } from 'vitest';
import type { Amounts, BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import { estimateCell } from '../../src/lib/statistics/compare';
import { compareMeans } from '../../src/lib/statistics/compare-means';
import { expectClose, readExpectedRows } from '../support/expected-values';

const place = { group: null, group2: null, period: null };
const notApplicable: BenchmarkCounts = { kind: 'not-applicable' };
const of = (n: number, amounts: Amounts): Counts => ({ units: n, denominator: n, numerator: n, amounts });
const against = ({ denominator, numerator, amounts }: Counts): BenchmarkCounts => ({
	...{ kind: 'counted', denominator, numerator },
	...(amounts && { amounts })
});
// R: t.test(c(0, 1, 2, 0, 3)): mean 1.2, sd 1.3038404810405297, qt(0.975, 4) = 2.7764451051977987
const five = of(5, { total: 6, squares: 14, of: null });
// R: t.test(c(1, 1, 4, 2, 2, 5)): mean 2.5, sd 1.6431676725154984, qt(0.975, 5) = 2.5705818366147395
const six = of(6, { total: 15, squares: 51, of: null });

describe('estimateCell of amounts', () => {
	it("is their mean with Student's interval, as R's t.test, and compared by Welch", () => {
		const { estimate, comparison } = estimateCell({ ...place, counts: five, benchmark: against(six) });
		const half = (2.7764451051977987 * 1.3038404810405297) / Math.sqrt(5);
		expectClose(estimate?.value, 1.2);
		expectClose(estimate?.interval?.lower, 1.2 - half);
		expectClose(estimate?.interval?.upper, 1.2 + half);
		expectClose(comparison?.difference, -1.3);
	});

	it('is a mean without an interval of one, and nothing of nobody', () => {
		const one = of(1, { total: 7, squares: 49, of: null });
		expect(estimateCell({ ...place, counts: one, benchmark: notApplicable }).estimate).toEqual({
			...{ value: 7, interval: null }
		});
		const none = of(0, { total: 0, squares: 0, of: null });
		expect(estimateCell({ ...place, counts: none, benchmark: against(six) })).toMatchObject({
			...{ estimate: null, comparison: null, ...place }
		});
	});

	it('is a ratio without an interval or comparison, and nothing over nothing', () => {
		const ratio = of(5, { total: 12, squares: 0, of: 4 });
		const told = estimateCell({ ...place, counts: ratio, benchmark: against(six) });
		expect(told).toMatchObject({ estimate: { value: 3, interval: null }, comparison: null, counts: ratio });
		const overNothing = of(5, { total: 12, squares: 0, of: 0 });
		expect(estimateCell({ ...place, counts: overNothing, benchmark: against(six) }).estimate).toBeNull();
	});
});

describe('compareMeans', () => {
	it.each(readExpectedRows('welch.csv'))('agrees with R, and needs people by hand: $text', ({ number }) => {
		const sample = (k: 1 | 2) =>
			of(number(`n${k}`), { total: number(`total${k}`), squares: number(`squares${k}`), of: null });
		const comparison = compareMeans(sample(1), against(sample(2)));
		const difference = number('mean1') - number('mean2');
		expectClose(comparison?.benchmark, number('mean2'));
		expect(comparison?.benchmarkN).toBe(number('n2'));
		expectClose(comparison?.difference, difference);
		expectClose(comparison?.differenceInterval.lower, number('lower'), 1e-8);
		// R: (qnorm(0.975) + qnorm(0.8))^2 = 7.8488797343349
		const needed = (7.848879734334902 * (number('sd1') ** 2 + number('sd2') ** 2)) / difference ** 2;
		expectClose(comparison?.peopleNeeded, needed, 1e-7);
	});

	it("has the benchmark's own interval, as R's t.test", () => {
		const half = (2.5705818366147395 * 1.6431676725154984) / Math.sqrt(6);
		const comparison = compareMeans(five, against(six));
		expectClose(comparison?.benchmarkInterval?.lower, 2.5 - half);
		expectClose(comparison?.benchmarkInterval?.upper, 2.5 + half);
	});

	it('has none of its own where all of the benchmark are the same', () => {
		// Welch with one spread alone is Student's of the other: 4 degrees of freedom.
		const same = of(3, { total: 6, squares: 12, of: null });
		const half = (2.7764451051977987 * 1.3038404810405297) / Math.sqrt(5);
		const comparison = compareMeans(five, against(same));
		expect(comparison).toMatchObject({ benchmark: 2, benchmarkN: 3, benchmarkInterval: null });
		expectClose(comparison?.differenceInterval.lower, -0.8 - half);
	});

	it('needs nobody knows how many people where there is no difference', () => {
		expect(compareMeans(five, against(five))).toMatchObject({ difference: 0, peopleNeeded: null });
	});

	it('is nothing where either has no amounts, nobody, or one alone, and where the benchmark is not counted', () => {
		const plain: Counts = { units: 5, denominator: 5, numerator: 2 };
		const none = of(0, { total: 0, squares: 0, of: null });
		const one = of(1, { total: 3, squares: 9, of: null });
		expect(compareMeans(plain, against(six))).toBeNull();
		expect(compareMeans(five, against(plain))).toBeNull();
		expect(compareMeans(none, against(six))).toBeNull();
		expect(compareMeans(five, against(none))).toBeNull();
		expect(compareMeans(five, against(one))).toBeNull();
		expect(compareMeans(five, { kind: 'fixed', value: 2, lower: null, upper: null })).toBeNull();
		expect(compareMeans(five, notApplicable)).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { katz } from '../../src/lib/statistics/katz';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('katz', () => {
	it.each(readExpectedRows('two-proportions.csv'))('agrees with a log-binomial model in R for $text', (row) => {
		const interval = katz(row.number('x1'), row.number('n1'), row.number('x2'), row.number('n2'));
		expectClose(interval?.lower, row.maybe('katzLower'));
		expectClose(interval?.upper, row.maybe('katzUpper'));
	});

	it("agrees with the Physicians' Health Study, 189/11034 v 104/11037", () => {
		expect(katz(189, 11034, 104, 11037)?.lower).toBeCloseTo(1.4330309, 7);
		expect(katz(189, 11034, 104, 11037)?.upper).toBeCloseTo(2.3058842, 7);
	});

	it('is undefined where either group has no events', () => {
		expect(katz(0, 20, 3, 20)).toBeNull();
		expect(katz(3, 20, 0, 20)).toBeNull();
		expect(katz(0, 0, 3, 20)).toBeNull();
	});

	it('is undefined where both groups have nothing but events, and defined where one has', () => {
		expect(katz(15, 15, 40, 40)).toBeNull();
		expect(katz(15, 15, 38, 40)).not.toBeNull();
	});

	it('turns over when the groups are swapped', () => {
		const interval = katz(9, 40, 30, 90);
		const swapped = katz(30, 90, 9, 40);
		expectClose((interval?.lower ?? 0) * (swapped?.upper ?? 0), 1);
		expectClose((interval?.upper ?? 0) * (swapped?.lower ?? 0), 1);
	});

	it('refuses more events than people', () => {
		expect(() => katz(6, 5, 1, 5)).toThrow('katz needs 0 <= events <= n, got 6 of 5');
		expect(() => katz(1, 5, 6, 5)).toThrow('katz needs 0 <= events <= n, got 6 of 5');
	});
});

import { describe, expect, it } from 'vitest';
import { compareMeans } from '../../src/lib/statistics/compare-means';
import { sampleOfAmounts } from '../../src/lib/statistics/sample-of-amounts';
import { welch } from '../../src/lib/statistics/welch';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('welch.csv');

describe('welch', () => {
	it.each(rows)("agrees with R's t.test for $text", (row) => {
		const sample = (k: 1 | 2) => ({
			n: row.number(`n${k}`),
			mean: row.number(`mean${k}`),
			standardDeviation: row.number(`sd${k}`)
		});
		const compared = welch(sample(1), sample(2));
		expectClose(compared?.difference, row.number('mean1') - row.number('mean2'));
		expectClose(compared?.interval.lower, row.number('lower'));
		expectClose(compared?.interval.upper, row.number('upper'));
		expectClose(compared?.p, row.number('p'));
	});

	it('turns over when the groups are exchanged', () => {
		const [first, second] = [
			{ n: 8, mean: 2, standardDeviation: 1 },
			{ n: 20, mean: 3, standardDeviation: 4 }
		];
		const one = welch(first, second);
		const other = welch(second, first);
		expectClose(other?.difference, -(one?.difference ?? NaN));
		expectClose(other?.interval.lower, -(one?.interval.upper ?? NaN));
		expectClose(other?.p, one?.p ?? NaN);
	});

	it('is undefined under two in either group and where neither spreads', () => {
		const sample = { n: 5, mean: 1, standardDeviation: 1 };
		expect(welch({ ...sample, n: 1 }, sample)).toBeNull();
		expect(welch(sample, { n: 0, mean: NaN, standardDeviation: NaN })).toBeNull();
		expect(welch({ ...sample, standardDeviation: 0 }, { ...sample, standardDeviation: 0 })).toBeNull();
	});

	it('refuses what is no sample', () => {
		const sample = { n: 5, mean: 1, standardDeviation: 1 };
		expect(() => welch({ ...sample, n: 2.5 }, sample)).toThrow('welch needs whole n >= 0, got 2.5');
		expect(() => welch(sample, { ...sample, standardDeviation: -1 })).toThrow(RangeError);
		expect(() => welch(sample, { ...sample, mean: NaN })).toThrow(RangeError);
	});
});

describe('sampleOfAmounts', () => {
	it.each(rows)('gives mean and SD as R does for $text', (row) => {
		for (const k of [1, 2]) {
			const amounts = { total: row.number(`total${k}`), squares: row.number(`squares${k}`), of: null };
			const sample = sampleOfAmounts(amounts, row.number(`n${k}`));
			expectClose(sample?.mean, row.number(`mean${k}`));
			expect(sample?.standardDeviation).toBeCloseTo(row.number(`sd${k}`), 9);
		}
	});
	it('is nothing of none, and has no spread of one', () => {
		expect(sampleOfAmounts({ total: 0, squares: 0, of: null }, 0)).toBeNull();
		expect(sampleOfAmounts({ total: 3, squares: 9, of: null }, 1)).toEqual({ n: 1, mean: 3, standardDeviation: 0 });
	});
});

describe('compareMeans', () => {
	it.each(rows)('holds counted amounts against each other as R does for $text', (row) => {
		const counts = (k: 1 | 2) => ({
			denominator: row.number(`n${k}`),
			numerator: 0,
			amounts: { total: row.number(`total${k}`), squares: row.number(`squares${k}`), of: null }
		});
		const comparison = compareMeans({ units: row.number('n1'), ...counts(1) }, { kind: 'counted', ...counts(2) });
		expect(comparison?.differenceInterval.lower).toBeCloseTo(row.number('lower'), 8);
		expect(comparison?.differenceInterval.upper).toBeCloseTo(row.number('upper'), 8);
		expect(comparison?.p).toBeCloseTo(row.number('p'), 9);
	});
	it('compares with nothing but counted amounts', () => {
		const counts = { units: 9, denominator: 9, numerator: 0, amounts: { total: 9, squares: 30, of: null } };
		expect(compareMeans(counts, { kind: 'not-applicable' })).toBeNull();
		expect(compareMeans(counts, { kind: 'counted', numerator: 1, denominator: 2 })).toBeNull();
	});
});

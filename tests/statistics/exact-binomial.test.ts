import { describe, expect, it } from 'vitest';
import { exactBinomial } from '../../src/lib/statistics/exact-binomial';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('exactBinomial', () => {
	it.each(readExpectedRows('one-proportion.csv'))("agrees with R's binom.test for $text", (row) => {
		const p = exactBinomial(row.number('x'), row.number('n'), row.number('p0'));
		expectClose(p, row.number('exact'), 1e-9, 1e-290);
	});

	it('is a sum of powers of one half for a fair coin', () => {
		expectClose(exactBinomial(0, 5, 0.5), 2 / 32, 1e-14);
		expectClose(exactBinomial(1, 5, 0.5), 12 / 32, 1e-14);
	});

	it('is 1 for a certainty that came true or for nobody, and 0 for one that did not', () => {
		expect(exactBinomial(0, 5, 0)).toBe(1);
		expect(exactBinomial(5, 5, 1)).toBe(1);
		expect(exactBinomial(1, 5, 0)).toBe(0);
		expect(exactBinomial(4, 5, 1)).toBe(0);
		expect(exactBinomial(0, 0, 0.3)).toBe(1);
	});

	it('is mirrored by swapping events and non-events', () => {
		expectClose(exactBinomial(17, 20, 0.6), exactBinomial(3, 20, 0.4), 1e-13);
	});

	it('refuses counts that are not whole and proportions in per cent', () => {
		expect(() => exactBinomial(1.5, 4, 0.5)).toThrow(RangeError);
		expect(() => exactBinomial(5, 4, 0.5)).toThrow('exactBinomial needs whole numbers 0 <= events <= n, got 5 of 4');
		expect(() => exactBinomial(-1, 4, 0.5)).toThrow(RangeError);
		expect(() => exactBinomial(1, 4, -0.5)).toThrow(RangeError);
		expect(() => exactBinomial(1, 4, 50)).toThrow('exactBinomial needs 0 <= proportion <= 1, got 50');
	});
});

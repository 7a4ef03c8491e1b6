import { describe, expect, it } from 'vitest';
import { chiSquareUpperP } from '../../src/lib/statistics/chi-square-upper-p';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('chiSquareUpperP', () => {
	it.each(readExpectedRows('chi-square-upper.csv'))("agrees with R's pchisq to 1e-12 at x,df,p = $text", (row) => {
		expectClose(chiSquareUpperP(row.number('x'), row.number('df')), row.number('p'), 1e-12, 0);
	});

	it('is 1 at 0', () => {
		expect(chiSquareUpperP(0, 1)).toBe(1);
		expect(chiSquareUpperP(0, 5)).toBe(1);
	});

	it('refuses a negative statistic and degrees of freedom that are not whole', () => {
		expect(() => chiSquareUpperP(-1, 1)).toThrow('chiSquareUpperP needs x >= 0 and whole df >= 1, got -1 and 1');
		expect(() => chiSquareUpperP(1, 0)).toThrow(RangeError);
		expect(() => chiSquareUpperP(1, 1.5)).toThrow(RangeError);
		expect(() => chiSquareUpperP(NaN, 1)).toThrow(RangeError);
	});
});

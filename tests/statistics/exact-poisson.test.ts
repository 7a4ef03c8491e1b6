import { describe, expect, it } from 'vitest';
import { exactPoisson } from '../../src/lib/statistics/exact-poisson';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('exactPoisson', () => {
	it.each(readExpectedRows('counts.csv'))("agrees with R's poisson.test for $text", (row) => {
		const { lower, upper } = exactPoisson(row.number('count'), row.number('level') < 0.99 ? z95 : z998);
		expectClose(lower, row.number('exactLower'));
		expectClose(upper, row.number('exactUpper'));
	});

	it("agrees with OHID's sheet for 1 and 5, and with Garwood's for 0", () => {
		expectClose(exactPoisson(1).lower, 0.025317807984289897, 1e-12);
		expectClose(exactPoisson(1).upper, 5.571643390938898, 1e-12);
		expectClose(exactPoisson(5).lower, 1.62348639011842, 1e-12);
		expectClose(exactPoisson(5).upper, 11.668332079322669, 1e-12);
		// At x = 0 the upper limit is -ln(0.025).
		expectClose(exactPoisson(0).upper, -Math.log(0.025), 1e-12);
	});

	it('has a lower limit of exactly 0 where there is no event', () => {
		expect(exactPoisson(0).lower).toBe(0);
	});

	it('refuses a count that is negative, no number, or beyond what the library does well', () => {
		expect(() => exactPoisson(-1)).toThrow(RangeError);
		expect(() => exactPoisson(NaN)).toThrow('exactPoisson needs 0 <= count <= 500, got NaN');
		expect(() => exactPoisson(501)).toThrow('exactPoisson needs 0 <= count <= 500, got 501');
	});
});

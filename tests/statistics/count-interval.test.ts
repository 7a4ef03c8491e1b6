import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byar } from '../../src/lib/statistics/byar';
import { countInterval } from '../../src/lib/statistics/count-interval';
import { exactPoisson } from '../../src/lib/statistics/exact-poisson';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { expectClose } from '../support/expected-values';

describe('countInterval', () => {
	it('is exact under 10 and Byar’s from 10 on', () => {
		expect(countInterval(0)).toEqual(exactPoisson(0));
		expect(countInterval(9)).toEqual(exactPoisson(9));
		expect(countInterval(9.5, z998)).toEqual(exactPoisson(9.5, z998));
		expect(countInterval(10)).toEqual(byar(10));
		expect(countInterval(1e7, z998)).toEqual(byar(1e7, z998));
		// R: poisson.test(9) and the Byar formula at 10
		expectClose(countInterval(9).lower, 4.115373097378333, 1e-12);
		expectClose(countInterval(10).lower, 4.7874499, 1e-8);
		expectClose(countInterval(10).upper, 18.391459, 1e-7);
	});

	it('is exact at 10 where Byar’s lower limit is undefined', () => {
		expect(byar(10, 9.5).lower).toBeNull();
		expect(countInterval(10, 9.5)).toEqual(exactPoisson(10, 9.5));
	});

	it('holds the count, and the 99.8 % interval holds the 95 % one', () => {
		const counts = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1e7, noNaN: true }));
		fc.assert(
			fc.property(counts, (count) => {
				const inner = countInterval(count, z95);
				const outer = countInterval(count, z998);
				expect(inner.lower).toBeLessThanOrEqual(count);
				expect(inner.upper).toBeGreaterThan(count);
				expect(outer.lower).toBeLessThanOrEqual(inner.lower);
				expect(outer.upper).toBeGreaterThan(inner.upper);
				expect(outer.lower).toBeGreaterThanOrEqual(0);
			})
		);
	});

	it('refuses a negative count', () => {
		expect(() => countInterval(-1)).toThrow(RangeError);
	});
});

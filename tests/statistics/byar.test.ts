import { describe, expect, it } from 'vitest';
import { byar } from '../../src/lib/statistics/byar';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('byar', () => {
	it.each(readExpectedRows('counts.csv'))("agrees with R's Wilson–Hilferty for $text", (row) => {
		const { lower, upper } = byar(row.number('count'), row.number('level') < 0.99 ? z95 : z998);
		expectClose(lower, row.maybe('byarLower'));
		expectClose(upper, row.number('byarUpper'));
	});

	it("agrees with OHID's sheet for 20, 65 and 1045", () => {
		expectClose(byar(20).lower, 12.211428834875937, 1e-12);
		expectClose(byar(20).upper, 30.889880369197066, 1e-12);
		expectClose(byar(65).lower, 50.163187710459454, 1e-12);
		expectClose(byar(65).upper, 82.84913854593984, 1e-12);
		expectClose(byar(65, z998).lower, 42.8802614714802, 1e-12);
		expectClose(byar(65, z998).upper, 94.00029084431802, 1e-12);
		expectClose(byar(1045).lower, 982.5932018073325, 1e-12);
		expectClose(byar(1045).upper, 1110.33121298565, 1e-12);
	});

	it('has no lower limit where there is no event, and where it would be negative', () => {
		expect(byar(0).lower).toBeNull();
		expect(byar(0, z998).lower).toBeNull();
		expect(byar(1, z998).lower).toBeNull();
		expect(byar(1).lower).toBeGreaterThan(0);
	});

	it('has a lower limit of 0 where the formula is just 0', () => {
		// 1 − 1/9 − (8/3)/3 = 0
		expect(byar(1, 8 / 3).lower).toBe(0);
	});

	it('refuses a count that is negative, infinite or no number', () => {
		expect(() => byar(-1)).toThrow(RangeError);
		expect(() => byar(Infinity)).toThrow('byar needs a count >= 0, got Infinity');
		expect(() => byar(NaN)).toThrow('byar needs a count >= 0, got NaN');
	});
});

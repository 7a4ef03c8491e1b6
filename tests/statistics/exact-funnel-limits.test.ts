import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactFunnelLimits } from '../../src/lib/statistics/exact-funnel-limits';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('exactFunnelLimits', () => {
	it.each(readExpectedRows('funnel-exact.csv'))("agrees with R's qbinom, interpolated, for $text", (row) => {
		const [centre, n] = [row.number('centre'), row.number('n')];
		expectClose(exactFunnelLimits(centre, n)?.lower, row.number('lower95'));
		expectClose(exactFunnelLimits(centre, n)?.upper, row.number('upper95'));
		expectClose(exactFunnelLimits(centre, n, z998)?.lower, row.number('lower998'));
		expectClose(exactFunnelLimits(centre, n, z998)?.upper, row.number('upper998'));
	});

	it('is worked by hand for one person: the tail is cut in proportion', () => {
		// centre 0.5, n = 1: lower r = 0, F = 0.5, α = (0.5 − 0.025)/0.5 = 0.95; upper r = 1, α = (1 − 0.975)/0.5 = 0.05
		expectClose(exactFunnelLimits(0.5, 1)?.lower, -0.95);
		expectClose(exactFunnelLimits(0.5, 1)?.upper, 0.95);
	});

	it('narrows as n grows, holds the centre, and lies within the 99.8 % limits', () => {
		const centres = fc.double({ min: 0.05, max: 0.95, noNaN: true });
		fc.assert(
			fc.property(centres, fc.integer({ min: 10, max: 100000 }), (centre, n) => {
				const inner = exactFunnelLimits(centre, n, z95);
				const outer = exactFunnelLimits(centre, n, z998);
				const more = exactFunnelLimits(centre, 4 * n, z95);
				if (!inner || !outer || !more) throw new Error('undefined for somebody');
				expect(inner.lower).toBeLessThan(centre);
				expect(inner.upper).toBeGreaterThan(centre);
				expect(outer.lower).toBeLessThan(inner.lower);
				expect(outer.upper).toBeGreaterThan(inner.upper);
				expect(more.upper - more.lower).toBeLessThan(inner.upper - inner.lower);
			})
		);
	});

	it('is undefined for nobody, and where nothing can vary', () => {
		expect(exactFunnelLimits(0.2, 0)).toBeNull();
		expect(exactFunnelLimits(0, 10)).toBeNull();
		expect(exactFunnelLimits(1, 10)).toBeNull();
	});

	it('refuses an n that is not whole and a centre that is no proportion', () => {
		expect(() => exactFunnelLimits(0.2, 1.5)).toThrow('exactFunnelLimits needs a whole n >= 0, got 1.5');
		expect(() => exactFunnelLimits(0.2, -1)).toThrow(RangeError);
		expect(() => exactFunnelLimits(20, 10)).toThrow('exactFunnelLimits needs 0 <= centre <= 1, got 20');
		expect(() => exactFunnelLimits(NaN, 10)).toThrow(RangeError);
		expect(() => exactFunnelLimits(-0.2, 10)).toThrow('exactFunnelLimits needs 0 <= centre <= 1, got -0.2');
	});
});

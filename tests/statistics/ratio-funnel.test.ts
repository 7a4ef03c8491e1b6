import { describe, expect, it } from 'vitest';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { adjustedRatioLimits, ratioFunnelLimits, ratioOverdispersion } from '../../src/lib/statistics/ratio-funnel';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('funnel-ratio.csv');
const areas = Object.freeze(rows.map((row) => ({ observed: row.number('o'), expected: row.number('e') })));

describe('ratioFunnelLimits', () => {
	it.each(rows)("agrees with R's exact Poisson limits for $text", (row) => {
		expectClose(ratioFunnelLimits(row.number('e'))?.lower, row.number('lower95'));
		expectClose(ratioFunnelLimits(row.number('e'))?.upper, row.number('upper95'));
		expectClose(ratioFunnelLimits(row.number('e'), z998)?.lower, row.number('lower998'));
		expectClose(ratioFunnelLimits(row.number('e'), z998)?.upper, row.number('upper998'));
	});

	it('agrees with FunnelPlotR for 108 expected', () => {
		expectClose(ratioFunnelLimits(108)?.lower, 0.82031938, 1e-8);
		expectClose(ratioFunnelLimits(108, z998)?.upper, 1.3345398, 1e-7);
	});

	it('is exact at 500 expected still', () => {
		// R: qgamma(c(0.025, 0.975), c(500, 501)) / 500
		expectClose(ratioFunnelLimits(500)?.lower, 0.91425715379925898);
		expectClose(ratioFunnelLimits(500)?.upper, 1.09161853713034263);
	});

	it('goes on by Byar’s limits over 500, within 1e-5 of the exact ones', () => {
		// R: qgamma(c(0.025, 0.975), c(800, 801)) / 800
		expectClose(ratioFunnelLimits(800)?.lower, 0.9318962413132508, 1e-5);
		expectClose(ratioFunnelLimits(800)?.upper, 1.0717647289744645, 1e-5);
	});

	it('is undefined where nothing is expected', () => {
		expect(ratioFunnelLimits(0)).toBeNull();
	});

	it('refuses a negative expected count', () => {
		expect(() => ratioFunnelLimits(-1)).toThrow(RangeError);
	});
});

describe('ratioOverdispersion', () => {
	it("agrees with FunnelPlotR's CQC form", () => {
		expectClose(ratioOverdispersion(areas)?.phi, 2.3271783, 1e-7);
		expectClose(ratioOverdispersion(areas)?.tauSquared, 0.0034397802, 1e-7);
		expectClose(ratioOverdispersion(areas)?.tauSquared, rows[0]?.number('tau') ?? NaN);
		expect(ratioOverdispersion(areas)?.reliable).toBe(false);
	});

	it('passes over areas where nothing is expected, and is undefined for a single one', () => {
		expect(ratioOverdispersion([...areas, { observed: 0, expected: 0 }])).toEqual(ratioOverdispersion(areas));
		expect(ratioOverdispersion(areas.slice(0, 1))).toBeNull();
	});

	it('refuses negative counts', () => {
		expect(() => ratioOverdispersion([{ observed: -1, expected: 3 }])).toThrow(
			'ratioOverdispersion needs counts >= 0, got -1 of 3 expected'
		);
		expect(() => ratioOverdispersion([{ observed: 1, expected: NaN }])).toThrow(RangeError);
	});
});

describe('adjustedRatioLimits', () => {
	it.each(rows)('agrees with R for $text', (row) => {
		expectClose(adjustedRatioLimits(row.number('e'), row.number('tau'))?.lower, row.number('adjustedLower'));
		expectClose(adjustedRatioLimits(row.number('e'), row.number('tau'))?.upper, row.number('adjustedUpper'));
	});

	it('stops at 0 instead of turning back, and is undefined where nothing is expected', () => {
		expect(adjustedRatioLimits(0.25, 0)?.lower).toBe(0);
		expect(adjustedRatioLimits(0, 0.1)).toBeNull();
	});

	it('refuses negative numbers', () => {
		expect(() => adjustedRatioLimits(-1, 0)).toThrow(RangeError);
		expect(() => adjustedRatioLimits(1, -1)).toThrow(RangeError);
	});
});

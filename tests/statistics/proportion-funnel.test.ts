import { describe, expect, it } from 'vitest';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { adjustedFunnelLimits, proportionFunnel } from '../../src/lib/statistics/proportion-funnel';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('funnel-adjusted.csv');
const surgery = Object.freeze(
	rows.map((row) => Object.freeze({ numerator: row.number('x'), denominator: row.number('n') }))
);

describe('proportionFunnel', () => {
	it("agrees with R, and with the printed values, for twelve hospitals' surgical mortality", () => {
		const funnel = proportionFunnel(surgery);
		expectClose(funnel?.centre, rows[0]?.number('centre') ?? NaN);
		expectClose(funnel?.phi, rows[0]?.number('phi') ?? NaN);
		expectClose(funnel?.tauSquared, rows[0]?.number('tau') ?? NaN);
		expectClose(funnel?.centre, 0.073916134, 1e-8);
		expectClose(funnel?.phi, 2.3797915, 1e-8);
		expectClose(funnel?.tauSquared, 0.0018095708, 1e-7);
		expect(funnel?.reliable).toBe(true);
	});

	it('passes over areas with nobody', () => {
		expect(proportionFunnel([...surgery, { numerator: 0, denominator: 0 }])).toEqual(proportionFunnel(surgery));
	});

	it('has no variance between identical areas', () => {
		const same = new Array(12).fill({ numerator: 20, denominator: 100 });
		expect(proportionFunnel(same)?.centre).toBe(0.2);
		expect(proportionFunnel(same)?.tauSquared).toBe(0);
	});

	it('is defined where nobody, or everybody, had the event', () => {
		const none = { numerator: 0, denominator: 10 };
		const all = { numerator: 10, denominator: 10 };
		expect(proportionFunnel([none, none])).toEqual({ centre: 0, phi: 0, tauSquared: 0, reliable: false });
		expect(proportionFunnel([all, all])).toEqual({ centre: 1, phi: 0, tauSquared: 0, reliable: false });
	});

	it('is undefined for a single area and for none', () => {
		expect(proportionFunnel([{ numerator: 1, denominator: 10 }])).toBeNull();
		expect(proportionFunnel([])).toBeNull();
	});

	it('refuses impossible counts', () => {
		expect(() => proportionFunnel([{ numerator: 11, denominator: 10 }])).toThrow(
			'proportionFunnel needs 0 <= events <= n, got 11 of 10'
		);
	});
});

describe('adjustedFunnelLimits', () => {
	it.each(rows)('agrees with R for $text, and for 47 people with the printed values', (row) => {
		const [centre, tau, n] = [row.number('centre'), row.number('tau'), row.number('n')];
		expectClose(adjustedFunnelLimits(centre, tau, n)?.lower, row.number('lower95'));
		expectClose(adjustedFunnelLimits(centre, tau, n)?.upper, row.number('upper95'));
		expectClose(adjustedFunnelLimits(centre, tau, n, z998)?.lower, row.number('lower998'));
		expectClose(adjustedFunnelLimits(centre, tau, n, z998)?.upper, row.number('upper998'));
		expectClose(adjustedFunnelLimits(centre, tau, 47)?.lower, 0.012020291, 1e-7);
		expectClose(adjustedFunnelLimits(centre, tau, 47)?.upper, 0.18206018, 1e-7);
	});

	it('stops at 0 and 1 instead of turning back', () => {
		expect(adjustedFunnelLimits(0.01, 0, 4)?.lower).toBe(0);
		expect(adjustedFunnelLimits(0.99, 0, 4)?.upper).toBe(1);
	});

	it('is defined around 0 and 1: sin² and cos² of z ÷ 2√n', () => {
		// R: sin(0.25)^2
		expectClose(adjustedFunnelLimits(0, 0, 4, 1)?.upper, 0.061208719054813648);
		expectClose(adjustedFunnelLimits(1, 0, 4, 1)?.lower, 1 - 0.061208719054813648);
	});

	it('is undefined for nobody', () => {
		expect(adjustedFunnelLimits(0.2, 0.001, 0)).toBeNull();
	});

	it('refuses what is no proportion, variance or n', () => {
		expect(() => adjustedFunnelLimits(1.2, 0, 5)).toThrow(RangeError);
		expect(() => adjustedFunnelLimits(0.2, -1, 5)).toThrow(RangeError);
		expect(() => adjustedFunnelLimits(0.2, 0, NaN)).toThrow(RangeError);
	});
});

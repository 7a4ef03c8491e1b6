import { describe, expect, it } from 'vitest';
import { pChart, pLimits } from '../../src/lib/statistics/p-chart';
import { expectClose } from '../support/expected-values';

describe('pLimits', () => {
	it('agrees with qicharts2 on the first week of nhs_accidents, as p and as p′', () => {
		expectClose(pLimits(0.952899711, 280443)?.lower, 0.951699565, 1e-8);
		expectClose(pLimits(0.952899711, 280443)?.upper, 0.954099858, 1e-8);
		expectClose(pLimits(0.952899711, 280443, 10.6404219)?.lower, 0.940129644, 1e-8);
		expectClose(pLimits(0.952899711, 280443, 10.6404219)?.upper, 0.965669779, 1e-8);
	});
});

describe('pChart', () => {
	it('is worked by hand for three periods of 100', () => {
		// p̄ = 0.2, σ = 0.04; z = −1, 1, 0; mean|Δz| = 1.5
		const chart = pChart(Object.freeze([16, 24, 20].map((numerator) => ({ numerator, denominator: 100 }))));
		expectClose(chart?.centre, 0.2);
		expectClose(chart?.sigmaZ, 1.5 / 1.128);
		expectClose(chart?.limits[0]?.lower, 0.08);
		expectClose(chart?.limits[2]?.upper, 0.32);
		expectClose(chart?.laneyLimits[0]?.lower, 0.2 - (0.12 * 1.5) / 1.128);
		expectClose(chart?.laneyLimits[1]?.upper, 0.2 + (0.12 * 1.5) / 1.128);
	});

	it('passes over a period with nobody, which has no limits', () => {
		const some = [16, 24, 20].map((numerator) => ({ numerator, denominator: 100 }));
		const nobody = { numerator: 0, denominator: 0 };
		const chart = pChart([...some.slice(0, 1), nobody, ...some.slice(1)]);
		expect(chart?.sigmaZ).toBe(pChart(some)?.sigmaZ);
		expect(chart?.limits[1]).toBeNull();
		expect(chart?.laneyLimits[1]).toBeNull();
		expect(chart?.limits[2]).toEqual(pChart(some)?.limits[1]);
	});

	it('has no p′ for one period, and where nobody or everybody has the event', () => {
		expect(pChart([{ numerator: 3, denominator: 10 }])).toMatchObject({ sigmaZ: null, laneyLimits: [null] });
		const none = { numerator: 0, denominator: 10 };
		expect(pChart([none, none])).toEqual({
			centre: 0,
			sigmaZ: null,
			limits: [0, 0].map((value) => ({ lower: value, upper: value })),
			laneyLimits: [null, null]
		});
		const all = { numerator: 10, denominator: 10 };
		expect(pChart([all, all])).toMatchObject({ centre: 1, sigmaZ: null });
	});

	it('has a p′ of no width where periods are identical', () => {
		const same = { numerator: 3, denominator: 10 };
		expect(pChart([same, same])).toMatchObject({ sigmaZ: 0, laneyLimits: [{ lower: 0.3, upper: 0.3 }, {}] });
	});

	it('is undefined without people', () => {
		expect(pChart([])).toBeNull();
		expect(pChart([{ numerator: 0, denominator: 0 }])).toBeNull();
	});

	it('refuses impossible counts', () => {
		expect(() => pChart([{ numerator: 11, denominator: 10 }])).toThrow('pChart needs 0 <= events <= n, got 11 of 10');
	});
});

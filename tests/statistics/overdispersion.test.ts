import { describe, expect, it } from 'vitest';
import { overdispersion } from '../../src/lib/statistics/overdispersion';
import { expectClose } from '../support/expected-values';

describe('overdispersion', () => {
	it("agrees with FunnelPlotR's SHMI form: log ratios, nothing drawn in", () => {
		const observed = [100, 150, 180, 80, 120, 225];
		const expected = [108, 112, 165, 95, 100, 220];
		const errors = expected.map((count) => 1 / Math.sqrt(count));
		const zScores = observed.map((count, place) => Math.log(count / (expected[place] ?? 0)) / (errors[place] ?? 0));
		const dispersion = overdispersion(Object.freeze(zScores), Object.freeze(errors));
		expectClose(dispersion?.phi, 2.9480332, 1e-7);
		expectClose(dispersion?.tauSquared, 0.019477531, 1e-7);
		// limits of the area with 108 expected
		const half = 1.959963984540054 * Math.sqrt(1 / 108 + (dispersion?.tauSquared ?? 0));
		expectClose(Math.exp(-half), 0.71730675, 1e-7);
		expectClose(Math.exp(half), 1.3941037, 1e-7);
	});

	it('worked by hand: z of 3, −3 and 0 with equal errors', () => {
		// φ = 18/3; Σw = 3, Σw²/Σw = 1; τ² = (18 − 2)/2
		expect(overdispersion([3, -3, 0], [1, 1, 1])).toEqual({ phi: 6, tauSquared: 8, reliable: false });
	});

	it('has no variance between areas where chance suffices', () => {
		expect(overdispersion([0.5, -0.5, 0.1], [1, 1, 1])?.tauSquared).toBe(0);
		expect(overdispersion([0, 0], [1, 2])).toEqual({ phi: 0, tauSquared: 0, reliable: false });
	});

	it('is reliable from ten areas on', () => {
		const of = (areas: number) => overdispersion(new Array<number>(areas).fill(1), new Array<number>(areas).fill(1));
		expect(of(9)?.reliable).toBe(false);
		expect(of(10)?.reliable).toBe(true);
	});

	it('is undefined under two areas', () => {
		expect(overdispersion([], [])).toBeNull();
		expect(overdispersion([4], [1])).toBeNull();
	});

	it('refuses errors that are 0 or missing, and NaN', () => {
		expect(() => overdispersion([1, 2], [1, 0])).toThrow(RangeError);
		expect(() => overdispersion([1, 2], [1])).toThrow(
			'overdispersion needs a standard error > 0 for each of 2 z, got 1'
		);
		expect(() => overdispersion([1, NaN], [1, 1])).toThrow('overdispersion needs numbers, got NaN');
	});
});

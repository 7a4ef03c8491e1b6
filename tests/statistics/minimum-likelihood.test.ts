import { describe, expect, it } from 'vitest';
import { minimumLikelihoodP } from '../../src/lib/statistics/minimum-likelihood';

// Probabilities 1/16, 4/16, 6/16, 4/16, 1/16: four tosses of a fair coin.
const fourTosses = Object.freeze({ low: 0, high: 4, mode: 2, ratio: (k: number) => (4 - k) / (k + 1) });

describe('minimumLikelihoodP', () => {
	it('sums what is no more probable than the outcome seen', () => {
		expect([0, 1, 2, 3, 4].map((heads) => minimumLikelihoodP(heads, fourTosses))).toEqual([
			2 / 16,
			10 / 16,
			1,
			10 / 16,
			2 / 16
		]);
	});

	it('counts an outcome as tied where rounding alone makes it likelier', () => {
		const nearlyTied = { low: 0, high: 2, mode: 1, ratio: (k: number) => (k === 0 ? 2 : 0.5 + 1e-12) };
		expect(minimumLikelihoodP(0, nearlyTied)).toBeCloseTo(0.5, 10);
	});

	it('does not tie outcomes that differ by more than one part in ten million', () => {
		const apart = { low: 0, high: 2, mode: 1, ratio: (k: number) => (k === 0 ? 2 : 0.5 + 1e-6) };
		expect(minimumLikelihoodP(0, apart)).toBeCloseTo(0.25, 6);
	});

	it('counts as tied what is likelier by just one part in ten million', () => {
		const tied = { low: 0, high: 1, mode: 1, ratio: () => 1 + 1e-7 };
		expect(minimumLikelihoodP(0, tied)).toBe(1);
	});

	it('is 0 on either side where an outcome is less than 1e-300 of the likeliest, and not before', () => {
		const rare = (ratio: number) => ({ low: 0, high: 2, mode: 1, ratio: (k: number) => (k < 1 ? 1 / ratio : ratio) });
		// 1e-300 above and below the likeliest: two of them together.
		for (const k of [0, 2]) expect(minimumLikelihoodP(k, rare(1e-300))).toBe(2e-300);
		for (const k of [0, 2]) expect(minimumLikelihoodP(k, rare(9e-301))).toBe(0);
		// Each step away from 400 is ten times less probable.
		const steep = { low: 0, high: 800, mode: 400, ratio: (k: number) => (k < 400 ? 10 : 0.1) };
		expect([98, 702].map((k) => minimumLikelihoodP(k, steep))).toEqual([0, 0]);
		for (const k of [102, 698]) expect(minimumLikelihoodP(k, steep)).toBeGreaterThan(0);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelPosition } from '../../src/lib/statistics/funnel-position';
import { normalFunnelLimits } from '../../src/lib/statistics/normal-funnel-limits';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { wilson } from '../../src/lib/statistics/wilson';
import { expectClose } from '../support/expected-values';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';

const inputs = 'data/real/reference/testdata_funnel_prop_inputs.csv';
const outputs = 'data/real/reference/testdata_funnel_prop_outputs.csv';
const present = sharedPath(inputs) !== null && sharedPath(outputs) !== null;
if (!present) console.info(sharedAbsent);

describe('normalFunnelLimits', () => {
	it("agrees with OHID's table at n = 5 and 7", () => {
		expectClose(normalFunnelLimits(0.80642448, 5)?.lower, 0.46011039, 1e-8);
		expectClose(normalFunnelLimits(0.80642448, 7, z998)?.lower, 0.34494842, 1e-7);
	});

	it('has an area outside just where the centre is outside its Wilson interval', () => {
		const area = fc
			.integer({ min: 1, max: 100000 })
			.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
		fc.assert(
			fc.property(area, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([events, n], centre) => {
				const limits = normalFunnelLimits(centre, n);
				const own = wilson(events, n);
				if (!limits || !own) throw new Error('undefined for somebody');
				const outside = events / n < limits.lower || events / n > limits.upper;
				expect(outside).toBe(centre < own.lower || centre > own.upper);
			})
		);
	});

	it('is undefined for nobody, and a line where nothing can vary', () => {
		expect(normalFunnelLimits(0.2, 0)).toBeNull();
		expect(normalFunnelLimits(0, 10)).toEqual({ lower: 0, upper: 0 });
		expect(normalFunnelLimits(1, 10)).toEqual({ lower: 1, upper: 1 });
	});

	it('refuses a negative n and a centre that is no proportion', () => {
		expect(() => normalFunnelLimits(0.2, -1)).toThrow('normalFunnelLimits needs n >= 0, got -1');
		expect(() => normalFunnelLimits(20, 10)).toThrow('normalFunnelLimits needs 0 <= centre <= 1, got 20');
	});
});

describe.skipIf(!present)("OHID's published funnel", () => {
	const rows = (path: string) =>
		readShared(path)
			.replace(/^\uFEFF/, '')
			.trim()
			.split(/\r?\n/)
			.slice(1)
			.map((line) => line.split(','));
	const areas = () =>
		rows(inputs).map((cells) => {
			const [flag = '', denominator, numerator] = cells.toReversed();
			return { flag, numerator: Number(numerator), denominator: Number(denominator) };
		});
	const centreOf = (all: readonly { numerator: number; denominator: number }[]) =>
		all.reduce((sum, { numerator }) => sum + numerator, 0) / all.reduce((sum, { denominator }) => sum + denominator, 0);

	it('has the same 303 flags', () => {
		const published = {
			'above 99.8%': 'High (0.001)',
			'above 95%': 'High (0.025)',
			within: 'Not significant',
			'below 95%': 'Low (0.025)',
			'below 99.8%': 'Low (0.001)'
		};
		const all = areas();
		const centre = centreOf(all);
		expectClose(centre, 0.806424478571, 1e-12);
		const flags = all.map(({ numerator, denominator }) => {
			const limits95 = normalFunnelLimits(centre, denominator);
			const limits998 = normalFunnelLimits(centre, denominator, z998);
			if (!limits95 || !limits998) throw new Error('an area of nobody');
			return published[funnelPosition(numerator / denominator, limits95, limits998)];
		});
		expect(flags.length).toBe(303);
		expect(flags).toEqual(all.map(({ flag }) => flag));
	});

	it('has the same limits at every published n, held within 0 and 100 %', () => {
		const held = (proportion: number) => Math.min(100, Math.max(0, proportion * 100));
		const published = rows(outputs);
		expect(published.length).toBe(100);
		for (const [n, lower95, upper95, lower998, upper998, baseline] of published) {
			const centre = Number(baseline) / 100;
			const [inner, outer] = [normalFunnelLimits(centre, Number(n)), normalFunnelLimits(centre, Number(n), z998)];
			// printed to six decimals
			expect(held(inner?.lower ?? NaN)).toBeCloseTo(Number(lower95), 5);
			expect(held(inner?.upper ?? NaN)).toBeCloseTo(Number(upper95), 5);
			expect(held(outer?.lower ?? NaN)).toBeCloseTo(Number(lower998), 5);
			expect(held(outer?.upper ?? NaN)).toBeCloseTo(Number(upper998), 5);
		}
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieller } from '../../src/lib/statistics/fieller';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { expectClose, readExpectedRows } from '../support/expected-values';

const measured = (value: number, standardError: number) => Object.freeze({ value, standardError });

describe('fieller', () => {
	it.each(readExpectedRows('fieller.csv'))("agrees with R's polyroot for $text", (row) => {
		const numerator = measured(row.number('a'), row.number('sa'));
		const denominator = measured(row.number('b'), row.number('sb'));
		const ratio = fieller(numerator, denominator);
		expectClose(ratio?.value, row.number('a') / row.number('b'));
		expectClose(ratio?.interval.lower, row.number('lower'));
		expectClose(ratio?.interval.upper, row.number('upper'));
	});

	it('is the plain quotient of limits where one of the two is known', () => {
		const cost = fieller(measured(800, 0), measured(0.08, 0.02));
		expectClose(cost?.interval.lower, 800 / (0.08 + z95 * 0.02));
		expectClose(cost?.interval.upper, 800 / (0.08 - z95 * 0.02));
		const rate = fieller(measured(800, 50), measured(4, 0));
		expectClose(rate?.interval.lower, (800 - z95 * 50) / 4);
	});

	it('is undefined where the denominator is not told from 0', () => {
		expect(fieller(measured(800, 0), measured(0.08, 0.05))).toBeNull();
		expect(fieller(measured(800, 0), measured(0, 0))).toBeNull();
		expect(fieller(measured(800, 0), measured(0.06, 0.02), z95)).not.toBeNull();
		expect(fieller(measured(800, 0), measured(0.06, 0.02), z998)).toBeNull();
	});

	it('holds the ratio', () => {
		const numerators = fc.record({
			value: fc.integer({ min: -1000, max: 1000 }),
			standardError: fc.integer({ min: 0, max: 500 })
		});
		const denominators = fc.record({
			value: fc.integer({ min: -1000, max: 1000 }),
			standardError: fc.integer({ min: 0, max: 200 })
		});
		fc.assert(
			fc.property(numerators, denominators, (a, b) => {
				const ratio = fieller(a, b);
				const slack = 1e-9 * (1 + Math.abs(ratio?.value ?? 0));
				expect(ratio?.interval.lower ?? -Infinity).toBeLessThanOrEqual((ratio?.value ?? 0) + slack);
				expect(ratio?.interval.upper ?? Infinity).toBeGreaterThanOrEqual((ratio?.value ?? 0) - slack);
			})
		);
	});

	it('refuses what is not finite and negative errors', () => {
		expect(() => fieller(measured(NaN, 0), measured(1, 0))).toThrow(
			'fieller needs finite values with errors >= 0, got NaN and 0'
		);
		expect(() => fieller(measured(1, 0), measured(1, -1))).toThrow(RangeError);
	});
});

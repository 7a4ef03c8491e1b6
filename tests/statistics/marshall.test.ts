import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marshall } from '../../src/lib/statistics/marshall';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('marshall.csv');
const surgery = Object.freeze(rows.map((row) => ({ numerator: row.number('x'), denominator: row.number('n') })));

describe('marshall', () => {
	it("agrees with R, and with the printed values, for twelve hospitals' surgical mortality", () => {
		const stabilised = marshall(surgery);
		expectClose(stabilised?.mean, rows[0]?.number('mean') ?? NaN);
		expectClose(stabilised?.variance, rows[0]?.number('variance') ?? NaN);
		expectClose(stabilised?.variance, 0.000622685764, 1e-8);
		rows.forEach((row, i) => expectClose(stabilised?.proportions[i], row.number('posterior')));
		[
			0.052951, 0.100389, 0.070567, 0.058979, 0.050876, 0.069189, 0.066644, 0.11919, 0.069923, 0.077765, 0.100811,
			0.068464
		].forEach((printed, i) => expect(stabilised?.proportions[i]).toBeCloseTo(printed, 6));
	});

	it('draws every area towards the mean, never past it', () => {
		const counts = fc
			.integer({ min: 1, max: 1000 })
			.chain((denominator) =>
				fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator }))
			);
		fc.assert(
			fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), (areas) => {
				const stabilised = marshall(areas);
				if (!stabilised) throw new Error('undefined for somebody');
				areas.forEach(({ numerator, denominator }, i) => {
					const raw = numerator / denominator;
					const drawn = stabilised.proportions[i] ?? NaN;
					expect(drawn).toBeGreaterThanOrEqual(Math.min(raw, stabilised.mean) - 1e-12);
					expect(drawn).toBeLessThanOrEqual(Math.max(raw, stabilised.mean) + 1e-12);
				});
			})
		);
	});

	it('gives every area the mean where chance suffices: identical areas, a single one, no events', () => {
		const same = { numerator: 3, denominator: 10 };
		expect(marshall([same, same])).toEqual({ mean: 0.3, variance: 0, proportions: [0.3, 0.3] });
		expect(marshall([same])).toEqual({ mean: 0.3, variance: 0, proportions: [0.3] });
		const none = { numerator: 0, denominator: 10 };
		expect(marshall([none, none])).toEqual({ mean: 0, variance: 0, proportions: [0, 0] });
	});

	it('has no value for an area with nobody, which changes nothing for the others', () => {
		const stabilised = marshall([...surgery, { numerator: 0, denominator: 0 }]);
		expect(stabilised?.proportions).toEqual([...(marshall(surgery)?.proportions ?? []), null]);
	});

	it('is undefined without people', () => {
		expect(marshall([])).toBeNull();
		expect(marshall([{ numerator: 0, denominator: 0 }])).toBeNull();
	});

	it('refuses impossible counts', () => {
		expect(() => marshall([{ numerator: 11, denominator: 10 }])).toThrow(
			'marshall needs 0 <= events <= n, got 11 of 10'
		);
	});
});

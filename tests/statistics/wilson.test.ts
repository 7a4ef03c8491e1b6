import { describe, expect, it } from 'vitest';
import { z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { wilson } from '../../src/lib/statistics/wilson';
import { expectClose, readExpectedRows } from '../support/expected-values';
import { seededRandom } from '../support/seeded-random';

describe('wilson', () => {
	it.each(readExpectedRows('one-proportion.csv'))("agrees with R's prop.test for $text", (row) => {
		const [x, n] = [row.number('x'), row.number('n')];
		expectClose(wilson(x, n)?.lower, row.number('lower95'));
		expectClose(wilson(x, n)?.upper, row.number('upper95'));
		expectClose(wilson(x, n, z998)?.lower, row.number('lower998'));
		expectClose(wilson(x, n, z998)?.upper, row.number('upper998'));
	});

	it('agrees with prop.test to 1e-12 for 65 of 100 at 95 % and 99.8 %', () => {
		expectClose(wilson(65, 100)?.lower, 0.5525444329688797, 1e-12);
		expectClose(wilson(65, 100)?.upper, 0.7363575175690247, 1e-12);
		expectClose(wilson(65, 100, z998)?.lower, 0.4954946574070431, 1e-12);
		expectClose(wilson(65, 100, z998)?.upper, 0.7783540614089697, 1e-12);
	});

	it.each([
		[1045, 5000, 0.19795549880013297, 0.2204913037318903],
		[1, 100, 0.00176743206414065, 0.0544861961786953],
		[999, 3456, 0.2741895108000987, 0.3044038966281806]
	])("agrees with OHID's sheet for %d of %d", (x, n, lower, upper) => {
		expectClose(wilson(x, n)?.lower, lower, 1e-12);
		expectClose(wilson(x, n)?.upper, upper, 1e-12);
	});

	it('is 14.38408 to 27.11413 % for 30 of 150, and 8.7998 to 19.69802 % for 20', () => {
		expect(wilson(30, 150)?.lower).toBeCloseTo(0.1438408, 7);
		expect(wilson(30, 150)?.upper).toBeCloseTo(0.2711413, 7);
		expect(wilson(30, 150, z998)?.lower).toBeCloseTo(0.1184627, 7);
		expect(wilson(30, 150, z998)?.upper).toBeCloseTo(0.3174492, 7);
		expect(wilson(20, 150)?.lower).toBeCloseTo(0.087998, 6);
		expect(wilson(20, 150)?.upper).toBeCloseTo(0.1969802, 7);
	});

	it("agrees with Newcombe's (1998) examples to the digits printed", () => {
		expect(wilson(15, 148)?.lower).toBeCloseTo(0.0623864, 7);
		expect(wilson(15, 148)?.upper).toBeCloseTo(0.16048724, 8);
		expect(wilson(81, 263)?.lower).toBeCloseTo(0.25528852, 8);
		expect(wilson(1, 29)?.lower).toBeCloseTo(0.0061132143, 10);
	});

	it('has a lower limit of exactly 0 where there are no events', () => {
		expect(wilson(0, 20)?.lower).toBe(0);
		expect(wilson(0, 1)?.lower).toBe(0);
	});

	it('has an upper limit of exactly 1 where there is nothing but events', () => {
		expect(wilson(29, 29)?.upper).toBe(1);
		expect(wilson(1, 1)?.upper).toBe(1);
	});

	it('is undefined where nobody was followed', () => {
		expect(wilson(0, 0)).toBeNull();
	});

	it('takes events that are not whole', () => {
		// R: prop.test(7.5, 20, correct = FALSE)$conf.int
		expectClose(wilson(7.5, 20)?.lower, 0.19977085566463154);
		expectClose(wilson(7.5, 20)?.upper, 0.59051043384857327);
	});

	it.each([
		[-1, 5],
		[7, 5],
		[NaN, 5],
		[1, NaN],
		[1, Infinity]
	])('refuses %d events of %d', (events, n) => {
		expect(() => wilson(events, n)).toThrow(`wilson needs 0 <= events <= n, got ${events} of ${n}`);
		expect(() => wilson(events, n)).toThrow(RangeError);
	});

	it('holds the estimate, stays within 0 and 1, and is mirrored by swapping events and non-events', () => {
		const random = seededRandom(1);
		for (let turn = 0; turn < 2000; turn++) {
			const n = 1 + Math.floor(10 ** (random() * 6));
			const events = Math.floor(random() * (n + 1));
			const interval = wilson(events, n, z95);
			const mirrored = wilson(n - events, n, z95);
			if (!interval || !mirrored) throw new Error('undefined for somebody followed');
			expect(interval.lower).toBeGreaterThanOrEqual(0);
			expect(interval.lower).toBeLessThanOrEqual(events / n);
			expect(interval.upper).toBeGreaterThanOrEqual(events / n);
			expect(interval.upper).toBeLessThanOrEqual(1);
			expectClose(mirrored.lower, 1 - interval.upper);
			expectClose(mirrored.upper, 1 - interval.lower);
		}
	});
});

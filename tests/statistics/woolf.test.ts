import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { woolf } from '../../src/lib/statistics/woolf';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('woolf', () => {
	it.each(readExpectedRows('odds-ratios.csv'))("agrees with R's logistic regression for $text", (row) => {
		const cells = [row.number('x1'), row.number('n1'), row.number('x2'), row.number('n2')] as const;
		expectClose(woolf(...cells)?.value, row.maybe('ratio'));
		expectClose(woolf(...cells)?.interval.lower, row.maybe('lower95'));
		expectClose(woolf(...cells)?.interval.upper, row.maybe('upper95'));
		expectClose(woolf(...cells, z998)?.interval.lower, row.maybe('lower998'));
		expectClose(woolf(...cells, z998)?.interval.upper, row.maybe('upper998'));
	});

	it("agrees with the Physicians' Health Study", () => {
		const ratio = woolf(189, 11034, 104, 11037);
		expectClose(ratio?.value, 1.8320539, 1e-7);
		expectClose(ratio?.interval.lower, 1.4400424, 1e-7);
		expectClose(ratio?.interval.upper, 2.3307798, 1e-7);
	});

	it('is undefined where one of the four cells is empty', () => {
		expect(woolf(0, 10, 3, 10)).toBeNull();
		expect(woolf(10, 10, 3, 10)).toBeNull();
		expect(woolf(3, 10, 0, 10)).toBeNull();
		expect(woolf(3, 10, 10, 10)).toBeNull();
		expect(woolf(0, 0, 3, 10)).toBeNull();
	});

	it('is inverted by swapping events and non-events, and by swapping the groups', () => {
		const group = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
		fc.assert(
			fc.property(group, group, ([a, b], [c, d]) => {
				const ratio = woolf(a, a + b, c, c + d);
				for (const other of [woolf(b, a + b, d, c + d), woolf(c, c + d, a, a + b)]) {
					expectClose(1 / (other?.value ?? 0), ratio?.value ?? null);
					expectClose(1 / (other?.interval.lower ?? 0), ratio?.interval.upper ?? null);
				}
				expect(ratio?.interval.lower).toBeLessThan(ratio?.value ?? 0);
				expect(ratio?.interval.upper).toBeGreaterThan(ratio?.value ?? Infinity);
			})
		);
	});

	it('refuses impossible counts', () => {
		expect(() => woolf(11, 10, 3, 10)).toThrow('woolf needs 0 <= events <= n, got 11 of 10');
		expect(() => woolf(3, 10, -1, 10)).toThrow('woolf needs 0 <= events <= n, got -1 of 10');
		expect(() => woolf(3, 10, -1, 10)).toThrow(RangeError);
	});
});

import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/lib/statistics/fisher-exact';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('fisherExact', () => {
	it.each(readExpectedRows('two-proportions.csv'))("agrees with R's fisher.test for $text", (row) => {
		const p = fisherExact(row.number('x1'), row.number('n1'), row.number('x2'), row.number('n2'));
		expectClose(p, row.number('fisher'), 1e-9, 0);
	});

	it('agrees with the lady tasting tea: 3 of 4 cups', () => {
		// Fisher (1935): one-sided 17/70; two-sided by the minimum-likelihood rule 34/70.
		expectClose(fisherExact(3, 4, 1, 4), 34 / 70, 1e-14);
	});

	it('is 1 where the margins leave one table: no events, nothing else, nobody', () => {
		expect(fisherExact(0, 10, 0, 20)).toBe(1);
		expect(fisherExact(10, 10, 20, 20)).toBe(1);
		expect(fisherExact(0, 0, 3, 10)).toBe(1);
		expect(fisherExact(0, 0, 0, 0)).toBe(1);
	});

	it('is the same when groups, or events and non-events, are swapped', () => {
		const p = fisherExact(1, 12, 7, 12);
		expectClose(fisherExact(7, 12, 1, 12), p, 1e-14);
		expectClose(fisherExact(11, 12, 5, 12), p, 1e-14);
	});

	it('refuses counts that are not whole, negative or too many', () => {
		expect(() => fisherExact(1.5, 4, 1, 4)).toThrow(RangeError);
		expect(() => fisherExact(1, 4, -1, 4)).toThrow(RangeError);
		expect(() => fisherExact(1, 4, 5, 4)).toThrow('fisherExact needs whole numbers 0 <= events <= n, got 5 of 4');
	});
});

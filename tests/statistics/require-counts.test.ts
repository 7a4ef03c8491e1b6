import { describe, expect, it } from 'vitest';
import { requireCounts } from '../../src/lib/statistics/require-counts';

describe('requireCounts', () => {
	it('lets no events, all events, nobody and parts of an event pass', () => {
		for (const [events, n] of [
			[0, 5],
			[5, 5],
			[0, 0],
			[2.5, 5]
		] as const) {
			expect(() => requireCounts('method', events, n)).not.toThrow();
		}
	});

	it.each([
		[-1, 5],
		[6, 5],
		[NaN, 5],
		[1, NaN],
		[1, Infinity]
	])('refuses %d events of %d in the name of the method', (events, n) => {
		expect(() => requireCounts('method', events, n)).toThrow(RangeError);
		expect(() => requireCounts('method', events, n)).toThrow(`method needs 0 <= events <= n, got ${events} of ${n}`);
	});
});

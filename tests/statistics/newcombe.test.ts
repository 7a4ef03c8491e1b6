import { describe, expect, it } from 'vitest';
import { newcombe } from '../../src/lib/statistics/newcombe';
import { expectClose, readExpectedRows } from '../support/expected-values';
import { seededRandom } from '../support/seeded-random';

describe('newcombe', () => {
	it.each(readExpectedRows('two-proportions.csv'))("agrees with the formula over R's prop.test for $text", (row) => {
		const interval = newcombe(row.number('x1'), row.number('n1'), row.number('x2'), row.number('n2'));
		expectClose(interval?.lower, row.number('newcombeLower'));
		expectClose(interval?.upper, row.number('newcombeUpper'));
	});

	it("agrees with Newcombe's (1998) tables: 56/70 v 48/80 and 10/10 v 0/20", () => {
		expect(newcombe(56, 70, 48, 80)?.lower).toBeCloseTo(0.052431, 6);
		expect(newcombe(56, 70, 48, 80)?.upper).toBeCloseTo(0.333873, 6);
		expect(newcombe(10, 10, 0, 20)?.lower).toBeCloseTo(0.679086, 6);
		expect(newcombe(10, 10, 0, 20)?.upper).toBeCloseTo(1, 15);
	});

	it('is undefined where either group has nobody', () => {
		expect(newcombe(0, 0, 3, 10)).toBeNull();
		expect(newcombe(3, 10, 0, 0)).toBeNull();
	});

	it('refuses more events than people', () => {
		expect(() => newcombe(1, 5, 6, 5)).toThrow(RangeError);
	});

	it('holds the difference; swapping the groups, or events and non-events, mirrors it', () => {
		const random = seededRandom(2);
		for (let turn = 0; turn < 1000; turn++) {
			const [n1, n2] = [1 + Math.floor(10 ** (random() * 5)), 1 + Math.floor(10 ** (random() * 5))];
			const [x1, x2] = [Math.floor(random() * (n1 + 1)), Math.floor(random() * (n2 + 1))];
			const interval = newcombe(x1, n1, x2, n2);
			if (!interval) throw new Error('undefined for two groups with people');
			const difference = x1 / n1 - x2 / n2;
			expect(interval.lower).toBeLessThanOrEqual(difference);
			expect(interval.upper).toBeGreaterThanOrEqual(difference);
			expect(interval.lower).toBeGreaterThanOrEqual(-1);
			expect(interval.upper).toBeLessThanOrEqual(1);
			for (const mirrored of [newcombe(x2, n2, x1, n1), newcombe(n1 - x1, n1, n2 - x2, n2)]) {
				expectClose(mirrored?.lower, -interval.upper);
				expectClose(mirrored?.upper, -interval.lower);
			}
		}
	});
});

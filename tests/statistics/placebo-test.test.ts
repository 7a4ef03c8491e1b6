import { describe, expect, it } from 'vitest';
import { differenceInDifferences } from '../../src/lib/statistics/difference-in-differences';
import { placeboTest } from '../../src/lib/statistics/placebo-test';
import { expectClose } from '../support/expected-values';

const area = (before: number, after: number, n = 100) => ({
	before: { numerator: before, denominator: n },
	after: { numerator: after, denominator: n }
});

describe('placeboTest', () => {
	it('is worked by hand for one treated area and four others of 100', () => {
		// changes −20, 1, −2, 3, −2 points; each less the mean of the other four
		const test = placeboTest(area(40, 20), Object.freeze([area(30, 31), area(30, 28), area(30, 33), area(30, 28)]));
		expectClose(test?.effect, -0.2);
		[0.0625, 0.025, 0.0875, 0.025].forEach((placebo, place) => expectClose(test?.placebos[place], placebo));
		expect(test).toMatchObject({ rank: 1, p: 0.2, leastP: 0.2 });
	});

	it('has the effect of difference in differences against the comparators pooled', () => {
		const comparators = [area(30, 31, 90), area(30, 28, 200), area(30, 33, 1000)];
		const pooled = { before: { numerator: 90, denominator: 1290 }, after: { numerator: 92, denominator: 1290 } };
		expectClose(
			placeboTest(area(40, 20), comparators)?.effect,
			differenceInDifferences(area(40, 20), pooled)?.value ?? NaN
		);
	});

	it('ranks by size, whatever the sign', () => {
		expect(placeboTest(area(30, 33), [area(40, 20), area(30, 31), area(30, 28)])?.rank).toBe(2);
		expect(placeboTest(area(40, 20), [area(30, 31), area(30, 60), area(30, 28)])?.rank).toBe(2);
	});

	it('counts ties against the treated area: identical areas give p = 1', () => {
		const same = area(30, 28);
		expect(placeboTest(same, [same, same, same])).toMatchObject({ rank: 4, p: 1, leastP: 0.25 });
	});

	it('ties an effect that is smaller by 1e-12, and none smaller by more', () => {
		// Effects by hand, in 10⁻¹²: 2/2 − 0/6; 1/4 − (2 − 1)/4 = 0; −1/2 − (2 + 1)/6. The first is larger than the second by just 1.
		const treated = area(0, 2, 2e12);
		const others = [area(0, 1, 4e12), area(1, 0, 2e12)];
		expect(placeboTest(treated, others)).toMatchObject({ effect: 1e-12, placebos: [0, -1e-12], rank: 3 });
		// A tenth of the people, ten times the effects.
		expect(placeboTest(area(0, 2, 2e11), [area(0, 1, 4e11), area(1, 0, 2e11)])?.rank).toBe(2);
	});

	it('can reach 5 % with 19 comparators, not with 18', () => {
		const flat = (count: number) => new Array<ReturnType<typeof area>>(count).fill(area(30, 30));
		expectClose(placeboTest(area(40, 20), flat(19))?.p, 0.05);
		expect(placeboTest(area(40, 20), flat(18))?.p).toBeGreaterThan(0.05);
	});

	it('is undefined under two comparators, and where a count is of nobody', () => {
		expect(placeboTest(area(40, 20), [area(30, 31)])).toBeNull();
		expect(placeboTest(area(40, 20), [area(30, 31), area(0, 0, 0)])).toBeNull();
	});

	it('refuses impossible counts', () => {
		expect(() => placeboTest(area(400, 20), [area(30, 31)])).toThrow('placeboTest needs 0 <= events <= n');
	});
});

import { describe, expect, it } from 'vitest';
import { xmrRules, type XmrRule } from '../../src/lib/statistics/xmr-rules';

/** Limits ±3 around 0: two thirds of the way are ±2. */
const limits = { centre: 0, lower: -3, upper: 3 };
const far = { centre: 1000, lower: -9000, upper: 11000 };

/** Places at which a rule is met. */
function places(values: readonly number[], rule: XmrRule, within = limits): number[] {
	return xmrRules(Object.freeze(values), within).flatMap((rules, place) => (rules.includes(rule) ? [place] : []));
}

describe('outside limits', () => {
	it('is beyond either limit; on it is within', () => {
		expect(places([3, 3.01, 0, -3, -3.01], 'outside limits')).toEqual([1, 4]);
	});
});

describe('seven rising or falling', () => {
	const trend = 'seven rising or falling';

	it('is not met by 1, 2, 3, 3, 4, 5, 6: a tie breaks it', () => {
		expect(places([1, 2, 3, 3, 4, 5, 6], trend, far)).toEqual([]);
	});

	it('marks all of 1 to 7, and of 7 to 1', () => {
		expect(places([1, 2, 3, 4, 5, 6, 7], trend, far)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(places([7, 6, 5, 4, 3, 2, 1], trend, far)).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	it('marks 1 to 7 within 2, 1 to 7, 3', () => {
		expect(places([2, 1, 2, 3, 4, 5, 6, 7, 3], trend, far)).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});

	it('needs seven points: six are not enough', () => {
		expect(places([1, 2, 3, 4, 5, 6], trend, far)).toEqual([]);
	});

	it('marks an eighth point that goes on', () => {
		expect(places([1, 2, 3, 4, 5, 6, 7, 8], trend, far)).toHaveLength(8);
	});
});

describe('seven on one side', () => {
	const oneSide = 'seven on one side';

	it('marks seven above and seven below', () => {
		expect(places([1, 1, 1, 1, 1, 1, 1, -1], oneSide)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(places([1, -1, -1, -1, -1, -1, -1, -1], oneSide)).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});

	it('is broken by a point on the mean, and not met by six', () => {
		expect(places([1, 1, 1, 0, 1, 1, 1, 1], oneSide)).toEqual([]);
		expect(places([1, 1, 1, 1, 1, 1, -1], oneSide)).toEqual([]);
	});
});

describe('two of three near a limit', () => {
	const near = 'two of three near a limit';

	it('marks the two beyond two thirds, not the third between them', () => {
		expect(places([-0.5, 2.5, 1, 2.5, -0.5], near)).toEqual([1, 3]);
		expect(places([0.5, -2.5, -2.5, -1, 0.5], near)).toEqual([1, 2]);
	});

	it('needs all three on one side of the mean', () => {
		expect(places([2.5, -1, 2.5], near)).toEqual([]);
		expect(places([2.5, 0, 2.5], near)).toEqual([]);
		expect(places([-1, 1, -1, 1, 5.5, -5.5], near)).toEqual([]);
	});

	it('needs three points, and more than two thirds', () => {
		expect(places([2.5, 2.5], near)).toEqual([]);
		expect(places([2, 2, 2], near)).toEqual([]);
	});

	it('counts a point beyond the limit', () => {
		expect(places([3.5, 2.5, 1], near)).toEqual([0, 1]);
	});
});

describe('xmrRules', () => {
	it('names the first rule by precedence: outside, trend, two of three, one side', () => {
		const values = [0.1, 0.5, 1, 1.5, 2.2, 2.5, 3.5];
		expect(xmrRules(values, limits).at(-1)).toEqual([
			'outside limits',
			'seven rising or falling',
			'two of three near a limit',
			'seven on one side'
		]);
	});

	it('has nothing to say of common cause, and of no points', () => {
		expect(xmrRules([1, -1, 1, -1], limits)).toEqual([[], [], [], []]);
		expect(xmrRules([], limits)).toEqual([]);
	});

	it('finds none among identical values', () => {
		const line = { centre: 4, lower: 4, upper: 4 };
		expect(xmrRules([4, 4, 4, 4, 4, 4, 4, 4], line).flat()).toEqual([]);
	});

	it('is mirrored by turning the values over', () => {
		const values = [0.1, 0.5, 1, 1.5, 2.2, 2.5, 3.5, -1, -2.5, -2.5, 0, 4];
		expect(
			xmrRules(
				values.map((value) => -value),
				limits
			)
		).toEqual(xmrRules(values, limits));
	});
});

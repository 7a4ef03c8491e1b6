import { describe, expect, it } from 'vitest';
import { matchComparators } from '../../src/lib/statistics/match-comparators';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('match-comparators.csv');
const candidates = rows.map(({ number }) => ({ level: number('level'), trend: number('trend') }));
const group = { level: 0.26, trend: 0.01 };

describe('matchComparators', () => {
	it('gives the distances of R over level and trend', () => {
		for (const [at, distance] of matchComparators(group, candidates).entries())
			expectClose(distance, rows[at]?.number('both') ?? NaN);
	});

	it('goes by level alone where the group has no trend', () => {
		for (const [at, distance] of matchComparators({ ...group, trend: null }, candidates).entries())
			expectClose(distance, rows[at]?.number('level_alone') ?? NaN);
	});

	it('goes by level alone where fewer than two candidates have one', () => {
		const [first, ...others] = candidates;
		const few = [...(first ? [first] : []), ...others.map(({ level }) => ({ level, trend: null }))];
		for (const [at, distance] of matchComparators(group, few).entries())
			expectClose(distance, rows[at]?.number('level_alone') ?? NaN);
	});

	it('does not place a candidate without a trend among others with one', () => {
		const distances = matchComparators(group, [...candidates, { level: 0.26, trend: null }]);
		expect(distances.at(-1)).toBeNull();
	});

	it('tells candidates that are all alike by nothing', () => {
		expect(
			matchComparators(
				group,
				[group, group].map(({ level }) => ({ level: level + 1, trend: 0 }))
			)
		).toEqual([0, 0]);
		expect(matchComparators(group, [])).toEqual([]);
	});

	it('has a spread from two candidates on, in level and in trend', () => {
		// levels 1 and 3: s = √2; trends 0 and 2: s = √2
		const two = [
			{ level: 1, trend: 0 },
			{ level: 3, trend: 2 }
		];
		const [near, far] = matchComparators({ level: 1, trend: 0 }, two);
		expect(near).toBe(0);
		expectClose(far, Math.hypot(2 / Math.SQRT2, 2 / Math.SQRT2));
		const [, byLevel] = matchComparators({ level: 1, trend: null }, two);
		expectClose(byLevel, Math.SQRT2);
		// of one candidate nothing is known of the spread
		expect(matchComparators({ level: 1, trend: 0 }, [{ level: 3, trend: 2 }])).toEqual([0]);
	});

	it('refuses what is not finite', () => {
		expect(() => matchComparators(group, [{ level: NaN, trend: 0 }])).toThrow(RangeError);
		expect(() => matchComparators({ level: 1, trend: Infinity }, [])).toThrow(
			'matchComparators needs finite values, got Infinity'
		);
	});
});

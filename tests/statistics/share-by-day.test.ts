import { describe, expect, it } from 'vitest';
import { estimateCell } from '../../src/lib/statistics/compare';
import { compareSharesByDay } from '../../src/lib/statistics/compare-shares-by-day';
import { shareByDay } from '../../src/lib/statistics/share-by-day';
import { expectClose, readExpectedRows } from '../support/expected-values';

const first = ends([30, 30, 61, 100, 200, 365, 400, 730, 730, 800], [1, 1, 0, 1, 0, 1, 1, 0, 0, 0]);
const second = ends([10, 90, 120, 240, 300, 366, 500, 730, 730, 730, 730, 730], [0, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
const [expected] = readExpectedRows('shares-by-day.csv');

function ends(days: readonly number[], events: readonly number[]) {
	return days.map((day, index) => ({ day, events: events[index] ?? 0, censored: 1 - (events[index] ?? 0) }));
}

function counts(those: typeof first) {
	const numerator = those.filter(({ day, events }) => day <= 365 && events === 1).length;
	return { units: those.length, denominator: those.length, numerator, ends: those };
}

describe('shareByDay', () => {
	it.each([
		['1', first],
		['2', second]
	] as const)("agrees with R's survfit for curve %s", (k, those) => {
		const share = shareByDay(those, 365);
		expectClose(share?.value, expected?.number(`value${k}`) ?? null);
		expectClose(share?.interval?.lower, expected?.number(`lower${k}`) ?? null);
		expectClose(share?.interval?.upper, expected?.number(`upper${k}`) ?? null);
		expectClose(share?.standardError, expected?.number(`se${k}`) ?? null);
	});
	it('is nothing beyond the last day, and of nobody', () => {
		expect(shareByDay(first, 801)).toBeNull();
		expect(shareByDay([], 365)).toBeNull();
		expect(shareByDay([{ day: 3, events: 2, censored: 0 }], 365)).toEqual({
			value: 1,
			interval: null,
			standardError: null
		});
	});
});

describe('compareSharesByDay', () => {
	it("is the difference of the two with R's Greenwood errors", () => {
		const { units: _, ...benchmark } = counts(second);
		const comparison = compareSharesByDay(counts(first), { kind: 'counted', ...benchmark });
		expectClose(comparison?.difference, expected?.number('difference') ?? null);
		expectClose(comparison?.differenceInterval.lower, expected?.number('lower') ?? null);
		expectClose(comparison?.differenceInterval.upper, expected?.number('upper') ?? null);
		expectClose(comparison?.p, expected?.number('p') ?? null);
		expect(comparison?.benchmarkN).toBe(12);
	});
	it('of a fixed benchmark moves the curve’s own interval', () => {
		const comparison = compareSharesByDay(counts(first), { kind: 'fixed', value: 0.25, lower: 0.2, upper: 0.3 });
		const se = expected?.number('se1') ?? NaN;
		const value = expected?.number('value1') ?? NaN;
		expectClose(comparison?.differenceInterval.upper, value - 0.25 + 1.959963984540054 * se);
		expect(comparison?.benchmarkInterval).toEqual({ lower: 0.2, upper: 0.3 });
		expectClose(comparison?.peopleNeeded, expected?.number('needed1') ?? NaN);
	});
	it('of a published benchmark is against its share, with the difference and the ratio of R’s values', () => {
		const value = expected?.number('value1') ?? NaN;
		const published = { kind: 'published', numerator: 30, denominator: 120 } as const;
		const comparison = compareSharesByDay(counts(first), published);
		expect(comparison).toMatchObject({ benchmark: 0.25, benchmarkN: null, benchmarkInterval: null });
		expectClose(comparison?.difference, value - 0.25);
		expectClose(comparison?.ratio, value / 0.25);
	});
	it('has an interval of a fixed benchmark where both its limits are known, and no ratio to none', () => {
		const fixed = (value: number, lower: number | null, upper: number | null) =>
			compareSharesByDay(counts(first), { kind: 'fixed', value, lower, upper });
		expect(fixed(0.25, 0.2, null)?.benchmarkInterval).toBeNull();
		expect(fixed(0.25, null, 0.3)?.benchmarkInterval).toBeNull();
		expect(fixed(0, null, null)?.ratio).toBeNull();
	});
	it('has nothing to say where nothing spreads, or where it has happened to all', () => {
		const nobody = counts([{ day: 500, events: 0, censored: 4 }]);
		const all = counts([{ day: 30, events: 4, censored: 0 }]);
		const { units: _, ...ofAll } = all;
		const fixed = { kind: 'fixed', value: 0.25, lower: null, upper: null } as const;
		expect(compareSharesByDay(nobody, fixed)).toBeNull();
		expect(compareSharesByDay(all, fixed)).toBeNull();
		expect(compareSharesByDay(counts(first), { kind: 'counted', ...ofAll })).toBeNull();
	});
	it('needs the days of both', () => {
		const plain = { denominator: 10, numerator: 4 };
		expect(compareSharesByDay({ units: 10, ...plain }, { kind: 'counted', ...counts(second) })).toBeNull();
		expect(compareSharesByDay(counts(first), { kind: 'counted', ...plain })).toBeNull();
	});
	it('is read off at the day that the counts say', () => {
		const cell = { group: null, group2: null, period: null, benchmark: { kind: 'not-applicable' } as const };
		// 8 of 10 followed beyond day 30, by hand: 2 of 10
		const early = estimateCell({ ...cell, counts: { ...counts(first), until: 60 } });
		expectClose(early.estimate?.value, 0.2);
		expect(early).toMatchObject(cell);
		expectClose(estimateCell({ ...cell, counts: counts(first) }).estimate?.value, expected?.number('value1') ?? NaN);
		const compared = { ...cell, benchmark: { kind: 'fixed', value: 0.25, lower: null, upper: null } as const };
		expectClose(estimateCell({ ...compared, counts: { ...counts(first), until: 60 } }).comparison?.difference, -0.05);
	});
	it('has nothing to say where either does not reach so far', () => {
		const short = counts([{ day: 30, events: 1, censored: 3 }]);
		const { units: _, ...benchmark } = short;
		expect(compareSharesByDay(short, { kind: 'counted', ...counts(second) })).toBeNull();
		expect(compareSharesByDay(counts(first), { kind: 'counted', ...benchmark })).toBeNull();
		expect(compareSharesByDay(counts(first), { kind: 'not-applicable' })).toBeNull();
	});
});

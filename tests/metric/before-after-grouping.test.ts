import { describe, expect, it } from 'vitest';
import { sidesOf, splitGroupings } from '../../src/lib/metric/before-after-grouping';
import { dayFromIso } from '../../src/lib/model/day';
import { dimensionOf } from '../support/hand-dataset';

const day = (iso: string) => dayFromIso(iso) ?? NaN;
const start = day('2023-04-01');
const areas = dimensionOf('area', 'borough', 'Barnet', 'Brent', 'Camden', 'King’s');
const keys = ({ groups }: ReturnType<typeof sidesOf>) => groups.map(({ key }) => key);

describe('sidesOf(day)', () => {
	it('puts the day itself after', () => {
		const sides = sidesOf(start);
		expect(sides.by).toEqual({ id: 'sides of 2023-04-01', label: 'before or after' });
		expect(sides.column).toEqual({ text: "CASE WHEN day < ? THEN 'before' ELSE 'after' END", values: [start] });
		expect(sides.stored).toBeNull();
		expect(sides.groups).toEqual([
			{ key: 'before', group: { key: 'before', code: 'before', name: 'before' }, period: null },
			{ key: 'after', group: { key: 'after', code: 'after', name: 'after' }, period: null }
		]);
	});
});

describe('splitGroupings(split, areas)', () => {
	const split = { start, treated: ['Brent', 'Barnet'], comparators: ['King’s'], periods: null };

	it('puts areas together: treated, comparators and the rest, each on both sides', () => {
		const [cohorts, sides] = splitGroupings(split, areas);
		expect(cohorts.by).toEqual({ id: 'areas [["Barnet","Brent"],["King’s"]]', label: 'areas' });
		expect(cohorts.column).toEqual({
			text: `CASE WHEN "borough" IN ('Brent', 'Barnet') THEN 'treated' WHEN "borough" IN ('King’s') THEN 'comparators' ELSE 'rest' END`,
			values: []
		});
		expect(keys(cohorts)).toEqual(['treated', 'comparators', 'rest']);
		expect(sides).toEqual(sidesOf(start));
	});
	it('puts as many areas on one side as on the other', () => {
		const [one] = splitGroupings({ ...split, treated: ['Brent'] }, areas);
		expect(one.column.text).toBe(
			`CASE WHEN "borough" IN ('Brent') THEN 'treated' WHEN "borough" IN ('King’s') THEN 'comparators' ELSE 'rest' END`
		);
	});
	it('is told from another by its areas, not by their order', () => {
		const [one] = splitGroupings({ ...split, comparators: ['Camden', 'King’s'] }, areas);
		const [other] = splitGroupings(
			{ ...split, treated: ['Barnet', 'Brent'], comparators: ['King’s', 'Camden'] },
			areas
		);
		expect(other.by).toEqual(one.by);
		expect(splitGroupings(split, areas)[0].by).not.toEqual(one.by);
	});
	it('leaves out what has no areas', () => {
		const [alone] = splitGroupings({ ...split, comparators: [] }, areas);
		expect(alone.column.text).toBe(`CASE WHEN "borough" IN ('Brent', 'Barnet') THEN 'treated' ELSE 'rest' END`);
		const [others] = splitGroupings({ ...split, treated: [] }, areas);
		expect(others.column.text).toBe(`CASE WHEN "borough" IN ('King’s') THEN 'comparators' ELSE 'rest' END`);
		const [nobody] = splitGroupings({ ...split, treated: [], comparators: [] }, areas);
		expect(nobody.column.text).toBe("'rest'");
	});
	it('cuts one side into periods, by areas', () => {
		const periods = { first: day('2022-01-01'), last: day('2022-06-30'), unit: 'quarter' } as const;
		const [quarters, cohorts] = splitGroupings({ ...split, periods }, areas);
		expect(keys(quarters)).toEqual([2022 * 4, 2022 * 4 + 1]);
		expect(quarters.by).toEqual({ id: 'period', label: 'quarter' });
		expect(quarters.column).toEqual({ text: 'greatest(?, least(?, month // 3))', values: [2022 * 4, 2022 * 4 + 1] });
		expect(keys(cohorts)).toEqual(['treated', 'comparators', 'rest']);
	});
});

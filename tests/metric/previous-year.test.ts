import { describe, expect, it } from 'vitest';
import { selected } from '../../src/lib/metric/condition';
import { outsideLeapDay, previousYear } from '../../src/lib/metric/previous-year';
import { stretchesOf } from '../../src/lib/metric/stretches';
import { dayFromIso, isoFromDay } from '../../src/lib/model/day';
import { defaultQuestion, type Question } from '../../src/lib/model/question';

const day = (iso: string) => dayFromIso(iso) ?? NaN;

describe('previousYear(question)', () => {
	const earlier = (from: string | null, to: string | null) => {
		const question = previousYear({
			...defaultQuestion,
			from: from === null ? null : day(from),
			to: to === null ? null : day(to)
		});
		return [question.from, question.to].map((one) => (one === null ? null : isoFromDay(one)));
	};
	it('moves both ends by a calendar year, the leap day to the 28th', () => {
		expect(earlier('2023-04-01', '2024-03-31')).toEqual(['2022-04-01', '2023-03-31']);
		expect(earlier('2024-02-29', '2024-12-31')).toEqual(['2023-02-28', '2023-12-31']);
	});
	it('leaves an open end open', () => {
		expect(earlier(null, '2024-03-31')).toEqual([null, '2023-03-31']);
		expect(earlier('2024-03-01', null)).toEqual(['2023-03-01', null]);
	});
});

describe('outsideLeapDay(question)', () => {
	it('leaves a leap day out of months alone: longer periods hold it', () => {
		const condition = (changes: Partial<Question>) => selected(outsideLeapDay({ ...defaultQuestion, ...changes })).text;
		for (const period of ['quarter', 'year', 'financial-year'] as const)
			expect(condition({ by: 'period', period })).toBe('true');
		expect(condition({ by: 'area', period: 'month' })).toBe('true');
		expect(condition({ by: 'period', period: 'month' })).toMatch(/^NOT \(.* = 29\)$/);
	});
});

describe('stretchesOf(first, last, unit)', () => {
	const stretches = (first: string, last: string) =>
		stretchesOf(day(first), day(last), 'quarter').groups.map(({ period }) =>
			period ? `${isoFromDay(period.start)} ${isoFromDay(period.end)}` : ''
		);
	it('are the periods of a stretch of days, clipped to it', () => {
		expect(stretches('2023-01-15', '2023-06-10')).toEqual(['2023-01-15 2023-03-31', '2023-04-01 2023-06-10']);
	});
	it('have a part shorter than a tenth with its neighbour, at either end', () => {
		// nine of 90 days are a tenth, eight are not
		expect(stretches('2023-03-23', '2023-06-30')).toEqual(['2023-03-23 2023-03-31', '2023-04-01 2023-06-30']);
		expect(stretches('2023-03-24', '2023-06-30')).toEqual(['2023-03-24 2023-06-30']);
		expect(stretches('2023-01-01', '2023-04-09')).toEqual(['2023-01-01 2023-04-09']);
		expect(stretches('2023-01-01', '2023-04-10')).toEqual(['2023-01-01 2023-03-31', '2023-04-01 2023-04-10']);
	});
	it('are numbered as their column is, what lies outside going with the ends', () => {
		const { by, column, groups, stored } = stretchesOf(day('2023-01-15'), day('2023-06-10'), 'quarter');
		expect([by, stored]).toEqual([{ id: 'period', label: 'quarter' }, null]);
		expect(column).toEqual({ text: 'greatest(?, least(?, month // 3))', values: [2023 * 4, 2023 * 4 + 1] });
		expect(groups.map(({ key, group }) => [key, group])).toEqual([
			[2023 * 4, { key: '2023-01-01', code: '2023-01-01', name: '2023-01-01' }],
			[2023 * 4 + 1, { key: '2023-04-01', code: '2023-04-01', name: '2023-04-01' }]
		]);
	});
	it('are as many as there are periods, the last with its short neighbour', () => {
		const { groups, column } = stretchesOf(day('2023-01-01'), day('2023-10-02'), 'quarter');
		expect(groups.map(({ period }) => period && isoFromDay(period.end))).toEqual([
			'2023-03-31',
			'2023-06-30',
			'2023-10-02'
		]);
		expect(column.values).toEqual([2023 * 4, 2023 * 4 + 2]);
		// nine of 90 days are a tenth at the end as well
		expect(stretches('2022-10-01', '2023-01-09')).toEqual(['2022-10-01 2022-12-31', '2023-01-01 2023-01-09']);
	});
	it('are one where there is but one, however short', () => {
		expect(stretches('2023-03-30', '2023-03-31')).toEqual(['2023-03-30 2023-03-31']);
	});
});

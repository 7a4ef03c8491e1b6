import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/lib/ingest/date-format';
import { resolveDates } from '../../src/lib/ingest/resolve-dates';
import { dayFromIso } from '../../src/lib/model/day';

const day = dayFromIso('2024-03-14');
const rows = (...dates: string[]) => new Map(dates.map((date) => [date, 1]));

describe('readDate', () => {
	for (const written of [
		'2024-03-14',
		'2024-03-14T23:59:59Z',
		'2024-03-14 08:00',
		'20240314',
		'14-Mar-2024',
		'14 March 2024',
		'14 march 2024'
	])
		it(`reads ${written} as 14 March 2024`, () => expect(readDate(written)).toEqual({ kind: 'day', day }));

	for (const written of ['14/03/2024', '14.03.2024', '14-03-2024', '14/3/2024 10:30'])
		it(`reads ${written} as numbers that only fit day first`, () =>
			expect(readDate(written)).toEqual({ kind: 'numbers', dayFirst: day, monthFirst: null }));

	for (const [written, first] of [
		['2022-02', '2022-02-01'],
		['Mar-24', '2024-03-01'],
		['March 2024', '2024-03-01']
	] as const)
		it(`reads ${written} as a month`, () =>
			expect(readDate(written)).toEqual({ kind: 'month', day: dayFromIso(first) }));

	for (const written of [
		'14/03/24',
		'31/02/2024',
		'2024-13-01',
		'2023-02-29',
		'0014-03-20',
		'unknown',
		'14/03-2024',
		'2024-03-14 by phone'
	])
		it(`does not understand ${written}`, () => expect(readDate(written)).toEqual({ kind: 'unknown' }));
});

describe('resolveDates', () => {
	it('asks where every date fits both orders', () =>
		expect(resolveDates(rows('03/04/2024', '05/06/2024'), 0, null)).toMatchObject({ order: null, isOpen: true }));
	it('is decided by one date that fits day first alone', () =>
		expect(resolveDates(rows('03/04/2024', '14/03/2024'), 0, null)).toMatchObject({
			order: 'day-first',
			isOpen: false
		}));
	it('is decided by one date that fits month first alone', () => {
		const { order, days } = resolveDates(rows('03/04/2024', '03/14/2024'), 0, null);
		expect(order).toBe('month-first');
		expect(days.get('03/04/2024')).toBe(dayFromIso('2024-03-04'));
	});
	it('asks where dates contradict one another, and takes what is said', () => {
		expect(resolveDates(rows('14/03/2024', '03/14/2024'), 0, null).isOpen).toBe(true);
		expect(resolveDates(rows('14/03/2024', '03/14/2024'), 0, 'day-first')).toMatchObject({
			isOpen: false,
			unknownRows: 1
		});
	});
	it('does not ask for dates with one reading', () =>
		expect(resolveDates(rows('05/05/2024'), 10, null)).toMatchObject({ order: 'iso', isOpen: false }));
});

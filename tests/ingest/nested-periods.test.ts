import { describe, expect, it } from 'vitest';
import { nestedRows, type PeriodRow } from '../../src/lib/ingest/nested-periods';
import { dayFromIso } from '../../src/lib/model/day';

const day = (iso: string) => dayFromIso(iso) ?? NaN;
const ends = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'];
const two = (month: number) => String(month).padStart(2, '0');

type Told = readonly [place: number, start: string, end: string, isTold?: boolean];
const month = (place: number, of: number, isTold = true): Told => [
	place,
	`2023-${two(of)}-01`,
	`2023-${two(of)}-${ends[of - 1]}`,
	isTold
];
const quarter = (place: number): Told => [place, '2023-01-01', '2023-03-31'];
const year = (place: number): Told => [place, '2023-01-01', '2023-12-31'];
const months = (place: number, last = 3): Told[] => Array.from({ length: last }, (_, at) => month(place, at + 1));

/** What is left out of rows numbered from 0. */
function left(...told: readonly Told[]) {
	const rows = told.map(([place, start, end, isTold = true], row): PeriodRow => {
		return { row, place, start: day(start), end: day(end), isTold };
	});
	return nestedRows(Object.freeze(rows));
}
const nothing = { longer: [], shorter: [] };

describe('nestedRows(rows)', () => {
	it('takes months that cover their quarter', () => {
		expect(left(...months(1), quarter(1))).toEqual({ longer: [3], shorter: [] });
	});
	it('takes the quarter where a month is missing, or says nothing', () => {
		expect(left(month(1, 1), month(1, 3), quarter(1))).toEqual({ longer: [], shorter: [0, 1] });
		expect(left(month(1, 1), month(1, 2, false), month(1, 3), quarter(1))).toEqual({ longer: [], shorter: [0, 1, 2] });
	});
	it('chooses for each place by itself where all are covered either way', () => {
		expect(left(...months(1), quarter(1), month(2, 1), quarter(2), quarter(3))).toEqual({ longer: [3], shorter: [4] });
	});
	it('holds no place over a year against others over a month', () => {
		expect(left(month(1, 1), year(1), month(2, 1), month(3, 1))).toEqual({ longer: [1], shorter: [] });
		expect(left(month(1, 1), year(1), year(2), month(3, 1))).toEqual({ longer: [], shorter: [0, 3] });
	});
	it('chooses from the shortest up: months in quarters in a year', () => {
		const later: Told[] = [
			[1, '2023-04-01', '2023-06-30'],
			[1, '2023-07-01', '2023-09-30'],
			[1, '2023-10-01', '2023-12-31']
		];
		// the first quarter by its months, the others by themselves, and the year by these
		expect(left(...months(1), quarter(1), ...later, year(1))).toEqual({ longer: [3, 7], shorter: [] });
		// without the last quarter the year is taken, and nothing within it
		expect(left(...months(1), quarter(1), ...later.slice(0, 2), year(1))).toEqual({
			longer: [3],
			shorter: [0, 1, 2, 4, 5]
		});
	});
	it('takes the longest of figures since the beginning of the year', () => {
		const since = (end: string): Told => [1, '2023-01-01', end];
		expect(left(since('2023-01-31'), since('2023-02-28'), since('2023-03-31'))).toEqual({
			longer: [],
			shorter: [0, 1]
		});
	});
	it('leaves periods that do not lie within each other as they are', () => {
		expect(left(...months(1), ...months(2), [1, '2023-04-01', '2023-06-30'])).toEqual(nothing);
		expect(left([1, '2022-04-01', '2023-03-31'], [1, '2022-05-01', '2023-04-30'])).toEqual(nothing);
		expect(left()).toEqual(nothing);
	});
	it('takes no parts that overlap for a whole', () => {
		const parts: Told[] = [
			[1, '2023-01-01', '2023-02-28'],
			[1, '2023-02-01', '2023-03-31']
		];
		expect(left(...parts, quarter(1))).toEqual({ longer: [], shorter: [0, 1] });
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../src/lib/ingest/read-period';
import { isoFromDay } from '../../src/lib/model/day';

const inWords = (text: string) => {
	const period = readPeriod(text);
	return period && `${isoFromDay(period.start)} to ${isoFromDay(period.end)}, ${period.unit ?? 'no unit'}`;
};

describe('readPeriod', () => {
	for (const [expected, ...written] of [
		['2024-01-01 to 2024-12-31, year', '2024', 'CY 2024', 'Jan to Dec 2024', 'year ending December 2024'],
		[
			'2024-03-01 to 2024-03-31, month',
			'2024-03',
			'202403',
			'Mar-24',
			'March 2024',
			'mar 2024',
			'03/2024',
			' 2024/03 '
		],
		[
			'2021-04-01 to 2022-03-31, financial-year',
			'2021-22',
			'2021/22',
			'2021/2022',
			'FY 2021-22',
			'2021–22',
			'202122',
			'Apr 2021 to Mar 2022',
			'Year ending March 2022',
			'12 months to Mar 2022'
		],
		[
			'2023-10-01 to 2023-12-31, quarter',
			'Q3 2023/24',
			'2023-24 Q3',
			'Q4 2023',
			'2023 Q4',
			'2023Q4',
			'Oct to Dec 2023',
			'October - December 2023'
		],
		['2024-01-01 to 2024-03-31, quarter', 'Q4 2023/24', 'Q1 2024', 'Jan-Mar 2024'],
		['2023-07-01 to 2024-06-30, no unit', 'year ending June 2024', 'YE Jun 24'],
		['2024-02-29 to 2024-02-29, no unit', '2024-02-29', '29 February 2024']
	] as const)
		for (const text of written) it(`reads "${text}" as ${expected}`, () => expect(inWords(text)).toBe(expected));

	for (const text of [
		'',
		'Total',
		'2021-25',
		'2024-13',
		'Q5 2024',
		'13/2024',
		'Barnet',
		'12',
		'999999',
		'2023-24 total'
	])
		it(`reads "${text}" as no period`, () => expect(inWords(text)).toBeNull());

	it('reads 2011-12 as a financial year and 201112 as December: with a dash both are written, and months come with all twelve', () => {
		expect(inWords('2011-12')).toBe('2011-04-01 to 2012-03-31, financial-year');
		expect(inWords('201112')).toBe('2011-12-01 to 2011-12-31, month');
	});

	it('never fails, whatever is written, and never ends before it begins', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const period = readPeriod(text);
				expect(period === null || period.start <= period.end).toBe(true);
			})
		);
	});
});

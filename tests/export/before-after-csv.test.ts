import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { beforeAfterCsv } from '../../src/lib/export/before-after-csv';
import { beforeAfterFigure } from '../support/before-after-figure';
import { expectClose, readExpectedRows } from '../support/expected-values';

async function rowsOf(hasFew = false): Promise<Record<string, string>[]> {
	const csv = beforeAfterCsv(await beforeAfterFigure(hasFew));
	return Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

const expected = (row: string) => {
	const found = readExpectedRows('before-after-small.csv').find(({ text }) => text.startsWith(`${row},`));
	if (!found) throw new Error(`R gives no ${row}`);
	return found;
};

describe('beforeAfterCsv', () => {
	test('has the columns of the public interface in their order, and a row for everything told', async () => {
		const csv = beforeAfterCsv(await beforeAfterFigure());
		expect(csv.split('\r\n')[0]).toBe(
			'metric,partnership,start,row,group,side,period_start,period_end,numerator,denominator,value,lower_95,upper_95,p,status'
		);
		const rows = await rowsOf();
		expect(rows.map(({ row }) => row)).toEqual([
			...Array<string>(4).fill('side'),
			...['change', 'change', 'difference_in_differences'],
			...Array<string>(12).fill('period'),
			...['pre_trend', 'placebo_treated', 'placebo', 'placebo', 'placebo', 'comparator', 'comparator']
		]);
		for (const row of rows)
			expect(row).toMatchObject({ metric: 'da-non-repeat', partnership: 'Central Link', start: '2022-07-01' });
	});

	test("gives both sides as proportions with R's Wilson limits", async () => {
		const sides = (await rowsOf()).filter(({ row }) => row === 'side');
		expect(sides.map(({ group, side, numerator, denominator }) => [group, side, numerator, denominator])).toEqual([
			['treated', 'before', '80', '400'],
			['treated', 'after', '60', '400'],
			['comparators', 'before', '200', '1000'],
			['comparators', 'after', '220', '1000']
		]);
		for (const { group, side, value, lower_95, upper_95 } of sides) {
			const row = expected(`${group} ${side}`);
			expectClose(Number(value), row.number('value'));
			expectClose(Number(lower_95), row.number('lower'));
			expectClose(Number(upper_95), row.number('upper'));
		}
	});

	test("gives changes and their difference in percentage points, with R's limits and p", async () => {
		const rows = (await rowsOf()).filter(({ row }) => row === 'change' || row === 'difference_in_differences');
		expect(rows.map(({ row }) => row)).toEqual(['change', 'change', 'difference_in_differences']);
		for (const { row, group, value, lower_95, upper_95, p } of rows) {
			const told = expected(row === 'change' ? (group ?? '') : 'effect');
			expectClose(Number(value), 100 * told.number('value'), 1e-9);
			expectClose(Number(lower_95), 100 * told.number('lower'), 1e-7);
			expectClose(Number(upper_95), 100 * told.number('upper'), 1e-7);
			const rank = told.maybe('p');
			if (rank === null) expect(p).toBe('');
			else expectClose(Number(p), rank, 1e-6);
		}
	});

	test('gives every period its days and its side', async () => {
		const [first, , , , , , later] = (await rowsOf()).filter(({ row }) => row === 'period');
		expect(first).toMatchObject({
			group: 'treated',
			side: 'before',
			period_start: '2021-10-01',
			period_end: '2021-12-31'
		});
		expect(first).toMatchObject({ numerator: '20', denominator: '100', value: '0.2', status: '' });
		expect(later).toMatchObject({
			group: 'treated',
			side: 'after',
			period_start: '2022-07-01',
			period_end: '2022-09-30'
		});
	});

	test('gives each placebo its effect, worked by hand, in order', async () => {
		const rows = (await rowsOf()).filter(({ row }) => row?.startsWith('placebo'));
		// each area's change less that of all the others together, of 380 to 370 in 1,800
		const effects = [
			['treated', 100 * (60 / 400 - 80 / 400 - (310 / 1400 - 300 / 1400))],
			['Bromley', 100 * (90 / 400 - 100 / 400 - (280 / 1400 - 280 / 1400))],
			['Brent', 100 * (88 / 400 - 80 / 400 - (282 / 1400 - 300 / 1400))],
			['Bexley', 100 * (132 / 600 - 120 / 600 - (238 / 1200 - 260 / 1200))]
		] as const;
		for (const [at, [group, points]] of effects.entries()) {
			expect(rows[at]?.['group']).toBe(group);
			expectClose(Number(rows[at]?.['value']), points, 1e-9);
		}
		expect(rows.map(({ p }) => p)).toEqual(['0.25', '', '', '']);
	});

	test('keeps the row of a hidden number, with its code and nothing else', async () => {
		const hidden = (await rowsOf(true)).filter(({ status }) => status !== '');
		expect(
			hidden.find(({ group, period_start }) => group === 'treated' && period_start === '2023-01-01')?.['status']
		).toBe('[c]');
		for (const { numerator, denominator, value, lower_95, upper_95, p } of hidden)
			expect([numerator, denominator, value, lower_95, upper_95, p]).toEqual(['', '', '', '', '', '']);
	});
});

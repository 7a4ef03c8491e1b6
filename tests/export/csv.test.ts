import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { figureCsv } from '../../src/lib/export/csv';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { boroughFigure, countFigure, crossFigure, partnershipFigure, quarterFigure } from '../support/released-figures';

const columns =
	'metric,group_by,group_code,group,group2_by,group2_code,group2,period_start,period_end,numerator,denominator,excluded,' +
	'value,lower_95,upper_95,benchmark,benchmark_n,difference_points,difference_lower_95,difference_upper_95,' +
	'relative_percent,relative_lower_95,relative_upper_95,verdict,status';

function rowsOf(figure: Safe<ReleasedFigure>): Record<string, string>[] {
	return Papa.parse<Record<string, string>>(figureCsv(figure), { header: true, skipEmptyLines: true }).data;
}

function rowOf(figure: Safe<ReleasedFigure>, group: string, group2?: string): Record<string, string> {
	const found = rowsOf(figure).find(
		(row) => row['group'] === group && (group2 === undefined || row['group2'] === group2)
	);
	if (!found) throw new Error(`no row for ${group}`);
	return found;
}

describe('figureCsv', () => {
	test('has the columns of the public interface in their order', async () => {
		expect(figureCsv(await boroughFigure()).split('\r\n')[0]).toBe(columns);
	});

	test('has a row for each group, hidden ones included, and All', async () => {
		expect(rowsOf(await boroughFigure()).map((row) => row['group'])).toEqual([
			...['City of London', 'Barnet', 'Croydon', 'Ealing', 'Hackney', 'Kingston upon Thames', 'Lambeth', 'Westminster'],
			'All'
		]);
	});

	test('gives a proportion to the last digit, its counts, its place and its period', async () => {
		expect(rowOf(await boroughFigure(), 'Westminster')).toMatchObject({
			metric: 'da-non-repeat',
			group_by: 'area',
			group_code: 'E09000033',
			group2_by: '',
			group2_code: '',
			group2: '',
			period_start: '2021-01-01',
			period_end: '2023-12-31',
			numerator: '534',
			denominator: '688',
			excluded: '30',
			value: '0.7761627906976745', // 534 / 688
			verdict: 'better',
			status: ''
		});
	});

	test('leaves every figure of a hidden group empty, and says [c]', async () => {
		for (const group of ['City of London', 'Kingston upon Thames']) {
			const { status, ...row } = rowOf(await boroughFigure(), group);
			expect(status).toBe('[c]');
			const figures = columns.split(',').slice(9, -1);
			expect(figures.map((name) => row[name])).toEqual(figures.map(() => ''));
		}
	});

	test('tells nobody followed yet from nobody', async () => {
		expect(rowOf(await boroughFigure(), 'Hackney')['status']).toBe('[x]');
		expect(rowOf(await boroughFigure(), 'Lambeth')['status']).toBe('[z]');
	});

	test('leaves 1 to 9 not yet followed empty', async () => {
		expect(rowOf(await boroughFigure(), 'Ealing')['excluded']).toBe('');
	});

	test('leaves the comparison of All with everyone empty while All itself is shown', async () => {
		expect(rowOf(await boroughFigure(), 'All')).toMatchObject({
			group_code: '',
			benchmark: '',
			verdict: '',
			status: ''
		});
		expect(rowOf(await boroughFigure(), 'All')['value']).not.toBe('');
	});

	test('gives both differences from a fixed benchmark, which has no n', async () => {
		const row = rowOf(await partnershipFigure(), 'Riverside, "the first"');
		expect(row).toMatchObject({ benchmark: '0.693', benchmark_n: '' });
		expect(Number(row['difference_points'])).toBeCloseTo(100 * (1125 / 1412 - 0.693), 9);
		expect(Number(row['relative_percent'])).toBeCloseTo(100 * (1125 / 1412 / 0.693 - 1), 9);
	});

	test('codes No partnership as none', async () => {
		expect(rowOf(await partnershipFigure(), 'No partnership')['group_code']).toBe('none');
	});

	test('quotes a name with commas and quotes so that it comes back as it was', async () => {
		expect(figureCsv(await partnershipFigure())).toContain('"Riverside, ""the first"""');
	});

	test('gives a count as numerator and value, without a denominator', async () => {
		expect(rowOf(await countFigure(), 'Barnet')).toMatchObject({
			numerator: '1213',
			denominator: '',
			excluded: '',
			value: '1213',
			lower_95: ''
		});
	});

	test('names a period and gives its days', async () => {
		expect(rowOf(await quarterFigure(), 'January to March 2023')).toMatchObject({
			group_by: 'period',
			group_code: '2023-01-01',
			period_start: '2023-01-01',
			period_end: '2023-03-31'
		});
	});

	test('has both groups of a cross table, its margins and the total as All', async () => {
		expect(rowOf(await crossFigure(), 'Central West', 'Riverside')).toMatchObject({
			group2_by: 'partnership',
			group2_code: 'Riverside',
			numerator: '1072'
		});
		expect(rowOf(await crossFigure(), 'South', 'All')).toMatchObject({ denominator: '3980' }); // 600 + 967 + 2413
		expect(rowOf(await crossFigure(), 'All', 'All')).toMatchObject({ group_code: '', group2_code: '' });
		expect(rowsOf(await crossFigure())).toHaveLength(12 + 4 + 3 + 1);
	});
});

import { describe, expect, it } from 'vitest';
import { overviewColumns, overviewCsv } from '../../src/lib/export/overview-csv';
import { overviewSheet } from '../../src/lib/export/overview-sheet';
import { twoMeasures } from '../support/overviews';

const rowsOf = (csv: string) =>
	csv
		.trim()
		.split('\r\n')
		.map((line) => line.split(','));

describe('overviewCsv(overview)', () => {
	it('has a row for each group and everyone of each measure, in the columns of any figure', async () => {
		const overview = await twoMeasures();
		const [header, ...rows] = rowsOf(overviewCsv(overview));
		expect(header).toEqual(overviewColumns(overview).map(({ name }) => name));
		expect(header?.at(-1)).toBe('status');
		expect(rows.map(([metric]) => metric)).toEqual([
			...Array(9).fill('da-non-repeat'),
			...Array(5).fill('high-risk-share')
		]);
		expect(rows.find(([metric, , , group]) => metric === 'high-risk-share' && group === 'Barnet')).toMatchObject({
			9: '300',
			10: '1000',
			12: '0.3'
		});
	});

	it('tells nothing of a hidden group but that it is hidden', async () => {
		const rows = rowsOf(overviewCsv(await twoMeasures()));
		const city = rows.filter(([, , , group]) => group === 'City of London');
		expect(city.map(([metric, ...rest]) => [metric, rest.slice(8).join('')])).toEqual([
			['da-non-repeat', '[c]'],
			['high-risk-share', '[c]']
		]);
	});

	it('of one group has that and everyone', async () => {
		const rows = rowsOf(overviewCsv(await twoMeasures(), 'Barnet'));
		expect(rows.slice(1).map(([metric, , , group]) => [metric, group])).toEqual([
			['da-non-repeat', 'Barnet'],
			['da-non-repeat', 'All'],
			['high-risk-share', 'Barnet'],
			['high-risk-share', 'All']
		]);
	});
});

it('a file of every measure names each with its definition', async () => {
	const provenance = { appVersion: '1', exportedAt: '2026-01-01T00:00:00Z', handlingMarking: null };
	const { record, stem } = overviewSheet(await twoMeasures(), provenance);
	expect(stem).toBe('every-measure-by-borough');
	expect(JSON.parse(JSON.stringify(record))).toMatchObject({
		figure: 'overview',
		measures: [
			{ id: 'da-non-repeat', version: 1, formula: 'numerator ÷ denominator' },
			{ id: 'high-risk-share', polarity: 'no_judgement' }
		]
	});
});

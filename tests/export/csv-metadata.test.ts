import { describe, expect, test } from 'vitest';
import { figureCsvMetadata } from '../../src/lib/export/csv-metadata';
import { columnsOf } from '../../src/lib/export/csv-columns';
import { figureFileName } from '../../src/lib/export/file-name';
import { boroughFigure, crossFigure } from '../support/released-figures';

const provenance = { appVersion: '0.1.0', exportedAt: '2026-11-22T21:00:00.000Z', handlingMarking: 'OFFICIAL' };

describe('figureCsvMetadata', async () => {
	const text = figureCsvMetadata(await boroughFigure(), provenance);
	const metadata: unknown = JSON.parse(text);

	test('points to the CSV beside it and describes its columns in their order', async () => {
		expect(metadata).toMatchObject({
			'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
			url: 'da-non-repeat-by-borough.csv',
			tableSchema: { columns: columnsOf(await boroughFigure()).map(({ name }) => ({ name, titles: name })) }
		});
	});

	test('says definition and version, selection, cut-off, rule, extracts, version of the app and time', () => {
		expect(metadata).toMatchObject({
			notes: [
				{
					metric: { id: 'da-non-repeat', version: 1 },
					selection: { groupBy: 'area', from: '2021-01-01', to: '2023-12-31' },
					cutoff: { day: '2024-09-30', confirmed: true },
					disclosureRule: { id: 'threshold-10', name: 'Threshold 10' },
					extracts: [{ file: 'cases.csv', rowsUsed: 40_000, sha256: 'ab'.repeat(32) }],
					handlingMarking: 'OFFICIAL',
					application: { name: 'Joint Outcomes', version: '0.1.0' },
					exportedAt: '2026-11-22T21:00:00.000Z'
				}
			]
		});
	});

	test('names no group that is hidden', () => {
		expect(text).not.toContain('Kingston');
		expect(text).not.toContain('City of London');
	});
});

describe('figureFileName', () => {
	test('is made of metric and grouping alone', async () => {
		expect(figureFileName(await boroughFigure(), 'csv')).toBe('da-non-repeat-by-borough.csv');
		expect(figureFileName(await boroughFigure(['Westminster']), 'png')).toBe('da-non-repeat-by-borough.png');
		expect(figureFileName(await crossFigure(), 'svg')).toBe('da-non-repeat-by-command-unit-and-partnership.svg');
	});
});

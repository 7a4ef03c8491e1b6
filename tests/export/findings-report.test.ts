import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { findingsCsv } from '../../src/lib/export/findings-report';
import type { Extract } from '../../src/lib/model/extract';

const extract: Extract = {
	number: 1,
	file: '=cases.csv',
	bytes: 10,
	sha256: 'ab'.repeat(32),
	kind: 'cases',
	reading: 'comma-separated, UTF-8',
	isSample: false,
	rowsIn: 12,
	rowsUsed: 10,
	setAside: [],
	rowsWithoutKey: 0,
	monthOnly: false,
	firstDay: 0,
	lastDay: 0,
	mapping: { kind: 'cases', columns: [], dateOrder: null },
	columns: []
};

it('findingsCsv(extracts, findings) has a row for each, and no formula', () => {
	const csv = findingsCsv(
		[extract],
		[
			{
				id: 'no-date',
				severity: 'problem',
				file: '=cases.csv',
				column: 'date',
				rows: 2,
				lines: [3, 9],
				what: '2 rows set aside: no date',
				remedy: 'Fill it in, and load it again.'
			}
		]
	);
	const { data } = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true });
	expect(data).toEqual([
		{
			file: "'=cases.csv",
			column: '',
			severity: 'account',
			finding: `cases; rows in 12, used 10, set aside 2; comma-separated, UTF-8; SHA-256 ${'ab'.repeat(32)}`,
			rows: '12',
			lines: '',
			remedy: ''
		},
		{
			file: "'=cases.csv",
			column: 'date',
			severity: 'problem',
			finding: '2 rows set aside: no date',
			rows: '2',
			lines: '3 9',
			remedy: 'Fill it in, and load it again.'
		}
	]);
});

import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/lib/ingest/head';
import { fileOf } from './load';

const header = 'person_key,event_date,area\n';

describe('a file that is no table, whatever it is called,', () => {
	it.each([
		['a PDF', 'cases.csv', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
		[
			'a web page',
			'cases.xls',
			'\ufeff\n<html><table><tr><th>Borough</th></tr><tr><td>Camden</td></tr></table></html>'
		],
		['a web page or XML', 'cases.xls', '<?xml version="1.0"?>\n<Workbook><Row>1</Row></Workbook>'],
		['JSON', 'cases.csv', '[{"area":"Camden","event_date":"2024-01-01"},{"area":"Brent","event_date":"2024-01-02"}]'],
		['JSON', 'cases.csv', '{ "rows": [1, 2] }'],
		['compressed', 'cases.csv', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3, 4)]
	])('is refused by what it is: %s', async (what, name, content) => {
		await expect(readHead(fileOf(content, name))).rejects.toThrow(`the file is ${what}`);
	});

	it('is not what only looks a little like it', async () => {
		for (const text of [header, '"{a}",area\n1,Camden\n', '<5,area\n1,Camden\n', '[c],area\n1,Camden\n'])
			await expect(readHead(fileOf(text + 'a,2024-01-01,Camden\n'))).resolves.toMatchObject({ format: 'csv' });
	});
});

import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { dropExtract } from '../../src/lib/ingest/stack';
import { openNodeEngine } from '../support/node-engine';
import { sharedAbsent, sharedPath } from '../support/shared';
import { fileAt, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(() => dropExtract(engine, 1));

const folders = ['csv-spectrum/csvs', 'papaparse', 'pollock-polluted'].map((folder) => `corpora/csv/${folder}`);
const files = folders.flatMap((folder) => {
	const path = sharedPath(folder);
	return path === null
		? []
		: readdirSync(path)
				.filter((name) => name.endsWith('.csv'))
				.map((name) => `${path}/${name}`);
});

describe.skipIf(files.length === 0)(`the CSV corpora (${files.length > 0 ? 'present' : sharedAbsent})`, () => {
	for (const path of files)
		it(`gives every row of ${path.split('/').slice(-1)} a use or a reason, or refuses the file in words`, async () => {
			const [first] = (await readHead(fileAt(path))).columns;
			const columns = (await readHead(fileAt(path))).columns;
			const date = columns.includes('DATE') ? 'DATE' : (first ?? '');
			const loading = load(engine, fileAt(path), 1, { [date]: 'event_date' });
			if (path.endsWith('header_only.csv')) return expect(loading).rejects.toThrow('no rows');
			const { extract, findings } = await loading;
			const aside = extract.setAside.reduce((sum, { rows }) => sum + rows, 0);
			expect(extract.rowsIn).toBeGreaterThan(0);
			expect(extract.rowsUsed + aside).toBe(extract.rowsIn);
			for (const { reason, rows } of extract.setAside)
				expect(findings.find(({ id }) => id === reason)).toMatchObject({ rows });
		});

	// One row in each of these is polluted; the other 82 are not.
	for (const name of [
		'row_extra_quote40_col6',
		'row_field_delimiter_10_0x20',
		'row_less_sep_row50_col8',
		'row_more_sep_row1_col4'
	])
		it(`loses one row of ${name}, and says so`, async () => {
			const { extract } = await load(engine, fileAt(sharedPath(`corpora/csv/pollock-polluted/${name}.csv`) ?? ''), 1, {
				DATE: 'event_date'
			});
			expect(extract).toMatchObject({ rowsIn: 83, rowsUsed: 82, setAside: [{ reason: 'wrong-fields', rows: 1 }] });
		});
});

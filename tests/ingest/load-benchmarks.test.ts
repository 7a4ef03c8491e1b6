import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { loadBenchmarks } from '../../src/lib/ingest/load-benchmarks';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import { openNodeEngine } from '../support/node-engine';
import { fileOf } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function loadText(text: string) {
	const head = await readHead(fileOf(text, 'benchmarks.csv'));
	return loadBenchmarks(engine, head, proposeMapping(head.columns, head.preview), {
		number: 9,
		isSample: false,
		onProgress: () => {},
		signal: new AbortController().signal
	});
}

describe('loadBenchmarks', () => {
	it('takes proportions, percentages and counts, and names a row by what it is', async () => {
		const { benchmarks, extract } = await loadText(
			'metric,place,period,value,numerator,denominator,source\nda-repeat,England,2023,0.24,,,a report\nda-repeat,Wales,2023,24 %,,,\nda-non-repeat,England,2023,,"76,000","100,000",\n'
		);
		expect(benchmarks.map(({ id, value, denominator }) => ({ id, value, denominator }))).toEqual([
			{ id: 'da-repeat~England~2023', value: 0.24, denominator: null },
			{ id: 'da-repeat~Wales~2023', value: 0.24, denominator: null },
			{ id: 'da-non-repeat~England~2023', value: 0.76, denominator: 100000 }
		]);
		expect(extract).toMatchObject({ kind: 'benchmarks', rowsIn: 3, rowsUsed: 3 });
	});

	it('sets aside a bare number above 1 and a second row of one id', async () => {
		const { extract, findings } = await loadText(
			'metric,place,period,value\nda-repeat,England,2023,24\nda-repeat,Wales,2023,0.2\nda-repeat,Wales,2023,0.3\n'
		);
		expect(extract).toMatchObject({ rowsIn: 3, rowsUsed: 1 });
		expect(findings.map(({ id, rows, lines }) => ({ id, rows, lines }))).toEqual([
			{ id: 'value-not-understood', rows: 1, lines: [2] },
			{ id: 'second-row-of-id', rows: 1, lines: [4] }
		]);
	});

	it('names the column that a row is set aside for, and none where it may be any of three', async () => {
		const { extract } = await loadText(
			'metric,place,period,value,id\n,England,2023,0.2,a\nda-repeat,England,2023,24,b\nda-repeat,Wales,2023,0.2,c\nda-repeat,Wales,2022,0.3,c\n'
		);
		expect(extract.setAside.map(({ reason, column, lines }) => [reason, column, lines])).toEqual([
			['name-missing', null, [2]],
			['value-not-understood', 'value', [3]],
			['second-row-of-id', 'id', [5]]
		]);
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { parquetRows } from '../../src/lib/ingest/parquet-rows';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { sharedAbsent, sharedPath } from '../support/shared';
import { fileAt } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const corpus = sharedPath('corpora/parquet/apache');
const pairs = sharedPath('corpora/parquet/pairs');

/** All rows of a file, each cell as text, as the loaders get them. */
async function rowsOf(path: string): Promise<{ columns: readonly string[]; rows: string[][] }> {
	const head = await readHead(fileAt(path));
	const places = head.columns.map((_, place) => place);
	const rows: string[][] = [];
	for await (const batch of parquetRows(engine, head, places, 'raw_1').batches(new AbortController().signal)) {
		const read = await engine.query<Record<string, string>>(sql`SELECT * FROM ${batch.from}`);
		rows.push(...read.map((row) => places.map((place) => row[`c${place}`] ?? 'absent')));
		await batch.release();
	}
	return { columns: head.columns, rows };
}

const sum = (values: readonly (string | undefined)[]) => values.reduce((total, value) => total + Number(value), 0);

/** What the corpus's own notes say of each file; a file that stands in neither list fails. */
const right: Record<string, (read: { columns: readonly string[]; rows: string[][] }) => void> = {
	'alltypes_plain.parquet': ({ columns, rows }) => {
		expect([rows.length, columns[0], sum(rows.map(([id]) => id))]).toEqual([8, 'id', 28]);
		expect(rows[0]?.slice(8)).toEqual(['03/01/09', '0', '2009-03-01']);
	},
	'alltypes_plain.snappy.parquet': ({ rows }) => expect(rows.map(([id]) => id)).toEqual(['6', '7']),
	'alltypes_tiny_pages.parquet': ({ rows }) =>
		expect([rows.length, sum(rows.map(([id]) => id))]).toEqual([7300, 26_641_350]),
	'byte_array_decimal.parquet': ({ rows }) =>
		expect([rows.length, sum(rows.map(([value]) => value))]).toEqual([24, 300]),
	'fixed_length_decimal.parquet': ({ rows }) =>
		expect([rows.length, sum(rows.map(([value]) => value))]).toEqual([24, 300]),
	'int32_decimal.parquet': ({ rows }) => expect([rows.length, sum(rows.map(([value]) => value))]).toEqual([24, 300]),
	'column_chunk_key_value_metadata.parquet': ({ columns, rows }) =>
		expect([columns, rows]).toEqual([['column1', 'column2'], []]),
	'delta_binary_packed.parquet': ({ columns, rows }) =>
		expect([columns, ...rows]).toEqual(csv(`${corpus}/delta_binary_packed_expect.csv`)),
	'delta_byte_array.parquet': ({ columns, rows }) =>
		expect([columns, ...rows]).toEqual(csv(`${corpus}/delta_byte_array_expect.csv`)),
	// Of the six moments one is missing and two lie outside the years that the reader can hold: those two must not pass for
	// days that anybody could have been seen on.
	'int96_from_spark.parquet': ({ rows }) => {
		const days = rows.map(([day]) => day ?? '');
		expect([days[0], days[1], days[3], days[4]]).toEqual(['2024-01-01', '2024-01-01', '2024-12-30', '']);
		for (const day of [days[2], days[5]]) expect(Number(day?.slice(0, 4))).toBeLessThan(1900);
	},
	'lz4_raw_compressed.parquet': ({ rows }) =>
		expect(rows).toEqual([
			['1593604800', 'abc', '42.0'],
			['1593604800', 'def', '7.7'],
			['1593604801', 'abc', '42.125'],
			['1593604801', 'def', '7.7']
		]),
	'nan_in_stats.parquet': ({ rows }) => expect(rows.map(([x]) => x)).toEqual(['1.0', 'nan']),
	'nested_lists.snappy.parquet': ({ columns, rows }) => expect([columns, rows]).toEqual([['b'], [['1'], ['1'], ['1']]])
};

const refused: Record<string, RegExp> = {
	'encrypt_columns_and_footer.parquet.encrypted': /encrypted/,
	'encrypt_columns_plaintext_footer.parquet.encrypted': /encrypted/,
	'ARROW-GH-41317.parquet': /damaged/,
	'ARROW-GH-47662.parquet': /column "flba_field" holds fewer bytes than its values need/,
	'PARQUET-1481.parquet': /damaged/,
	'datapage_v1-corrupt-checksum.parquet': /column "a" does not match its checksum/,
	'list_columns.parquet': /lists or structures/,
	'nested_structs.rust.parquet': /lists or structures/
};

function csv(path: string): string[][] {
	return Papa.parse<string[]>(readFileSync(path, 'utf8').trim()).data;
}

describe.skipIf(!corpus)(`the Parquet corpus (${corpus ? 'present' : sharedAbsent})`, () => {
	for (const name of corpus ? readdirSync(corpus).filter((name) => name.includes('.parquet')) : []) {
		const [check, why] = [right[name], refused[name]];
		it(`${check ? 'reads' : 'refuses'} ${name} rightly, and the engine goes on answering`, async () => {
			if (check) check(await rowsOf(`${corpus}/${name}`));
			else await expect(rowsOf(`${corpus}/${name}`)).rejects.toThrow(why ?? 'a right answer for it in this test');
			expect(await engine.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
		});
	}

	it('has an answer in this test for every file', () => {
		const names = readdirSync(corpus ?? '').filter((name) => name.includes('.parquet'));
		expect(names.sort()).toEqual([...Object.keys(right), ...Object.keys(refused)].sort());
	});
});

describe.skipIf(!pairs)(`tables as CSV and as Parquet (${pairs ? 'present' : sharedAbsent})`, () => {
	it('gives the 432 people of Rossi as their CSV has them', async () => {
		const { columns, rows } = await rowsOf(`${pairs}/Rossi.parquet`);
		const [header = [], ...expected] = csv(`${pairs}/Rossi.csv`);
		expect(columns).toEqual(header);
		expect(rows).toEqual(expected);
	});

	it('has a test for every file', () => {
		const names = readdirSync(pairs ?? '').filter((name) => name.endsWith('.parquet'));
		expect(names.sort()).toEqual(['Rossi.parquet', 'camden_crimes_df.parquet']);
	});

	it('gives 4,578 crimes of Camden: 2,983 thefts and 1,595 of criminal damage', async () => {
		const { columns, rows } = await rowsOf(`${pairs}/camden_crimes_df.parquet`);
		const types = rows.map((row) => row[columns.indexOf('type')]);
		expect(rows).toHaveLength(4578);
		expect(types.filter((type) => type === 'Theft')).toHaveLength(2983);
		expect(types.filter((type) => type === 'Criminal damage')).toHaveLength(1595);
	});
});

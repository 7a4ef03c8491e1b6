import { Int32, RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from 'apache-arrow';
import { Compression, Table as ParquetTable, writeParquet, WriterPropertiesBuilder } from 'parquet-wasm/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { parquetRows } from '../../src/lib/ingest/parquet-rows';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const rows = 3000;

function parquet(compression = Compression.SNAPPY): Uint8Array<ArrayBuffer> {
	const places = Array.from({ length: rows }, (_, row) => row);
	const table = new Table({
		n: vectorFromArray(places, new Int32()),
		area: vectorFromArray(
			places.map((n) => (n % 7 === 0 ? null : `Area ${n % 40}`)),
			new Utf8()
		)
	});
	const ipc = RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
	const properties = new WriterPropertiesBuilder()
		.setCompression(compression)
		.setMaxRowGroupSize(1000)
		.setDataPageSizeLimit(500)
		.setWriteBatchSize(100)
		.build();
	return new Uint8Array(writeParquet(ParquetTable.fromIPCStream(ipc), properties));
}

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
	const head = await readHead(new File([bytes], 'cases.parquet'));
	const found: string[][] = [];
	for await (const batch of parquetRows(engine, head, [0, 1], 'raw_1').batches(new AbortController().signal)) {
		const part = await engine.query<{ c0: string; c1: string }>(sql`SELECT * FROM ${batch.from}`);
		found.push(...part.map(({ c0, c1 }) => [c0, c1]));
		await batch.release();
	}
	return found;
}

describe('a Parquet file', () => {
	const expected = Array.from({ length: rows }, (_, n) => [String(n), n % 7 === 0 ? '' : `Area ${n % 40}`]);
	for (const codec of ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI', 'ZSTD', 'LZ4_RAW'] as const)
		it(`compressed by ${codec} is read whole`, async () => {
			expect(await read(parquet(Compression[codec]))).toEqual(expected);
		});

	it('cut off anywhere is refused as damaged', async () => {
		const whole = parquet();
		for (const share of [0.1, 0.5, 0.9, 0.999])
			await expect(read(whole.slice(0, Math.floor(whole.length * share)))).rejects.toThrow(
				/the Parquet file is damaged: its end is missing/
			);
	});

	it('with a page that claims to be huge is refused before it is decompressed', async () => {
		// A page header begins with its kind and then its two sizes, each a zigzag varint behind 0x15: here 5 bytes that say 1 GB.
		const whole = parquet(Compression.UNCOMPRESSED);
		const at = whole.indexOf(0x15, 4);
		const sizes = whole.slice(at, at + 16);
		expect([...sizes.slice(0, 3)]).toEqual([0x15, sizes[1], 0x15]);
		const claimed = [0x80, 0x80, 0x80, 0x80, 0x08];
		let end = at + 3;
		while ((whole[end] ?? 0) >= 0x80) end++;
		const bytes = Uint8Array.from([...whole.slice(0, at + 3), ...claimed, ...whole.slice(end + 1)]);
		await expect(read(bytes)).rejects.toThrow(/overwhelm its reader|damaged/);
		expect(await engine.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
	});
});

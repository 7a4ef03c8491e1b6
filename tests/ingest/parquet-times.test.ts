import { Table, tableToIPC, TimestampMillisecond, Utf8, vectorFromArray } from 'apache-arrow';
import { Table as ParquetTable, writeParquet } from 'parquet-wasm/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import './load';
import { loadAny } from './load-any';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

function requestsAt(sent: readonly string[], answered: readonly string[], zone: string | null): File {
	const moments = (of: readonly string[]) =>
		vectorFromArray(
			of.map((one) => Date.parse(one)),
			new TimestampMillisecond(zone)
		);
	const table = new Table({
		from_agency: vectorFromArray(
			sent.map(() => 'Police'),
			new Utf8()
		),
		to_agency: vectorFromArray(
			sent.map(() => 'Harbour'),
			new Utf8()
		),
		sent: moments(sent),
		answered: moments(answered)
	});
	const ipc = tableToIPC(table, 'stream');
	return new File([new Uint8Array(writeParquet(ParquetTable.fromIPCStream(ipc)))], 'asked.parquet');
}

const passed = (number: number) =>
	engine.query(sql`SELECT answered_minute - sent_minute AS minutes FROM query_table([${`referrals_${number}`}])`);

it('reads the times of moments without a zone as the clock in London shows them', async () => {
	// 25 hours on the clock over the change to summer time
	const file = requestsAt(['2024-03-30T12:00Z'], ['2024-03-31T13:00Z'], null);
	const { extract } = await loadAny(engine, file, 1);
	expect(extract.timesOfDay).toBe(true);
	expect(await passed(1)).toEqual([{ minutes: 24 * 60 }]);
});

it('reads the times of moments with a zone as what passed between them', async () => {
	const { extract } = await loadAny(engine, requestsAt(['2024-03-30T12:00Z'], ['2024-03-31T13:00Z'], 'UTC'), 2);
	expect(extract.timesOfDay).toBe(true);
	expect(await passed(2)).toEqual([{ minutes: 25 * 60 }]);
});

it('takes moments that are all midnight for days', async () => {
	const { extract } = await loadAny(engine, requestsAt(['2024-03-30T00:00Z'], ['2024-03-31T00:00Z'], null), 3);
	expect(extract.timesOfDay).toBeUndefined();
});

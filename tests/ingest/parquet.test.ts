import {
	DateDay,
	Dictionary,
	Int32,
	RecordBatchStreamWriter,
	Table,
	TimestampMillisecond,
	Utf8,
	vectorFromArray,
	type Vector
} from 'apache-arrow';
import { Table as ParquetTable, writeParquet } from 'parquet-wasm/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { stackContacts } from '../../src/lib/ingest/stack';
import { openNodeEngine } from '../support/node-engine';
import { readShared, sharedAbsent, sharedPath } from '../support/shared';
import { contents, fileOf, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(async () => {
	for (const number of [1, 2]) await dropExtract(engine, number);
});

const golden = sharedPath('golden/cases/cases.csv')
	? readShared('golden/cases/cases.csv').replaceAll('\r\n', '\n')
	: null;

/** The same table as Parquet, dates as given by `date`. */
async function asParquet(text: string, date: (iso: string[]) => Vector): Promise<File> {
	const rows = text
		.trimEnd()
		.split('\n')
		.slice(1)
		.map((row) => row.split(','));
	const column = (at: number) => rows.map((row) => row[at] || null);
	const table = new Table({
		person_key: vectorFromArray(column(0), new Utf8()),
		event_date: date(rows.map((row) => row[1] ?? '')),
		area_code: vectorFromArray(column(2), new Dictionary(new Utf8(), new Int32())),
		partnership: vectorFromArray(column(3), new Utf8()),
		risk: vectorFromArray(
			column(4).map((risk) => ['standard', 'medium', 'high'].indexOf(risk ?? '') + 1 || null),
			new Int32()
		)
	});
	const ipc = RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
	return new File([new Uint8Array(writeParquet(ParquetTable.fromIPCStream(ipc)))], 'cases.parquet');
}

describe.skipIf(golden === null)(`a Parquet file (${golden ? 'golden cases present' : sharedAbsent})`, () => {
	const dates: Record<string, (iso: string[]) => Vector> = {
		dates: (iso) =>
			vectorFromArray(
				iso.map((text) => new Date(text)),
				new DateDay()
			),
		moments: (iso) =>
			vectorFromArray(
				iso.map((text) => new Date(`${text}T22:30:00Z`)),
				new TimestampMillisecond()
			),
		texts: (iso) => vectorFromArray(iso, new Utf8())
	};
	for (const [kind, date] of Object.entries(dates))
		it(`with ${kind} gives the same contacts as the CSV file`, async () => {
			const plain = await load(engine, fileOf(golden ?? ''));
			await stackContacts(engine, [plain.extract]);
			const expected = await contents(engine);
			await dropExtract(engine, 1);
			const { extract } = await load(engine, await asParquet(golden ?? '', date), 2);
			await stackContacts(engine, [extract]);
			expect(extract.rowsUsed).toBe(4308);
			expect(await contents(engine)).toEqual(expected);
		});
});

describe('a Parquet file with what points at people', () => {
	it('is told of where its key is no pseudonym; of columns that are not used the names alone are judged', async () => {
		const rows = Array.from({ length: 400 }, (_, row) => row);
		const table = new Table({
			person_key: vectorFromArray(
				rows.map((row) => `someone${row}@example.org`),
				new Utf8()
			),
			event_date: vectorFromArray(
				rows.map(() => '2023-05-02'),
				new Utf8()
			),
			area: vectorFromArray(
				rows.map(() => 'Camden'),
				new Utf8()
			),
			remark: vectorFromArray(
				rows.map((row) => (row < 300 ? '' : `0770090${1000 + row}`)),
				new Utf8()
			)
		});
		const ipc = RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
		const file = new File([new Uint8Array(writeParquet(ParquetTable.fromIPCStream(ipc)))], 'cases.parquet');
		const { extract, findings } = await load(engine, file, 1, { remark: 'unused' });
		expect(findings.find(({ id }) => id === 'key-identifies')).toMatchObject({ column: 'person_key', rows: 400 });
		expect(extract.columns.find(({ column }) => column === 'remark')).toMatchObject({ role: 'unused', filled: null });
		expect(JSON.stringify([extract, findings])).not.toContain('example.org');
	});
});

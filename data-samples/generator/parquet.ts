import { DateDay, Table as ArrowTable, Utf8, tableToIPC, vectorFromArray } from 'apache-arrow';
import { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import type { CaseRow } from './person';

/** The rows as Parquet: texts, blank as null, and the date as a date. */
export function parquetOf(rows: readonly CaseRow[]): Uint8Array {
	const text = (column: keyof CaseRow) =>
		vectorFromArray(
			rows.map((row) => row[column] || null),
			new Utf8()
		);
	const table = new ArrowTable({
		person_key: text('person_key'),
		event_date: vectorFromArray(
			rows.map(({ event_date }) => new Date(`${event_date}T00:00:00Z`)),
			new DateDay()
		),
		area_code: text('area_code'),
		partnership: text('partnership'),
		risk: text('risk'),
		age_band: text('age_band'),
		sex: text('sex')
	});
	const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
	return writeParquet(Table.fromIPCStream(tableToIPC(table, 'stream')), properties);
}

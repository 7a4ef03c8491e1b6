import { RecordBatchStreamWriter, Table, Utf8, vectorFromArray } from 'apache-arrow';
import { Compression, Table as ParquetTable, writeParquet, WriterPropertiesBuilder } from 'parquet-wasm/node';

/** So many rows are really in it: a number whose two bytes come up nowhere else in the footer. */
const rows = 3001;

/** A small Parquet file of contacts whose footer says throughout that it has so many rows. */
export function parquetSaying(claimed: number): File {
	const column = (value: (row: number) => string) =>
		vectorFromArray(
			Array.from({ length: rows }, (_, row) => value(row)),
			new Utf8()
		);
	const table = new Table({
		person_key: column((row) => `key-${row % 900}`),
		event_date: column((row) => `2023-0${1 + (row % 9)}-1${row % 10}`),
		area: column((row) => (row % 2 === 0 ? 'Camden' : 'Brent')),
		risk: column((row) => (row % 3 === 0 ? 'high' : 'standard'))
	});
	const ipc = RecordBatchStreamWriter.writeAll(table).toUint8Array(true);
	// Many small pages: of the head only the first two are looked at.
	const properties = new WriterPropertiesBuilder()
		.setCompression(Compression.SNAPPY)
		.setDictionaryEnabled(false)
		.setDataPageSizeLimit(500)
		.setWriteBatchSize(100)
		.build();
	const whole = writeParquet(ParquetTable.fromIPCStream(ipc), properties);
	const length = new DataView(whole.buffer, whole.byteOffset).getUint32(whole.length - 8, true);
	const body = whole.slice(0, whole.length - 8 - length);
	const footer = replaced(whole.slice(whole.length - 8 - length, whole.length - 8), zigzag(rows), zigzag(claimed));
	const size = new Uint8Array(4);
	new DataView(size.buffer).setUint32(0, footer.length, true);
	return new File([body, footer, size, 'PAR1'], 'cases.parquet');
}

/** A number as Parquet's footers write it. */
function zigzag(value: number): number[] {
	const bytes: number[] = [];
	for (let left = BigInt(value) << 1n; ; left >>= 7n) {
		if (left < 128n) return [...bytes, Number(left)];
		bytes.push(Number(left & 127n) | 128);
	}
}

function replaced(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array<ArrayBuffer> {
	const out: number[] = [];
	for (let at = 0; at < bytes.length;)
		if (from.every((byte, offset) => bytes[at + offset] === byte)) {
			out.push(...to);
			at += from.length;
		} else out.push(bytes[at++] ?? 0);
	return Uint8Array.from(out);
}

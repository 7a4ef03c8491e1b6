import { DataType, tableFromIPC } from 'apache-arrow';
import type { Head } from './head';
import { openParquet, orDamaged, parquetColumns } from './parquet-file';
import { startHash } from './sha256';
import { uniqueColumns } from './unique-columns';
import { UnreadableFile } from './unreadable-file';

const previewRows = 20;

/** The head of a Parquet file. */
export async function readParquetHead(file: File): Promise<Head> {
	const parquet = await openParquet(file);
	try {
		const preview = tableFromIPC((await orDamaged(parquet.read({ limit: previewRows }))).intoIPCStream());
		const names = parquetColumns(parquet);
		if (names.length === 0) throw new UnreadableFile('the file has no columns');
		return {
			file,
			format: 'parquet',
			encoding: 'utf-8',
			hasBom: false,
			dialect: null,
			columns: uniqueColumns(names),
			rowsAbove: 0,
			preview: Array.from({ length: preview.numRows }, (_, row) =>
				preview.schema.fields.map((field, at) => previewText(preview.getChildAt(at)?.get(row), field.type))
			),
			bytes: file.size,
			rowsAbout: parquet.metadata().fileMetadata().numRows(),
			sha256: startHash(file),
			csv: null
		};
	} finally {
		parquet.free();
	}
}

/** A value as the holder would write it. */
function previewText(value: unknown, type: DataType): string {
	if (value === null || value === undefined) return '';
	if ((DataType.isDate(type) || DataType.isTimestamp(type)) && typeof value === 'number')
		return new Date(value).toISOString().slice(0, 10);
	return String(value);
}

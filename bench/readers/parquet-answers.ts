import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Answer } from './reading';

/** Files that nobody can read rightly: encrypted, damaged, or with a page that does not match its checksum. */
const damaged = /encrypted$|^ARROW-GH-41317|^ARROW-GH-47662|^PARQUET-1481|^datapage_v1-corrupt-checksum/;

/** Rows by file, as the corpus has them. */
const rows: Readonly<Record<string, number>> = {
	'alltypes_plain.parquet': 8,
	'alltypes_plain.snappy.parquet': 2,
	'alltypes_tiny_pages.parquet': 7300,
	'byte_array_decimal.parquet': 24,
	'column_chunk_key_value_metadata.parquet': 0,
	'fixed_length_decimal.parquet': 24,
	'int32_decimal.parquet': 24,
	'int96_from_spark.parquet': 6,
	'list_columns.parquet': 3,
	'lz4_raw_compressed.parquet': 4,
	'nan_in_stats.parquet': 2,
	'nested_lists.snappy.parquet': 3,
	'nested_structs.rust.parquet': 1,
	'camden_crimes_df.parquet': 4578
};

/** The answers to a folder of Parquet files: the rows of a CSV twin where there is one, else their number. */
export function parquetAnswers(folder: string): Answer[] {
	const names = readdirSync(folder).sort();
	return names
		.filter((name) => name.includes('.parquet'))
		.map((name) => {
			const file = join(folder, name);
			if (damaged.test(name)) return { file, names: null, rows: 0, isDamaged: true };
			const twin = [name.replace('.parquet', '_expect.csv'), name.replace('.parquet', '.csv')].find((one) =>
				names.includes(one)
			);
			if (twin === undefined || name in rows) return { file, names: null, rows: rows[name] ?? -1 };
			const [header = [], ...body] = Papa.parse<string[]>(readFileSync(join(folder, twin), 'utf8').trim()).data;
			return { file, names: header, rows: body };
		});
}

import { DataType, tableFromIPC } from 'apache-arrow';
import type { Head, HeadNote } from './head';
import { countOf, listInWords } from './finding-words';
import { readParquet } from './read-parquet';
import { startHash } from './sha256';
import { uniqueColumns } from './unique-columns';
import { UnreadableFile } from './unreadable-file';

const previewRows = 20;

/** The head of a Parquet file. */
export async function readParquetHead(file: File): Promise<Head> {
	const reader = await readParquet(file);
	try {
		const { rows, columns, nested, preview: stream } = await reader.outline(previewRows);
		if (!stream)
			throw new UnreadableFile(
				nested.length === 0
					? 'the file has no columns'
					: 'all columns of the file hold lists or structures; export it again with one value in each cell'
			);
		const preview = tableFromIPC(stream);
		return {
			file,
			format: 'parquet',
			text: file,
			encoding: 'utf-8',
			choices: {},
			sheets: [],
			tables: [],
			notes: nestedNotes(nested),
			dialect: null,
			columns: uniqueColumns(columns),
			preview: Array.from({ length: preview.numRows }, (_, row) =>
				preview.schema.fields.map((field, at) => previewText(preview.getChildAt(at)?.get(row), field.type))
			),
			bytes: file.size,
			rowsAbout: rows,
			sha256: startHash(file),
			csv: null
		};
	} finally {
		reader.close();
	}
}

/** A value as the holder would write it. */
function previewText(value: unknown, type: DataType): string {
	if (value === null || value === undefined) return '';
	if ((DataType.isDate(type) || DataType.isTimestamp(type)) && typeof value === 'number')
		return new Date(value).toISOString().slice(0, 10);
	if (DataType.isDecimal(type) && value instanceof Uint32Array) return decimalText(value, type.scale);
	if (value instanceof Uint8Array) return new TextDecoder().decode(value);
	return String(value);
}

/** A decimal of 128 bits, least significant word first, two's complement. */
function decimalText(words: Uint32Array, scale: number): string {
	const whole = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
	const value = BigInt.asIntN(32 * words.length, whole);
	const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
	const split = digits.length - scale;
	return `${value < 0n ? '-' : ''}${digits.slice(0, split)}${scale > 0 ? `.${digits.slice(split)}` : ''}`;
}

/** Says which columns hold more than one value in a cell. */
function nestedNotes(nested: readonly string[]): HeadNote[] {
	if (nested.length === 0) return [];
	return [
		{
			id: 'nested-columns',
			rows: 0,
			lines: [],
			what: `${countOf(nested.length, 'column is', 'columns are')} not used: each cell holds a list or a structure`,
			remedy: `${listInWords(nested)}: export with one value in each cell if it is needed.`
		}
	];
}

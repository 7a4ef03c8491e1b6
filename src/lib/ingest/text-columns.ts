import type { Engine } from '../duckdb/engine';
import { sql } from '../sql/sql';
import { engineRows } from './engine-rows';
import type { Head } from './head';
import type { LoadOptions } from './load-cases';
import { papaRows } from './papa-rows';
import { parquetRows } from './parquet-rows';
import { dropSlices, mostlyMalformed } from './read-slices';
import { inputName, type MalformedRows } from './row-source';
import { countOf } from './finding-words';
import { UnreadableFile } from './unreadable-file';

/** A whole file as text, column by column. */
export interface TextColumns {
	/** The line of each row. */
	readonly lines: readonly number[];
	/** The cells of each column of the file, by its place. */
	readonly cells: readonly (readonly string[])[];
	readonly malformed: MalformedRows;
}

/** Rows up to which a kind other than `cases` is held as text while it is read. */
const mostRows = 2_000_000;

/** Reads all rows of a file that is not of persons' contacts: such files are small. `withTimes`: the moments of a Parquet file
 *  are wanted with their times of day. Throws UnreadableFile where it is not small. */
export async function readTextColumns(
	engine: Engine,
	head: Head,
	{ number, onProgress, signal }: LoadOptions,
	withTimes = false
): Promise<TextColumns> {
	const places = head.columns.map((_, place) => place);
	const table = `raw_${number}`;
	const { csv, dialect } = head;
	const source =
		!csv || !dialect
			? parquetRows(engine, head, places, table, withTimes)
			: csv.scan.irregular === null
				? engineRows(engine, head, dialect, csv, places)
				: papaRows(engine, head, dialect, csv, places, table);
	if (head.rowsAbout > mostRows)
		throw new UnreadableFile(
			`the file has about ${countOf(head.rowsAbout)}, more than ${countOf(mostRows)} that this kind of extract may have; add them up before the export`
		);
	const lines: number[] = [];
	const cells: string[][] = places.map(() => []);
	try {
		for await (const batch of source.batches(signal)) {
			try {
				const rows = await engine.query<Record<string, string | number>>(
					sql`SELECT * FROM ${batch.from} ORDER BY line`
				);
				for (const row of rows) {
					lines.push(Number(row['line']));
					for (const place of places) cells[place]?.push(String(row[inputName(place)] ?? ''));
				}
				onProgress({ step: 'Reading rows', rowsRead: lines.length, rowsAbout: source.rowsAbout, share: null });
			} finally {
				await batch.release();
			}
			signal.throwIfAborted();
		}
	} catch (error) {
		await dropSlices(engine, number);
		throw error;
	}
	const { malformed } = source;
	if (malformed.rows > lines.length)
		throw new UnreadableFile(mostlyMalformed(malformed.rows, lines.length + malformed.rows));
	if (lines.length === 0)
		throw new UnreadableFile(
			'the file has no rows that can be read under its header; export it again, or check its separator'
		);
	return { lines, cells, malformed };
}

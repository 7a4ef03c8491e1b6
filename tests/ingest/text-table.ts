import type { Engine } from '../../src/lib/duckdb/engine';
import { engineRows } from '../../src/lib/ingest/engine-rows';
import { readHead, type Head } from '../../src/lib/ingest/head';
import { papaRows } from '../../src/lib/ingest/papa-rows';
import type { ReadingChoices } from '../../src/lib/model/reading';
import { sql } from '../../src/lib/sql/sql';

/** A file as the loaders get it: its columns, all its rows as text with their lines, and the lines that are no rows. */
export interface TextTable {
	readonly head: Head;
	readonly rows: readonly (readonly string[])[];
	readonly lines: readonly number[];
	readonly malformed: { readonly rows: number; readonly lines: readonly number[] };
}

/** Reads a CSV file through the door that the product would take. */
export async function textTable(engine: Engine, file: File, choices: ReadingChoices = {}): Promise<TextTable> {
	const head = await readHead(file, choices);
	const { csv, dialect } = head;
	if (!csv || !dialect) throw new TypeError(`textTable needs a CSV file, got ${head.format}`);
	const places = head.columns.map((_, place) => place);
	const source =
		csv.scan.irregular === null
			? engineRows(engine, head, dialect, csv, places)
			: papaRows(engine, head, dialect, csv, places, 'text_table');
	const [rows, lines]: [string[][], number[]] = [[], []];
	for await (const batch of source.batches(new AbortController().signal)) {
		for (const row of await engine.query<Record<string, string | number>>(
			sql`SELECT * FROM ${batch.from} ORDER BY line`
		)) {
			rows.push(places.map((place) => String(row[`c${place}`])));
			lines.push(Number(row['line']));
		}
		await batch.release();
	}
	return { head, rows, lines, malformed: source.malformed };
}

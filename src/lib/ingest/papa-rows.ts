import type { Engine } from '../duckdb/engine';
import type { CsvBody } from './csv-head';
import { isComment } from './find-header';
import { withoutFormula } from './formula-text';
import type { Dialect, Head } from './head';
import { isBlank, readRecords } from './records';
import type { MalformedRows, RowBatch, RowSource } from './row-source';
import { TextRows } from './text-rows';
import { linesKept } from '../model/finding';

/** Rows handed over at a time. */
const rowsInBatch = 400_000;

/** The rows of a CSV file that the engine's reader cannot be trusted with, taken apart by ourselves. A line with the wrong
 *  number of fields, or badly quoted, is set aside. */
export function papaRows(
	engine: Engine,
	head: Head,
	dialect: Dialect,
	csv: CsvBody,
	places: readonly number[],
	table: string
): RowSource {
	const malformed: MalformedRows = { rows: 0, lines: [] };
	const width = head.columns.length;

	async function* batches(signal: AbortSignal): AsyncGenerator<RowBatch> {
		const rows = new TextRows(engine, table, places);
		for await (const records of readRecords(head.text, dialect, (fields) => fields === width)) {
			for (const { line, fields } of records) {
				if (line <= dialect.skipRows || isBlank(fields) || isComment(fields, width)) continue;
				if (fields.length === width) rows.add(csv.linesBefore + line, fields.map(withoutFormula));
				else {
					malformed.rows++;
					if (malformed.lines.length < linesKept) malformed.lines.push(csv.linesBefore + line);
				}
			}
			await rows.flush();
			signal.throwIfAborted();
			if (rows.rows >= rowsInBatch) yield rows.take();
		}
		if (rows.rows > 0) yield rows.take();
	}
	return { batches, rowsAbout: csv.scan.rows, malformed };
}

import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql } from '../sql/sql';
import type { CsvBody } from './csv-head';
import type { Dialect, Head } from './head';
import { inputName, type RowBatch, type RowSource } from './row-source';
import type { RowStart } from './scan-csv';

/** Bytes of a file that the engine reads at a time. Bounds its memory, and is the step of the progress bar. */
const batchBytes = 16 << 20;
/** Stands for "no value" in the engine's reader, so that an empty field stays an empty text. Files with it are irregular. */
const neverWritten = '\u0001';

/** The rows of a regular CSV file, read by the engine with everything declared and nothing guessed. `places` are the
 *  columns that are wanted. */
export function engineRows(
	engine: Engine,
	head: Head,
	dialect: Dialect,
	csv: CsvBody,
	places: readonly number[]
): RowSource {
	const { scan } = csv;
	const columns = join(head.columns.map((_, place) => sql`${literal(inputName(place))}: 'VARCHAR'`));
	const wanted = join(places.map((place) => name(inputName(place))));
	const quote = literal(scan.hasQuotes ? dialect.quote : '');
	const newline = literal(scan.newline === '\r\n' ? '\\r\\n' : '\\n');

	async function read(start: RowStart, end: { byte: number; row: number }): Promise<RowBatch> {
		const file = await engine.addFile(new File([head.text.slice(start.byte, end.byte)], 'part'));
		return {
			from: sql`(SELECT (row_number() OVER () + ${literal(String(csv.linesBefore + start.line - 1))}::UINTEGER)::UINTEGER AS line, ${wanted} FROM read_csv(${literal(file)},
				header = false, auto_detect = false, all_varchar = true, delim = ${literal(dialect.delimiter)}, quote = ${quote}, escape = ${quote},
				new_line = ${newline}, nullstr = ${literal(neverWritten)}, columns = {${columns}}))`,
			rows: end.row - start.row,
			release: () => engine.dropFile(file)
		};
	}

	async function* batches(): AsyncGenerator<RowBatch> {
		let start = scan.starts[0];
		if (!start) return;
		for (const next of scan.starts) {
			if (next.byte - start.byte < batchBytes) continue;
			yield await read(start, next);
			start = next;
		}
		yield await read(start, { byte: scan.end, row: scan.rows });
	}
	return { batches, rowsAbout: scan.rows, malformed: { rows: 0, lines: [] } };
}

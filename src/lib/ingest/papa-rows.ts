import Papa, { type ParseResult } from 'papaparse';
import type { Engine } from '../duckdb/engine';
import { chunksOf } from './chunks';
import type { CsvBody } from './csv-head';
import type { Dialect, Head } from './head';
import type { MalformedRows, RowBatch, RowSource } from './row-source';
import { TextRows } from './text-rows';

/** Rows handed over at a time, and rows parsed before the page gets its turn. */
const rowsInBatch = 400_000;
const rowsInFlush = 20_000;
/** Characters after which a quotation mark is taken to be one that is never closed. */
const longestRecord = 1 << 20;
const linesKept = 5;

/** The rows of a CSV file that the engine's reader cannot be trusted with, taken apart by PapaParse. A row with the wrong
 *  number of fields, or badly quoted, is set aside; where it spans several lines only its first is, and reading goes on with
 *  the next line, so that one stray quotation mark costs one line. */
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
	const lineBreak = dialect.newline === '\r' ? '\r' : '\n';

	async function* batches(signal: AbortSignal): AsyncGenerator<RowBatch> {
		const rows = new TextRows(engine, table, places);
		const decoder = new TextDecoder(head.encoding);
		let text = '';
		let line = 1;

		/** Takes rows off the front of the text; at the file's end also the last, which no line break closes. */
		function takeApart(isEnd: boolean): void {
			let at = 0;
			while (at < text.length && rows.pending < rowsInFlush) {
				const base = at;
				const parser = new Papa.Parser({
					delimiter: dialect.delimiter,
					newline: lineBreak,
					step: (record: ParseResult<string[]>) => {
						const fields = trimReturn(record.data[0] ?? []);
						const breaks = fields.reduce((count, field) => count + lineBreaks(field), 0);
						const isWell = fields.length === width && record.errors.every(({ type }) => type !== 'Quotes');
						if (isWell || line <= dialect.skipRows || isBlank(fields)) {
							if (isWell && line > dialect.skipRows && !isBlank(fields)) rows.add(line, fields);
							at = base + record.meta.cursor;
							line += 1 + breaks;
						} else setAsideLine(breaks > 0 ? null : base + record.meta.cursor);
						if ((breaks > 0 && !isWell) || rows.pending >= rowsInFlush) parser.abort();
					}
				});
				parser.parse(text.slice(base), 0, !isEnd);
				if (at === base && text.length - at < longestRecord) break;
				if (at === base) setAsideLine(null);
			}
			text = text.slice(at);

			/** Counts one line out. Where it ends is looked up, unless it is known. */
			function setAsideLine(end: number | null): void {
				malformed.rows++;
				if (malformed.lines.length < linesKept) malformed.lines.push(line);
				const found = text.indexOf(lineBreak, at);
				at = end ?? (found < 0 ? text.length : found + 1);
				line++;
			}
		}

		async function* drain(isEnd: boolean): AsyncGenerator<RowBatch> {
			for (let before = -1; before !== text.length;) {
				before = text.length;
				takeApart(isEnd);
				await rows.flush();
				signal.throwIfAborted();
				if (rows.rows >= rowsInBatch) yield rows.take();
			}
		}

		for await (const chunk of chunksOf(head.file, csv.from)) {
			text += decoder.decode(chunk, { stream: true });
			yield* drain(false);
		}
		text += decoder.decode();
		yield* drain(true);
		if (rows.rows > 0) yield rows.take();
	}
	return { batches, rowsAbout: csv.scan.rows, malformed };
}

/** Where lines end in CR LF the last field brings the CR along. */
function trimReturn(fields: readonly string[]): readonly string[] {
	const last = fields.at(-1);
	return last?.endsWith('\r') ? [...fields.slice(0, -1), last.slice(0, -1)] : fields;
}

/** A blank line is no row; a line of delimiters alone is. */
function isBlank(fields: readonly string[]): boolean {
	return fields.length === 1 && (fields[0] ?? '').trim() === '';
}

function lineBreaks(field: string): number {
	return field.includes('\n') ? (field.match(/\n/g)?.length ?? 0) : 0;
}

import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import type { Head } from './head';
import { readParquet } from './read-parquet';
import { inputName, type RowBatch, type RowSource } from './row-source';
import { UnreadableFile } from './unreadable-file';

const rowsInBatch = 500_000;

/** The rows of a Parquet file, by record batches. Only the wanted columns are read. Lines are row numbers. `withTimes`: moments
 *  keep their time of day. */
export function parquetRows(
	engine: Engine,
	head: Head,
	places: readonly number[],
	table: string,
	withTimes = false
): RowSource {
	async function* batches(signal: AbortSignal): AsyncGenerator<RowBatch> {
		const reader = await readParquet(head.file, signal);
		try {
			const { rows: expected, columns } = await reader.begin(places);
			let [before, pending] = [0, 0];
			// The next rows are decoded while the engine takes those before them.
			let coming = reader.next();
			for (;;) {
				const read = await coming;
				signal.throwIfAborted();
				if (read) {
					coming = reader.next();
					// Where the engine fails, nobody asks for these any more.
					coming.catch(() => {});
					await engine.insertArrow(table, read.stream, pending === 0);
					pending += read.rows;
				}
				signal.throwIfAborted();
				if (pending > 0 && (!read || pending >= rowsInBatch)) {
					yield await batch(places, columns, before, pending);
					before += pending;
					pending = 0;
				}
				if (!read) break;
			}
			if (before !== expected)
				throw new UnreadableFile(`the Parquet file is damaged (it says ${expected} rows, ${before} could be read)`);
		} finally {
			reader.close();
		}
	}

	async function batch(
		places: readonly number[],
		wanted: readonly string[],
		before: number,
		rows: number
	): Promise<RowBatch> {
		const types = new Map<string, string>();
		const described = sql`SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ${table}`;
		for (const { column_name, data_type } of await engine.query<{ column_name: string; data_type: string }>(described))
			types.set(column_name, data_type);
		const columns = places.map(
			(place, at) =>
				sql`${asText(name(wanted[at] ?? ''), types.get(wanted[at] ?? '') ?? '', withTimes)} AS ${name(inputName(place))}`
		);
		return {
			from: sql`(SELECT ${join([sql`(row_number() OVER () + ${literal(String(before))}::UINTEGER)::UINTEGER AS line`, ...columns])} FROM ${name(table)})`,
			rows,
			release: () => engine.run(sql`DROP TABLE IF EXISTS ${name(table)}`)
		};
	}
	return { batches, rowsAbout: head.rowsAbout, malformed: { rows: 0, lines: [] } };
}

/** A column's values as they would stand in a CSV file; of a moment its date, as the file has it, and its time where wanted. */
function asText(column: SqlText, type: string, withTimes: boolean): SqlText {
	// A moment that knows its zone is told with it, so that the day in London counts.
	if (type === 'TIMESTAMP WITH TIME ZONE')
		return sql`coalesce(strftime(CAST(${column} AS TIMESTAMP), '%Y-%m-%dT%H:%M:%SZ'), '')`;
	if (type.startsWith('TIMESTAMP') && withTimes)
		return sql`coalesce(strftime(CAST(${column} AS TIMESTAMP), '%Y-%m-%dT%H:%M:%S'), '')`;
	if (type.startsWith('TIMESTAMP')) return sql`coalesce(CAST(CAST(${column} AS TIMESTAMP) AS DATE)::VARCHAR, '')`;
	// Texts whose writer did not say that they are text.
	if (type === 'BLOB') return sql`coalesce(TRY(decode(${column})), ${column}::VARCHAR, '')`;
	return sql`coalesce(${column}::VARCHAR, '')`;
}

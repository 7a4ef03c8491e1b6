import type { Engine } from '../duckdb/engine';
import { EngineError } from '../duckdb/engine-error';
import { join, name, sql, type SqlText } from '../sql/sql';
import { engineRows } from './engine-rows';
import { countOf, numberInWords } from './finding-words';
import type { Head } from './head';
import type { LoadProgress } from './load-progress';
import { papaRows } from './papa-rows';
import { parquetRows } from './parquet-rows';
import type { ColumnPlan } from './plan-columns';
import { inputName, type MalformedRows, type RowSource } from './row-source';
import { readSlice, type Slice } from './slice';
import { UnreadableFile } from './unreadable-file';
import { WatchedRows, watchedCounts, type BatchCounts } from './watched-rows';

/** All rows of a file, read. */
export interface SlicedFile {
	readonly slices: readonly Slice[];
	readonly rowsIn: number;
	readonly malformed: MalformedRows;
	/** Rows that fit each suspect, in their order. */
	readonly suspectRows: readonly number[];
	/** What the rows of each watched column said. */
	readonly watchedRows: readonly WatchedRows[];
}

/** The engine's reader gave another number of rows than the file has. */
class RowsMissing extends Error {}

/** Reads all rows of a file into slices, called `slice_<number>_<n>`. A CSV file that is regular goes through the engine's
 *  reader, and its rows are counted against our own walk over the file; any other, and one that the engine refuses or
 *  miscounts, is taken apart row by row. */
export async function readSlices(
	engine: Engine,
	head: Head,
	number: number,
	{ read: columns, suspects }: Pick<ColumnPlan, 'read' | 'suspects'>,
	options: { readonly onProgress: (progress: LoadProgress) => void; readonly signal: AbortSignal }
): Promise<SlicedFile> {
	const places = [
		...new Set([
			columns.date,
			...(columns.person === null ? [] : [columns.person]),
			...(columns.crime === null ? [] : [columns.crime]),
			...(columns.offender === null ? [] : [columns.offender]),
			...(columns.outcomeDate === null ? [] : [columns.outcomeDate.place]),
			...columns.fields.map(({ place }) => place),
			...suspects.map(({ place }) => place),
			...columns.watched
		])
	].sort((a, b) => a - b);
	const { csv, dialect } = head;
	const rawTable = `raw_${number}`;
	if (!csv || !dialect) return readAll(parquetRows(engine, head, places, rawTable));
	if (csv.scan.irregular === null)
		try {
			return await readAll(engineRows(engine, head, dialect, csv, places));
		} catch (error) {
			options.signal.throwIfAborted();
			if (!(error instanceof EngineError || error instanceof RowsMissing)) throw error;
			await dropSlices(engine, number);
		}
	return readAll(papaRows(engine, head, dialect, csv, places, rawTable));

	async function readAll(source: RowSource): Promise<SlicedFile> {
		const slices: Slice[] = [];
		const suspectRows = suspects.map(() => 0);
		const watchedRows = columns.watched.map(() => new WatchedRows());
		let rowsRead = 0;
		for await (const batch of source.batches(options.signal)) {
			try {
				const slice = await readSlice(engine, `slice_${number}_${slices.length}`, batch, columns, options.signal);
				slices.push(slice);
				if (batch.rows !== null && slice.rows !== batch.rows) throw new RowsMissing();
				rowsRead += slice.rows;
				for (const [at, rows] of watchedRows.entries()) await watchColumn(engine, name(slice.table), `w${at}`, rows);
				if (suspects.length > 0) {
					const conditions = suspects.map(({ place, check }, at) => {
						const text = name(inputName(place));
						const fits = check ? check.condition(sql`trim(${text})`) : sql`trim(${text}) <> ''`;
						return sql`count(*) FILTER (${fits}) AS ${name(`n${at}`)}`;
					});
					const [counts] = await engine.query<Record<string, number>>(
						sql`SELECT ${join(conditions)} FROM ${batch.from}`
					);
					suspects.forEach((_, at) => (suspectRows[at] = (suspectRows[at] ?? 0) + (counts?.[`n${at}`] ?? 0)));
				}
			} finally {
				await batch.release();
			}
			const share = source.rowsAbout ? Math.min(1, rowsRead / source.rowsAbout) : null;
			options.onProgress({ step: 'Reading rows', rowsRead, rowsAbout: source.rowsAbout, share });
			options.signal.throwIfAborted();
		}
		const rowsIn = rowsRead + source.malformed.rows;
		if (source.malformed.rows > rowsRead) throw new UnreadableFile(mostlyMalformed(source.malformed.rows, rowsIn));
		return { slices, rowsIn, malformed: source.malformed, suspectRows, watchedRows };
	}
}

/** Looks through one watched column of a slice, and lets go of it: which of its rows fit which check. */
async function watchColumn(engine: Engine, table: SqlText, watched: string, rows: WatchedRows): Promise<void> {
	const column = name(watched);
	const [counts] = await engine.query<BatchCounts>(watchedCounts(table, column, 'patterns'));
	rows.add(counts);
	if (Number(counts?.['more'] ?? 0) > 0) {
		const [names] = await engine.query<BatchCounts>(watchedCounts(table, column, 'names'));
		rows.add(names);
	}
	await engine.run(sql`ALTER TABLE ${table} DROP COLUMN ${column}`);
}

/** Why a file is refused of which more rows are wrong than right: its marks or its header were taken wrongly. */
export function mostlyMalformed(rows: number, all: number): string {
	return `${countOf(rows)} of ${numberInWords(all)} have another number of fields than the header; check the separator, or put texts that hold it in quotation marks`;
}

/** Drops whatever the reading of an extract has left. */
export async function dropSlices(engine: Engine, number: number): Promise<void> {
	const tables = await engine.query<{ table_name: string }>(
		sql`SELECT table_name FROM duckdb_tables() WHERE starts_with(table_name, ${`slice_${number}_`}) OR table_name = ${`raw_${number}`}`
	);
	for (const { table_name } of tables) await engine.run(sql`DROP TABLE ${name(table_name)}`);
}

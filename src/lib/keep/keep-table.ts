import type { Engine } from '../duckdb/engine';
import { enumType, integer } from '../ingest/enum-sql';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import type { KeptColumn, KeptTable } from './kept-document';
import type { KeptFolder } from './kept-folder';

/** Rows of one file: about 4 MB. The engine finds a stretch of so many rows without looking at the others. */
const rowsOfFile = 122_880;
const rawTable = 'kept_raw';

/** The types that tables of extracts have, besides ENUM. */
const types: Readonly<Record<string, SqlText>> = {
	BOOLEAN: sql`BOOLEAN`,
	UTINYINT: sql`UTINYINT`,
	USMALLINT: sql`USMALLINT`,
	SMALLINT: sql`SMALLINT`,
	UINTEGER: sql`UINTEGER`,
	INTEGER: sql`INTEGER`,
	DOUBLE: sql`DOUBLE`,
	VARCHAR: sql`VARCHAR`
};

/** Writes a table of the engine, in the order of its rows, to files whose names begin with `prefix`. */
export async function keepTable(
	engine: Engine,
	folder: KeptFolder,
	table: string,
	prefix: string,
	signal: AbortSignal
): Promise<KeptTable> {
	const columns = await columnsOf(engine, table);
	const taken = join(
		columns.map(({ name: column, values }) =>
			values === null ? name(column) : sql`enum_code(${name(column)}) AS ${name(column)}`
		)
	);
	const [size] = await engine.query<{ rows: number }>(sql`SELECT count(*) AS rows FROM ${name(table)}`);
	const files: string[] = [];
	for (let row = 0; row < (size?.rows ?? 0); row += rowsOfFile) {
		const rows = sql`rowid >= ${integer(row)} AND rowid < ${integer(row + rowsOfFile)}`;
		const stream = await engine.queryArrow(sql`SELECT ${taken} FROM ${name(table)} WHERE ${rows}`, signal);
		const file = `${prefix}-${files.length}.arrow`;
		signal.throwIfAborted();
		await folder.write(file, stream);
		files.push(file);
	}
	return { columns, files };
}

/** Makes a table of the engine anew from what was kept of it; `changed` stands in the place of a column of that name. */
export async function restoreTable(
	engine: Engine,
	folder: KeptFolder,
	table: string,
	{ columns, files }: KeptTable,
	changed: Readonly<Record<string, SqlText>>
): Promise<void> {
	const declared = columns.map((column) => sql`${name(column.name)} ${typeOf(column)}`);
	await engine.run(sql`CREATE TABLE ${name(table)} (${join(declared)})`);
	const taken = join(columns.map((column) => changed[column.name] ?? valueOf(column)));
	for (const file of files) {
		await engine.insertArrow(rawTable, await folder.read(file), true);
		await engine.run(sql`INSERT INTO ${name(table)} SELECT ${taken} FROM ${name(rawTable)}`);
		await engine.run(sql`DROP TABLE ${name(rawTable)}`);
	}
}

async function columnsOf(engine: Engine, table: string): Promise<KeptColumn[]> {
	const known = await engine.query<{ name: string; type: string }>(
		sql`SELECT column_name AS name, data_type AS type FROM duckdb_columns() WHERE table_name = ${table} ORDER BY column_index`
	);
	const columns: KeptColumn[] = [];
	for (const { name: column, type } of known) {
		if (!type.startsWith('ENUM')) {
			columns.push({ name: column, type, values: null });
			continue;
		}
		const values = await engine.query<{ value: string }>(
			sql`SELECT unnest(enum_range((SELECT ${name(column)} FROM ${name(table)} LIMIT 1)))::VARCHAR AS value`
		);
		columns.push({ name: column, type: 'ENUM', values: values.map(({ value }) => value) });
	}
	return columns;
}

function typeOf({ type, values }: KeptColumn): SqlText {
	if (values !== null) return enumType(values);
	const known = types[type];
	if (!known) throw new TypeError(`a kept column needs one of ${Object.keys(types).join(', ')}, got ${type}`);
	return known;
}

/** A column as it was: of an ENUM the value at its place. */
function valueOf({ name: column, values }: KeptColumn): SqlText {
	if (values === null) return name(column);
	return sql`([${join(values.map(literal))}]::${enumType(values)}[])[${name(column)} + 1]`;
}

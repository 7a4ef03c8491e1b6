import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import type { Reader, Reading } from './reading';

/** Native DuckDB's reader of CSV files, with nothing declared. */
export const duckdbCsv: Reader = {
	name: 'DuckDB',
	isRefusal: () => true,
	read: (path) => fromDuckdb(`read_csv('${path}')`)
};

/** Native DuckDB's reader of Parquet files. */
export const duckdbParquet: Reader = {
	name: 'DuckDB',
	isRefusal: () => true,
	read: (path) => fromDuckdb(`read_parquet('${path}')`)
};

/** PapaParse with its own guesses. Rows that it lists as errors count as told. */
export const papaparse: Reader = {
	name: 'PapaParse',
	isRefusal: () => true,
	read: (path) => {
		const text = readFileSync(path, 'utf8');
		const { data, errors, meta } = Papa.parse<Record<string, unknown>>(text, { header: true });
		const odd = new Set(errors.flatMap(({ row }) => (row === undefined ? [] : [row])));
		const names = meta.fields ?? [];
		const rows = data.filter((_, at) => !odd.has(at));
		// A blank line at the end is listed as an error too, and is no row.
		const blank = [...odd].filter((at) => isBlank(data[at] ?? {})).length;
		return Promise.resolve({
			names,
			rows: rows.map((row) => names.map((name) => String(row[name] ?? ''))),
			told: odd.size - blank
		});
	}
};

function isBlank(row: Record<string, unknown>): boolean {
	return Object.values(row).every((cell) => cell === '' || (Array.isArray(cell) && cell.length === 0));
}

async function fromDuckdb(from: string): Promise<Reading> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		const read = await connection.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM ${from}`);
		return {
			names: read.columnNames(),
			rows: read.getRows().map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
			told: 0
		};
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { loadCases, type LoadedExtract } from '../../src/lib/ingest/load-cases';
import { useParquetWasm } from '../../src/lib/ingest/parquet-file';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import type { ColumnRole, Mapping } from '../../src/lib/model/extract';
import { sql } from '../../src/lib/sql/sql';

useParquetWasm(async () =>
	readFileSync(createRequire(import.meta.url).resolve('parquet-wasm/esm/parquet_wasm_bg.wasm'))
);

/** A file as a page gets it. */
export function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'cases.csv'): File {
	return new File([content], name);
}

/** A file from the disk as a page gets it. */
export function fileAt(path: string): File {
	return new File([readFileSync(path)], basename(path));
}

/** Loads a file as the product does, under the proposed mapping with some roles changed. */
export async function load(
	engine: Engine,
	file: File,
	number = 1,
	roles: Readonly<Record<string, ColumnRole>> = {},
	change: Partial<Mapping> = {}
): Promise<LoadedExtract> {
	const head = await readHead(file);
	const proposed = proposeMapping(head.columns, head.preview);
	const columns = proposed.columns.map(({ column, role }) => ({ column, role: roles[column] ?? role }));
	return loadCases(
		engine,
		head,
		{ ...proposed, columns, ...change },
		{ number, isSample: false, onProgress: () => {}, signal: new AbortController().signal }
	);
}

/** Everything `contacts` holds but the lines, in an order of its own: equal for equal contents. Persons are told by their
 *  keys, for their numbers are free. */
export function contents(engine: Engine): Promise<unknown[]> {
	return engine.query(
		sql`SELECT key, contacts.* EXCLUDE (extract, line, person, offender) REPLACE (area::VARCHAR AS area, bcu::VARCHAR AS bcu, force::VARCHAR AS force, partnership::VARCHAR AS partnership, theme::VARCHAR AS theme, role::VARCHAR AS role, risk::VARCHAR AS risk)
			FROM contacts LEFT JOIN person_keys USING (person) ORDER BY ALL`
	);
}

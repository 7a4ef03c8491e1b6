import type { Engine } from '../duckdb/engine';
import type { ExtractKind } from '../model/kind';
import { name, sql } from '../sql/sql';
import { tableName } from './load-table';
import { stagingTable } from './staging';

/** Drops what one extract has staged; `contacts` is to be stacked anew. With the last extract that numbers persons the
 *  pseudonyms go too. */
export async function dropExtract(engine: Engine, number: number, kind: ExtractKind = 'cases'): Promise<void> {
	await engine.run(
		sql`DROP TABLE IF EXISTS ${kind === 'cases' ? stagingTable(number) : name(tableName(kind, number))}`
	);
	const [left] = await engine.query<{ n: number }>(
		sql`SELECT count(*) AS n FROM duckdb_tables() WHERE regexp_matches(table_name, '^(extract|assessments)_[0-9]+$')`
	);
	if (left && left.n > 0) return;
	await engine.run(sql`DROP TABLE IF EXISTS person_keys`);
	await engine.run(sql`DROP TABLE IF EXISTS padded_keys`);
	await engine.run(sql`DROP TABLE IF EXISTS offender_keys`);
}

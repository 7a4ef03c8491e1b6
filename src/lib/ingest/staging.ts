import type { Engine } from '../duckdb/engine';
import { name, sql, type SqlText } from '../sql/sql';

/** The table that holds the used rows of one extract, as numbers and codes. */
export function stagingTable(number: number): SqlText {
	return name(`extract_${number}`);
}

/** The column of a staging table that holds a dimension; its name is the file's own, marked so that none can be mistaken
 *  for a column of the model. */
export function stagedDimension(column: string): string {
	return `x:${column}`;
}

/** Makes the tables that outlive one extract, where they are not there yet: pseudonyms and their numbers, and the files
 *  that are loaded. */
export async function openStaging(engine: Engine): Promise<void> {
	await engine.run(sql`CREATE TABLE IF NOT EXISTS person_keys (key VARCHAR, person INTEGER)`);
	await engine.run(sql`CREATE TABLE IF NOT EXISTS extract_files (number INTEGER, file VARCHAR, sha256 VARCHAR)`);
}

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

/** What stands for a pseudonym inside the engine: a digest of 128 bits of its text, spaces at its ends left off; NULL where it is
 *  blank. Two pseudonyms of ten million share one with a chance of 1 in 10^24. */
export function pseudonymKey(text: SqlText): SqlText {
	return sql`CASE WHEN trim(${text}) <> '' THEN md5_number(trim(${text}))::UHUGEINT END`;
}

/** Makes the tables that outlive one extract, where they are not there yet: pseudonyms and their numbers, and the files
 *  that are loaded. */
export async function openStaging(engine: Engine): Promise<void> {
	await engine.run(sql`CREATE TABLE IF NOT EXISTS person_keys (key UHUGEINT, person INTEGER)`);
	await engine.run(sql`CREATE TABLE IF NOT EXISTS extract_files (number INTEGER, file VARCHAR, sha256 VARCHAR)`);
}

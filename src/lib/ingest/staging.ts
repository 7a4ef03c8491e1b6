import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../sql/sql';

/** The table that holds the used rows of one extract, as numbers and codes. */
export function stagingTable(number: number): SqlText {
	return name(`extract_${number}`);
}

/** The column of a staging table that holds a dimension; its name is the file's own, marked so that none can be mistaken
 *  for a column of the model. */
export function stagedDimension(column: string): string {
	return `x:${column}`;
}

/** What people write where nobody is known, in small letters. Taken for a key, it would make one person of many. */
const nobody = [
	...['n/a', '#n/a', 'na', 'n.a.', 'n/k', 'nk', 'null', '<null>', '(null)', 'none', 'nil', 'nan', '(blank)', 'blank'],
	...['unknown', 'not known', 'notknown', 'not recorded', 'not provided', 'not stated', 'not given', 'not available'],
	...['anonymous', 'anon', 'unk', 'withheld', 'refused', 'restricted', 'confidential', 'removed', 'not disclosed'],
	...['redacted', 'missing', 'no id', 'no ref', 'no key', 'tbc', 'tba', '#ref!', '#value!', '#name?', '-1']
];
const longestWord = 16;
const zerosOrSigns = '0+|[xX]{2,}|[^\\p{L}\\p{N}]+';

/** What stands for a pseudonym inside the engine: a digest of 128 bits of its text, spaces at its ends left off; NULL where it is
 *  blank or says that nobody is known: a word such as "unknown", zeros or signs alone, a number that a spreadsheet has cut
 *  short (1.23457E+11). Two pseudonyms of ten million share one with a chance of 1 in 10^24. */
export function pseudonymKey(text: SqlText): SqlText {
	// Most keys are longer, or begin with a digit: of those nothing more is asked.
	const isWord = sql`(${text} < '1' OR ${text} > ':') AND (lower(trim(${text})) IN (${join(nobody.map(literal))}) OR regexp_full_match(trim(${text}), ${literal(zerosOrSigns)}))`;
	const isCut = sql`(contains(${text}, 'E+') AND regexp_full_match(trim(${text}), '[0-9]([.][0-9]+)?E[+][0-9]+'))`;
	return sql`CASE WHEN trim(${text}) <> '' AND NOT (strlen(${text}) <= ${literal(String(longestWord))}::INTEGER AND (${isWord} OR ${isCut})) THEN md5_number(trim(${text}))::UHUGEINT END`;
}

/** The same of a key of digits that begins with a zero, without its zeros; NULL of any other. A spreadsheet takes them off. */
export function bareKey(text: SqlText): SqlText {
	// Most keys begin with another sign: of those nothing more is asked.
	return sql`CASE WHEN ${text} < '1' AND regexp_full_match(trim(${text}), '0+[1-9][0-9]*') THEN md5_number(ltrim(trim(${text}), '0'))::UHUGEINT END`;
}

/** Makes the tables that outlive one extract, where they are not there yet: pseudonyms and their numbers, of persons and
 *  of offenders, and those of digits with zeros in front. A row without a key is the highest number of persons whose pseudonyms are not known. */
export async function openStaging(engine: Engine): Promise<void> {
	await engine.run(sql`CREATE TABLE IF NOT EXISTS person_keys (key UHUGEINT, person INTEGER)`);
	await engine.run(sql`CREATE TABLE IF NOT EXISTS padded_keys (key UHUGEINT, bare UHUGEINT)`);
	await engine.run(sql`CREATE TABLE IF NOT EXISTS offender_keys (offender_key UHUGEINT, offender INTEGER)`);
}

/** The highest number that a person has, for the next one to go on from; numbers are never used twice. Of the tables that
 *  `openStaging` makes. */
export const lastPerson = sql`(SELECT coalesce(max(person), 0) FROM person_keys)`;

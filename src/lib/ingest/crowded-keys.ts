import type { Engine } from '../duckdb/engine';
import { linesKept, type Finding } from '../model/finding';
import { join, sql } from '../sql/sql';
import { integer } from './enum-sql';
import { countOf } from './finding-words';
import { stagingTable } from './staging';

/** Rows from which a key is looked at. Those seen most often have tens of contacts; a hundred are one a week for two years. */
const leastRows = 100;
/** How many times as many rows as the next key. Honest counts fall off gently, however few people have most of them: where the second has
 *  half of what the first has (Zipf), the third has two thirds of that, and so on. Five times as many is no matter of degree, while a
 *  stand-in such as 999999 grows with the file. */
const timesTheNext = 5;
/** Stand-ins in one file: there may be several, as 999999 and 111111. */
const standInsAtMost = 5;

/** How many of the keys with most rows, whose rows are given from the most on, stand for more than one person by all appearances. */
export function crowdedAmong(rows: readonly number[]): number {
	const firsts = rows.slice(0, standInsAtMost);
	return firsts.findLastIndex((n, at) => n >= leastRows && n >= timesTheNext * (rows[at + 1] ?? 0)) + 1;
}

/** Says that a few keys have far more rows than any other, as where 999999 is written for whoever is not known: they make one person of
 *  many, who is seen again and again. Tells how many rows and where, never the key. */
export async function crowdedKeys(engine: Engine, number: number, file: string, column: string): Promise<Finding[]> {
	const table = stagingTable(number);
	const most = await engine.query<{ person: number; n: number }>(
		sql`SELECT person, count(*)::DOUBLE AS n FROM ${table} WHERE person IS NOT NULL
			GROUP BY person ORDER BY n DESC, person LIMIT ${integer(standInsAtMost + 1)}`
	);
	const crowded = most.slice(0, crowdedAmong(most.map(({ n }) => n)));
	if (crowded.length === 0) return [];
	// If it is one person after all, how often exactly is nobody's to read on a page that is printed.
	const rows = Math.floor(crowded.reduce((sum, { n }) => sum + n, 0) / leastRows) * leastRows;
	const first = await engine.query<{ line: number }>(
		sql`SELECT line FROM ${table} WHERE person IN (${join(crowded.map(({ person }) => integer(person)))})
			ORDER BY line LIMIT ${integer(linesKept)}`
	);
	const isOne = crowded.length === 1;
	return [
		{
			id: 'keys-of-many-rows',
			severity: 'problem',
			file,
			column,
			rows,
			lines: first.map(({ line }) => line),
			what: `${isOne ? 'One person key stands' : `${countOf(crowded.length, 'person key')} stand`} in ${countOf(rows)} or more, far more than any other`,
			remedy: `A key that is written for whoever is not known makes one person of many, who is seen again and again. If that is so, leave the key blank in these rows and load the file again: they are then counted, and nobody is followed. If ${isOne ? 'it really is one person' : 'these really are so few people'}, nothing is amiss.`
		}
	];
}

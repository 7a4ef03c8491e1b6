import type { Engine } from '../duckdb/engine';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { join, name, sql, type SqlText } from '../sql/sql';
import type { Duplicate } from './duplicates';
import { countOf } from './finding-words';
import { stagingTable } from './staging';

/** Findings stand beside figures, which tell no number of people below this. */
const fewPeople = 10;

/** Persons whose keys differ in nothing but zeros in front, as a table of `person` and `bare`, the digest of the key without
 *  them. Few, or none at all: only keys that begin with a zero are looked at. */
const alike = sql`(SELECT person, bare FROM padded_keys JOIN person_keys USING (key)
	UNION ALL SELECT person, key AS bare FROM person_keys SEMI JOIN padded_keys ON person_keys.key = padded_keys.bare)`;

/** Keeps for each key of digits that begins with a zero what it is without: a spreadsheet takes such zeros off. */
export async function notePaddedKeys(engine: Engine, slices: readonly { readonly table: string }[]): Promise<void> {
	const all = join(
		slices.map(({ table }) => sql`SELECT key, bare FROM ${name(table)} WHERE bare IS NOT NULL`),
		sql` UNION ALL `
	);
	await engine.run(
		sql`INSERT INTO padded_keys SELECT DISTINCT key, bare FROM (${all}) ANTI JOIN padded_keys USING (key)`
	);
}

/** Says that a file has keys of some persons both with and without zeros in front. Tells how many, never a key. */
export async function zerosWithin(engine: Engine, number: number, file: string, column: string): Promise<Finding[]> {
	const people = await counted(
		engine,
		sql`SELECT count(*) AS people FROM (SELECT bare FROM ${alike} SEMI JOIN ${stagingTable(number)} USING (person)
			GROUP BY bare HAVING count(DISTINCT person) > 1)`
	);
	return people === 0
		? []
		: [said(file, column, `${keysInWords(people)} stand in this file both with and without zeros in front`)];
}

/** Says of a file that persons of it are in others under keys with more or fewer zeros in front, so that nobody follows them
 *  from one to the other. */
export async function findLostZeros(
	engine: Engine,
	extract: Extract,
	others: readonly Extract[]
): Promise<Duplicate[]> {
	const column = keyColumn(extract);
	if (column === null) return [];
	const found: Duplicate[] = [];
	for (const other of others) {
		if (keyColumn(other) === null) continue;
		const of = (number: number) =>
			sql`(SELECT bare, person FROM ${alike} SEMI JOIN ${stagingTable(number)} USING (person))`;
		const people = await counted(
			engine,
			sql`SELECT count(DISTINCT own.bare) AS people FROM ${of(extract.number)} AS own JOIN ${of(other.number)} AS there
				ON own.bare = there.bare AND own.person <> there.person`
		);
		if (people === 0) continue;
		found.push({
			finding: said(extract.file, column, `${keysInWords(people)} are those of ${other.file} but for zeros in front`),
			others: [other.number]
		});
	}
	return found;
}

async function counted(engine: Engine, question: SqlText): Promise<number> {
	const [padded] = await engine.query<{ n: number }>(sql`SELECT count(*) AS n FROM padded_keys`);
	if (!padded || padded.n === 0) return 0;
	const [row] = await engine.query<{ people: number }>(question);
	return row?.people ?? 0;
}

function keyColumn({ kind, mapping }: Extract): string | null {
	if (kind !== 'cases') return null;
	return mapping.columns.find(({ role }) => role === 'person_key')?.column ?? null;
}

function keysInWords(people: number): string {
	return people < fewPeople ? 'Fewer than 10 person keys' : countOf(people, 'person key');
}

function said(file: string, column: string, what: string): Finding {
	return {
		id: 'keys-without-zeros',
		severity: 'problem',
		file,
		column,
		rows: 0,
		lines: [],
		what,
		remedy:
			'They are taken for different people, so repeats are missed. A spreadsheet takes such zeros off: export the keys as text, the same in every file, and load it again.'
	};
}

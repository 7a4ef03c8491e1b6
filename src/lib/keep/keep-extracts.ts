import type { Engine } from '../duckdb/engine';
import { tableName } from '../ingest/load-table';
import { openStaging } from '../ingest/staging';
import type { BenchmarkRow } from '../model/benchmark';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { kindSchemas } from '../model/kind';
import { integer } from '../ingest/enum-sql';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { keepTable, restoreTable } from './keep-table';
import type { KeptDocument, KeptExtract } from './kept-document';
import type { KeptFolder } from './kept-folder';

/** An extract with what belongs to it outside the engine. */
export interface ExtractToKeep {
	readonly extract: Extract;
	readonly findings: readonly Finding[];
	readonly benchmarks: readonly BenchmarkRow[];
}

const personsTable = 'persons_kept';
const rowsTable = 'rows_kept';

/** Writes the tables of extracts to the folder. Persons are numbered anew, in an order that a secret makes and that is
 *  forgotten at once: in the engine they may stand in the order of the digests of their pseudonyms, which whoever has
 *  the pseudonyms could tell them by. Nothing is written of the pseudonyms and their digests themselves. */
export async function keepExtracts(
	engine: Engine,
	folder: KeptFolder,
	extracts: readonly ExtractToKeep[],
	signal: AbortSignal
): Promise<Pick<KeptDocument, 'persons' | 'extracts'>> {
	const tables = extracts.map(({ extract }) => extract).filter(({ kind }) => kind !== 'benchmarks');
	const persons = await renumberPersons(engine, tables, signal);
	const thisVisit = 1 + Math.max(0, ...extracts.map(({ extract }) => extract.visit ?? 0));
	const round = crypto.randomUUID();
	const kept: KeptExtract[] = [];
	for (const { extract, findings, benchmarks } of extracts) {
		const hasTable = extract.kind !== 'benchmarks';
		if (hasTable) await engine.run(rowsOf(extract), signal);
		const table = hasTable ? await keepTable(engine, folder, rowsTable, `${round}-${extract.number}`, signal) : null;
		kept.push({ extract: { visit: thisVisit, ...withoutKeys(extract) }, findings, benchmarks, table });
	}
	await engine.run(sql`DROP TABLE IF EXISTS ${name(rowsTable)}`);
	await engine.run(sql`DROP TABLE ${name(personsTable)}`);
	return { persons, extracts: kept };
}

/** Makes the tables of kept extracts anew, in an engine that holds nothing yet. Whoever is read from now on gets a number
 *  that nobody kept has, for nobody can be told to be the same. */
export async function restoreExtracts(
	engine: Engine,
	folder: KeptFolder,
	{ persons, extracts }: KeptDocument
): Promise<void> {
	await openStaging(engine);
	await engine.run(sql`INSERT INTO person_keys VALUES (NULL, ${persons})`);
	await engine.run(sql`INSERT INTO offender_keys VALUES (NULL, ${persons})`);
	for (const { extract, table } of extracts) {
		const { number, kind } = extract;
		// The column that says of which extract a row is has the number that it had then.
		const changed = kind === 'cases' ? { extract: sql`${integer(number)}::UTINYINT` } : {};
		if (table) await restoreTable(engine, folder, tableOf(extract), table, changed);
	}
}

/** The engine's table of an extract that has one. */
function tableOf({ kind, number }: Extract): string {
	return kind === 'cases' ? `extract_${number}` : tableName(kind, number);
}

/** An extract, of whose pseudonyms it is said that they are gone. */
function withoutKeys(extract: Extract): Extract {
	const roles: Readonly<Record<string, string>> = kindSchemas[extract.kind].roles;
	return {
		...extract,
		columns: extract.columns.map((column) =>
			roles[column.role] === 'key' ? { ...column, readAs: 'numbers; pseudonyms are not kept' } : column
		)
	};
}

/** Columns of the engine's table that hold numbers of persons or of suspects, where they are there. */
function personColumns({ kind, mapping }: Extract): string[] {
	if (kind === 'cases')
		return ['person', ...(mapping.columns.some(({ role }) => role === 'offender_key') ? ['offender'] : [])];
	const roles: Readonly<Record<string, string>> = kindSchemas[kind].roles;
	return mapping.columns.flatMap(({ role }) => (roles[role] === 'key' ? [role] : []));
}

/** Makes the table of new numbers by old ones; gives how many there are. */
async function renumberPersons(engine: Engine, extracts: readonly Extract[], signal: AbortSignal): Promise<number> {
	const known = extracts.flatMap((extract) =>
		personColumns(extract).map((column) => sql`SELECT ${name(column)} AS person FROM ${name(tableOf(extract))}`)
	);
	const all = known.length === 0 ? sql`SELECT NULL::INTEGER AS person` : join(known, sql` UNION ALL `);
	const secret = literal(crypto.randomUUID());
	await engine.run(
		sql`CREATE OR REPLACE TABLE ${name(personsTable)} AS SELECT person, (row_number() OVER (ORDER BY md5_number(${secret} || person)))::INTEGER AS number
			FROM (SELECT DISTINCT person FROM (${all}) WHERE person IS NOT NULL)`,
		signal
	);
	const [size] = await engine.query<{ persons: number }>(sql`SELECT count(*) AS persons FROM ${name(personsTable)}`);
	return size?.persons ?? 0;
}

/** Makes the table of an extract's rows with the new numbers, in the order in which the product stores them. */
function rowsOf(extract: Extract): SqlText {
	const columns = personColumns(extract);
	const order = extract.kind === 'cases' ? sql`person NULLS LAST, day` : sql`line`;
	const numbers = columns.map((column, at) => sql`${name(`new_${at}`)}.number AS ${name(column)}`);
	const replaced = numbers.length === 0 ? sql`` : sql` REPLACE (${join(numbers)})`;
	const joined = columns.map(
		(column, at) =>
			sql` LEFT JOIN ${name(personsTable)} AS ${name(`new_${at}`)} ON ${name(`new_${at}`)}.person = held.${name(column)}`
	);
	return sql`CREATE OR REPLACE TABLE ${name(rowsTable)} AS SELECT * FROM (
		SELECT held.*${replaced} FROM ${name(tableOf(extract))} AS held${join(joined, sql``)}) ORDER BY ${order}`;
}

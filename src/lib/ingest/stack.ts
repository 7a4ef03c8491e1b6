import type { Engine } from '../duckdb/engine';
import { notRecorded } from '../model/area';
import { dimensionColumns } from '../model/dimension-columns';
import type { Extract } from '../model/extract';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { enumType } from './enum-sql';
import { linkedDays } from './link-days';
import { stagedDimension, stagingTable } from './staging';
import { inOrder } from './value-order';

const plainColumns = ['extract', 'line', 'person', 'day', 'next_day', 'prev_day', 'month'];
/** Columns that only the files have in which their role is mapped; NULL in the others. */
const furtherColumns = [
	['outcome_date', 'outcome_day'],
	['offender_key', 'offender']
] as const;
const modelColumns = ['area', 'bcu', 'force', 'partnership', 'theme', 'role', 'risk', 'outcome', 'agency', 'marac'];

/** Makes `contacts` anew from staged `cases` extracts. One extract is looked at in place, nothing is copied; several are
 *  stacked, and each contact is linked to the person's next and previous day over all of them. */
export async function stackContacts(engine: Engine, extracts: readonly Extract[]): Promise<void> {
	await dropContacts(engine);
	const dimensions = dimensionColumns(extracts);
	const [only, ...others] = extracts;
	if (!only) return;
	if (others.length === 0) {
		const columns = [
			...[...plainColumns, ...modelColumns].map((column) => name(column)),
			...furtherOf(only),
			...dimensions.map(
				({ column, names }) => sql`${name(stagedDimension(names.get(only.number) ?? ''))} AS ${name(column)}`
			)
		];
		return engine.run(sql`CREATE VIEW contacts AS SELECT ${join(columns)} FROM ${stagingTable(only.number)}`);
	}
	const shared = [
		...modelColumns.map((column) => ({ column, from: () => name(column) })),
		...dimensions.map(({ column, names }) => ({
			column,
			from: (number: number) => {
				const staged = names.get(number);
				return staged === undefined ? literal(notRecorded) : name(stagedDimension(staged));
			}
		}))
	];
	const types = new Map<string, SqlText>();
	for (const { column, from } of shared) {
		const values = await engine.query<{ value: string }>(
			join(
				extracts.map(
					({ number }) => sql`SELECT DISTINCT ${from(number)}::VARCHAR AS value FROM ${stagingTable(number)}`
				),
				sql` UNION `
			)
		);
		types.set(column, enumType(inOrder(values.map(({ value }) => value))));
	}
	const stacked = extracts.map((extract) => {
		const { number } = extract;
		const columns = shared.map(
			({ column, from }) => sql`${from(number)}::VARCHAR::${types.get(column) ?? sql`VARCHAR`} AS ${name(column)}`
		);
		return sql`SELECT extract, line, person, day, month, ${join([...columns, ...furtherOf(extract)])} FROM ${stagingTable(number)}`;
	});
	await engine.run(
		sql`CREATE TABLE contacts AS SELECT extract, line, person, day, ${linkedDays.next} AS next_day, ${linkedDays.previous} AS prev_day, month,
			${join([...shared.map(({ column }) => column), ...furtherColumns.map(([, column]) => column)].map(name))} FROM (${join(stacked, sql` UNION ALL `)}) ORDER BY person NULLS LAST, day`
	);
}

/** Drops one staged extract. With the last one the pseudonyms go too. `contacts` is to be stacked anew. */
export async function dropExtract(engine: Engine, number: number): Promise<void> {
	const [seen] = await engine.query<{ known: boolean }>(
		sql`SELECT count(*) > 0 AS known FROM duckdb_tables() WHERE table_name = 'extract_files'`
	);
	await engine.run(sql`DROP TABLE IF EXISTS ${stagingTable(number)}`);
	if (!seen?.known) return;
	await engine.run(sql`DELETE FROM extract_files WHERE number = ${number}`);
	const [left] = await engine.query<{ n: number }>(
		sql`SELECT count(*) AS n FROM duckdb_tables() WHERE regexp_matches(table_name, '^extract_[0-9]+$')`
	);
	if (left?.n === 0) await engine.run(sql`DROP TABLE IF EXISTS person_keys`);
	if (left?.n === 0) await engine.run(sql`DROP TABLE IF EXISTS offender_keys`);
}

function furtherOf({ mapping }: Extract): SqlText[] {
	return furtherColumns.map(([role, column]) =>
		mapping.columns.some((mapped) => mapped.role === role) ? name(column) : sql`NULL::INTEGER AS ${name(column)}`
	);
}

/** A view stands where one extract is loaded, a table where several are; the engine drops each by its own word only. */
async function dropContacts(engine: Engine): Promise<void> {
	const [view] = await engine.query<{ n: number }>(
		sql`SELECT count(*) AS n FROM duckdb_views() WHERE view_name = 'contacts'`
	);
	await engine.run(view?.n === 1 ? sql`DROP VIEW contacts` : sql`DROP TABLE IF EXISTS contacts`);
}

import {
	makeBuilder,
	makeVector,
	RecordBatchStreamWriter,
	Table,
	Utf8,
	type Float64,
	type Int32,
	type Vector
} from 'apache-arrow';
import type { Engine } from '../duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { lastPerson, openStaging, pseudonymKey } from './staging';
import type { TypedColumn, TypedValue } from './typed-column';

/** One column of a table to be stored: what it is called there, and its cells in the order of rows. */
export interface StoredColumn {
	readonly name: string;
	readonly type: TypedColumn['type'];
	readonly values: readonly TypedValue[];
}

/** Stores rows as a table of the engine: `line`, then each column as its type has it – a day as days since 1970, beside it
 *  `…_minute` where times of day are counted; a period as
 *  `…_start` and `…_end`; a number beside its `…_status` (given, hidden, missing, not-applicable); a pseudonym as the number
 *  of its person. `flags`: further columns of yes and no. */
export async function storeTable(
	engine: Engine,
	table: string,
	lines: readonly number[],
	columns: readonly StoredColumn[],
	flags: Readonly<Record<string, readonly boolean[]>> = {}
): Promise<void> {
	const raw = `raw_${table}`;
	const vectors: Record<string, Vector> = { line: makeVector(Uint32Array.from(lines)) };
	const selected: SqlText[] = [sql`line`];
	for (const column of columns) {
		Object.assign(vectors, vectorsOf(column));
		selected.push(...selectedOf(column));
	}
	for (const [flag, values] of Object.entries(flags)) {
		vectors[flag] = integers(values.map((value) => (value ? 1 : 0)));
		selected.push(sql`${name(flag)} = 1 AS ${name(flag)}`);
	}
	const stream = RecordBatchStreamWriter.writeAll(new Table(vectors)).toUint8Array(true);
	await engine.insertArrow(raw, stream, true);
	await openStaging(engine);
	for (const { name: column, type } of columns) if (type === 'key') await numberPersons(engine, raw, column);
	await engine.run(
		sql`CREATE OR REPLACE TABLE ${name(table)} AS SELECT ${join(selected)} FROM ${name(raw)} AS raw ORDER BY line`
	);
	await engine.run(sql`DROP TABLE ${name(raw)}`);
}

function vectorsOf({ name: column, type, values }: StoredColumn): Record<string, Vector> {
	switch (type) {
		case 'day':
			return {
				[column]: integers(values.map((value) => (value.kind === 'day' ? value.day : null))),
				...(hasMinutes(values) && {
					[`${column}_minute`]: integers(values.map((value) => (value.kind === 'day' ? (value.minute ?? null) : null)))
				})
			};
		case 'period':
			return {
				[`${column}_start`]: integers(values.map((value) => (value.kind === 'period' ? value.period.start : null))),
				[`${column}_end`]: integers(values.map((value) => (value.kind === 'period' ? value.period.end : null)))
			};
		case 'number':
		case 'proportion':
			return {
				[column]: doubles(values.map((value) => (value.kind === 'number' ? value.value : null))),
				[`${column}_status`]: texts(values.map(({ kind }) => (kind === 'number' ? 'given' : kind)))
			};
		default:
			return { [column]: texts(values.map((value) => (value.kind === 'text' ? value.text : ''))) };
	}
}

function selectedOf({ name: column, type, values }: StoredColumn): SqlText[] {
	switch (type) {
		case 'period':
			return [wholeOrNull(`${column}_start`), wholeOrNull(`${column}_end`)];
		case 'day':
			return [wholeOrNull(column), ...(hasMinutes(values) ? [wholeOrNull(`${column}_minute`)] : [])];
		case 'number':
		case 'proportion':
			return [
				sql`CASE WHEN NOT isnan(${name(column)}) THEN ${name(column)} END AS ${name(column)}`,
				sql`${name(`${column}_status`)}::ENUM('given', 'hidden', 'missing', 'not-applicable') AS ${name(`${column}_status`)}`
			];
		case 'key':
			return [sql`(SELECT person FROM person_keys WHERE key = ${pseudonymKey(name(column))}) AS ${name(column)}`];
		default:
			return [name(column)];
	}
}

function hasMinutes(values: StoredColumn['values']): boolean {
	return values.some((value) => value.kind === 'day' && value.minute !== undefined);
}

/** Gives every pseudonym of a column that has no number yet the next one. */
async function numberPersons(engine: Engine, table: string, column: string): Promise<void> {
	await engine.run(
		sql`INSERT INTO person_keys SELECT key, (${lastPerson} + row_number() OVER ())::INTEGER
			FROM (SELECT DISTINCT ${pseudonymKey(name(column))} AS key FROM ${name(table)} WHERE ${name(column)} <> '') ANTI JOIN person_keys USING (key)`
	);
}

/** Stands for no value on the way into the engine. */
const noInteger = -(2 ** 31);

function integers(values: readonly (number | null)[]): Vector<Int32> {
	return makeVector(Int32Array.from(values, (value) => value ?? noInteger));
}

function doubles(values: readonly (number | null)[]): Vector<Float64> {
	return makeVector(Float64Array.from(values, (value) => value ?? NaN));
}

function wholeOrNull(column: string): SqlText {
	return sql`nullif(${name(column)}, ${literal(String(noInteger))}::INTEGER) AS ${name(column)}`;
}

/** No value stands for null here: Arrow makes its test for nulls from a string of code where there is one of text. */
function texts(values: readonly string[]): Vector<Utf8> {
	const builder = makeBuilder({ type: new Utf8(), nullValues: [] });
	for (const value of values) builder.append(value);
	return builder.finish().toVector();
}

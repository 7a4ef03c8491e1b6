import { sourceTables } from '../model/source';
import { join, literal, name, sql, type SqlText } from '../sql/sql';
import { isCountOfRows, isOfRows, namedState, type CountOrder } from './compile';

/** What a row says of its unit, were it the unit's earliest: 0, or `followed`, or both where it happened besides. */
export const rowState = { followed: 1, happened: 2 } as const;

const contacts = name(sourceTables.cases);

/** Whether an order counts units of contacts each of which its earliest row tells: then columns of the contacts, one number a row in
 *  their stored order of person and day, are all that its counts need. */
export function isToldByRows({ metric: { kind, sql: told }, judged }: Pick<CountOrder, 'metric' | 'judged'>): boolean {
	const { relation, days, amount, weights, behind, firstRowState, unit, keyed } = told;
	const isCount = days === null && amount === null && weights === null && behind === null;
	return (
		kind === 'cases' &&
		relation === null &&
		isCount &&
		firstRowState !== null &&
		judged === null &&
		(unit.length === 0 || keyed)
	);
}

/** The `rowState` of every row; null where every row is counted. */
export function compileRowStates({ metric, context }: CountOrder): SqlText | null {
	if (isCountOfRows(metric)) return null;
	const { followed, event, firstRowState } = metric.sql;
	const state = sql`CASE WHEN ${followed(context)} THEN CASE WHEN ${event(context)} THEN 3 ELSE 1 END ELSE 0 END`;
	const rows = isOfRows(metric)
		? contacts
		: sql`(SELECT ${join([sql`person`, ...namedState(firstRowState ?? {})])} FROM ${contacts})`;
	return sql`SELECT (${state})::UTINYINT AS value FROM ${rows}`;
}

/** Of every row, whether a condition holds: 1 or 0. */
export function compileHolds(condition: SqlText): SqlText {
	return sql`SELECT (CASE WHEN ${condition} THEN 1 ELSE 0 END)::UTINYINT AS value FROM ${contacts}`;
}

/** Stands for the person of a row where none is known; those who are have greater numbers. */
export const noPerson = -1;

/** The person of every row, as a whole number. */
export const compilePersons = sql`SELECT coalesce(person, ${literal(String(noPerson))}::INTEGER)::INTEGER AS value FROM ${contacts}`;

/** The day of every row. */
export const compileDays = sql`SELECT day::INTEGER AS value FROM ${contacts}`;

/** The keys of a few-valued column, `key`, in the order in which the engine numbers them. */
export function compileKeys(column: string): SqlText {
	return sql`SELECT unnest(enum_range((SELECT ${name(column)} FROM ${contacts} LIMIT 1)))::VARCHAR AS key`;
}

/** The number of every row's key in a few-valued column of `size` keys; `size` itself where it has none. */
export function compileKeyNumbers(column: string, size: number): SqlText {
	return numbers(sql`enum_code(${name(column)})`, size);
}

/** The least and the greatest of some whole number of the rows. */
export function compileRange(value: SqlText): SqlText {
	return sql`SELECT min(${value}) AS least, max(${value}) AS greatest FROM ${contacts}`;
}

/** By how much some whole number of every row is above the least; `size` where it has none. */
export function compileAbove(value: SqlText, least: number, size: number): SqlText {
	return numbers(sql`(${value}) - ${least}`, size);
}

function numbers(value: SqlText, size: number): SqlText {
	const type = size < 256 ? sql`UTINYINT` : size < 65_536 ? sql`USMALLINT` : sql`INTEGER`;
	return sql`SELECT coalesce((${value})::INTEGER, ${size})::${type} AS value FROM ${contacts}`;
}

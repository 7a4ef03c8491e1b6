import { join, literal, sql, type SqlText } from '../sql/sql';

/** The type of a column that holds only these values. */
export function enumType(values: readonly string[]): SqlText {
	return sql`ENUM(${join(values.map(literal))})`;
}

/** A text as one of the values of an ENUM; NULL where it is none of them. */
export function asEnum(text: SqlText, values: readonly string[]): SqlText {
	return sql`TRY_CAST(${text} AS ${enumType(values)})`;
}

/** An ENUM column with other values: the one at the place of the present one. Looks up by place, so that no text is touched. */
export function remap(column: SqlText, to: readonly string[], type: SqlText): SqlText {
	return sql`([${join(to.map(literal))}]::${type}[])[enum_code(${column}) + 1]`;
}

/** An ENUM column as whole numbers: the one at the place of the value; null stays NULL. */
export function numberAt(column: SqlText, numbers: readonly (number | null)[]): SqlText {
	const items = numbers.map((number) => (number === null ? sql`NULL` : integer(number)));
	return sql`([${join(items)}]::INTEGER[])[enum_code(${column}) + 1]`;
}

/** A whole number as SQL text: statements that can be cancelled take no parameters. */
export function integer(value: number): SqlText {
	return sql`${literal(String(Math.trunc(value)))}::INTEGER`;
}

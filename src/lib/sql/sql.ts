/** SQL text with `?` for every value, and the values apart. Made by the `sql` tag only. */
export interface SqlText {
	readonly text: string;
	readonly values: readonly SqlValue[];
}
export type SqlValue = string | number | boolean | null;

const made = new WeakSet<object>();

/** Composes SQL: a value becomes a parameter, nested SQL and names become text. A string is always data. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlText | SqlValue)[]): SqlText {
	let text = strings[0] ?? '';
	const values: SqlValue[] = [];
	parts.forEach((part, index) => {
		if (isSqlText(part)) {
			text += part.text;
			values.push(...part.values);
		} else {
			text += '?';
			values.push(part);
		}
		text += strings[index + 1] ?? '';
	});
	return make(text, values);
}

/** A quoted identifier: `a"b` becomes `"a""b"`. */
export function name(identifier: string): SqlText {
	if (identifier.includes('\0')) throw new RangeError('name needs an identifier without NUL');
	return make(`"${identifier.replaceAll('"', '""')}"`, []);
}

/** A quoted string literal, for the few places where the engine takes no parameter (options of read_csv, ENUM values). */
export function literal(value: string): SqlText {
	if (value.includes('\0')) throw new RangeError('literal needs a string without NUL');
	return make(`'${value.replaceAll("'", "''")}'`, []);
}

/** SQL pieces joined by another. */
export function join(parts: readonly SqlText[], separator: SqlText = sql`, `): SqlText {
	return make(
		parts.map((part) => part.text).join(separator.text),
		parts.flatMap((part, index) => (index === 0 ? part.values : [...separator.values, ...part.values]))
	);
}

function make(text: string, values: readonly SqlValue[]): SqlText {
	const result = Object.freeze({ text, values });
	made.add(result);
	return result;
}

/** Only what this file made is taken for SQL: a look-alike object from data is refused. */
function isSqlText(part: SqlText | SqlValue): part is SqlText {
	if (typeof part !== 'object' || part === null) return false;
	if (!made.has(part)) throw new TypeError('sql takes values, and SQL made by sql, name, literal or join');
	return true;
}

import { DataType, Precision, type Table, type Vector } from 'apache-arrow';

/** The rows of a table as objects, column by column: numbers straight from their memory, which is many times as quick as row by row. */
export function rowsOf<T>(table: Table): T[] {
	const columns = table.schema.fields.map(({ name }, place) => ({ name, values: valuesOf(table.getChildAt(place)) }));
	// Each row has its columns of its own before they are filled, whatever they are called.
	const blank: Record<string, unknown> = Object.fromEntries(columns.map(({ name }) => [name, null]));
	const rows = Array.from({ length: table.numRows }, () => ({ ...blank }));
	for (const { name, values } of columns) rows.forEach((row, place) => (row[name] = values[place]));
	return rows as T[];
}

function valuesOf(column: Vector | null): ArrayLike<unknown> {
	if (!column) return [];
	// What lies in memory where nothing is known, and of dates and half floats, is not the value.
	return isPlainNumber(column.type) && column.nullCount === 0 ? column.toArray() : Array.from(column);
}

function isPlainNumber(type: DataType): boolean {
	return DataType.isInt(type) || (DataType.isFloat(type) && type.precision !== Precision.HALF);
}

/** Whether a value of a file that was opened is of a form. */
export type Shape = (value: unknown) => boolean;

export const isText: Shape = (value) => typeof value === 'string';
export const isWholeNumber: Shape = (value) => Number.isSafeInteger(value);
export const isFlag: Shape = (value) => typeof value === 'boolean';

export function matches(pattern: RegExp): Shape {
	return (value) => typeof value === 'string' && pattern.test(value);
}

export function oneOf(values: readonly unknown[]): Shape {
	return (value) => values.includes(value);
}

export function orNull(shape: Shape): Shape {
	return (value) => value === null || shape(value);
}

export function listOf(shape: Shape): Shape {
	return (value) => Array.isArray(value) && value.every(shape);
}

/** A record with these entries; those of `optional` may be absent. */
export function record(entries: Readonly<Record<string, Shape>>, optional: readonly string[] = []): Shape {
	return (value) =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries(entries).every(([name, shape]) => {
			const entry: unknown = Reflect.get(value, name);
			return entry === undefined ? optional.includes(name) : shape(entry);
		});
}

/** What has been made here: it cannot change, so that it is its own copy. */
const made = new WeakSet();

/** A copy of plain data, frozen through and through: what has passed the gate can neither be changed nor reach back to
 *  what went in. Functions and other things that are not plain data are left out. */
export function frozenCopy<T>(value: T): T;
export function frozenCopy(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || made.has(value)) return value;
	const copy = Object.freeze(Array.isArray(value) ? frozenItems(value) : frozenMembers(value));
	made.add(copy);
	return copy;
}

/** Of numbers alone, as rings are, in one go: a map has some ten thousand. */
function frozenItems(items: readonly unknown[]): unknown[] {
	return items.every((item) => typeof item === 'number') ? items.slice() : items.map((item) => frozenCopy(item));
}

/** Member by member: lists of entries take three times as long, and a change of the page copies thousands of objects. */
function frozenMembers(value: object): object {
	const copy: Record<string, unknown> = {};
	for (const key of Object.keys(value)) {
		const item: unknown = Reflect.get(value, key);
		if (typeof item === 'function') continue;
		// A name that assignment would take for the prototype.
		if (key === '__proto__') Object.defineProperty(copy, key, { value: frozenCopy(item), enumerable: true });
		else copy[key] = frozenCopy(item);
	}
	return copy;
}

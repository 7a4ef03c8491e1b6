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

function frozenMembers(value: object): object {
	const entries = Object.entries(value).filter(([, item]) => typeof item !== 'function');
	return Object.fromEntries(entries.map(([key, item]) => [key, frozenCopy(item)]));
}

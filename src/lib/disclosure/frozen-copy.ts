/** A copy of plain data, frozen through and through: what has passed the gate can neither be changed nor reach back to
 *  what went in. Functions and other things that are not plain data are left out. */
export function frozenCopy<T>(value: T): T;
export function frozenCopy(value: unknown): unknown {
	if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => frozenCopy(item)));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, item]) => typeof item !== 'function');
	return Object.freeze(Object.fromEntries(entries.map(([key, item]) => [key, frozenCopy(item)])));
}

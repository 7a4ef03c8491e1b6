import { threshold } from './threshold';

/** A whole number of a table, with the limits everybody knows it lies in before reading the table. */
export interface Amount {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** What one cell tells and may have to keep: its amounts are shown or hidden together. */
export interface Secret {
	/** Place in the table; null stands for the margin. */
	readonly row: string | null;
	readonly column: string | null;
	readonly amounts: readonly Amount[];
	/** What hiding it would lose: people, or the value of a count. Nothing to hide at 0. */
	readonly cost: number;
	/** Whether an onlooker must not come to know it better than by the threshold. */
	readonly sensitive: boolean;
	/** Whether it may be hidden to protect another; not where it is known from elsewhere on the page. */
	readonly mayHide: boolean;
}

export type Secrets = ReadonlySet<Secret>;

/** An amount of which nothing is known but that it counts something. */
export function openAmount(value: number): Amount {
	return { value, low: 0, high: Infinity };
}

/** How far an amount could be moved up (1) or down (-1) without leaving its known limits. */
export function room(amount: Amount, direction: number): number {
	return direction > 0 ? amount.high - amount.value : amount.value - amount.low;
}

/** How wide an amount's possible interval has to stay: as the threshold, or as its known limits where these are
 *  narrower. */
export function neededWidth(amount: Amount): number {
	return Math.min(threshold, amount.high - amount.low);
}

/** Order in which secrets are given up: cheapest first, then by place, so that the choice never depends on the order
 *  in which groups are shown. */
export function byCost(one: Secret, other: Secret): number {
	return one.cost - other.cost || byPlace(one, other);
}

/** Order of place in the table, by the groups' keys. */
export function byPlace(one: Secret, other: Secret): number {
	return compareKeys(one.row, other.row) || compareKeys(one.column, other.column);
}

/** Order of two group keys by their characters; the margin comes last. */
export function compareKeys(one: string | null, other: string | null): number {
	if (one === other) return 0;
	if (one === null || other === null) return one === null ? 1 : -1;
	return one < other ? -1 : 1;
}

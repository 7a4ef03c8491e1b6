/** A whole number of a table, with the limits everybody knows it lies in before reading the table. */
export interface Amount {
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

/** An amount of which nothing is known but that it counts something. */
export function openAmount(value: number): Amount {
	return { value, low: 0, high: Infinity };
}

/** How far an amount could be moved up (1) or down (-1) without leaving its known limits. */
export function room(amount: Amount, direction: number): number {
	return direction > 0 ? amount.high - amount.value : amount.value - amount.low;
}

/** How wide an amount's possible interval has to stay: as the rule says, or as its known limits where these are narrower. */
export function neededWidth(amount: Amount, width: number): number {
	return Math.min(width, amount.high - amount.low);
}

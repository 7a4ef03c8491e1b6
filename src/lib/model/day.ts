/** A calendar day as whole days since 1970-01-01. Days, not timestamps: no time zone can move one. */
export type Day = number;

const millisecondsPerDay = 86_400_000;

/** The day of an ISO date `YYYY-MM-DD`, or null where it is no real date. */
export function dayFromIso(iso: string): Day | null {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
	if (!parts) return null;
	const day = dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
	return isoFromDay(day) === iso ? day : null;
}

/** The day of a year, month (1–12) and day of the month; out-of-range parts carry over. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day {
	return Math.floor(Date.UTC(year, month - 1, dayOfMonth) / millisecondsPerDay);
}

/** ISO date of a day. */
export function isoFromDay(day: Day): string {
	return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Year, month (1–12) and day of the month of a day. */
export function partsFromDay(day: Day): { year: number; month: number; dayOfMonth: number } {
	const date = new Date(day * millisecondsPerDay);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** The same date one calendar year earlier; 29 February becomes 28. */
export function oneYearEarlier(day: Day): Day {
	const { year, month, dayOfMonth } = partsFromDay(day);
	return dayFromParts(year - 1, month, month === 2 && dayOfMonth === 29 ? 28 : dayOfMonth);
}

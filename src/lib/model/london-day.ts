import { dayFromParts, type Day } from './day';

const millisecondsPerDay = 86_400_000;
const millisecondsPerHour = 3_600_000;

/** The calendar day in London of a moment in milliseconds since 1970 (UTC); null where it is no moment. Summer time is from
 *  01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October, as it has been since 1996; before, the
 *  end of October differed by some days. */
export function londonDay(moment: number): Day | null {
	if (!Number.isFinite(moment)) return null;
	return Math.floor((moment + (isSummerTime(moment) ? millisecondsPerHour : 0)) / millisecondsPerDay);
}

/** Whether clocks in London are an hour ahead of UTC at a moment in milliseconds since 1970. */
export function isSummerTime(moment: number): boolean {
	const year = new Date(moment).getUTCFullYear();
	return moment >= lastSunday(year, 3) && moment < lastSunday(year, 10);
}

/** 01:00 UTC on the last Sunday of a month of 31 days, in milliseconds. */
function lastSunday(year: number, month: number): number {
	const last = dayFromParts(year, month, 31);
	// Day 0, 1 January 1970, was a Thursday.
	return (last - ((last + 4) % 7)) * millisecondsPerDay + millisecondsPerHour;
}

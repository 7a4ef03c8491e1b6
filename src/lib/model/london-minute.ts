import type { Day } from './day';
import { isSummerTime } from './london-day';

/** Whole minutes since the beginning of 1970 (UTC): the difference of two is the time that passed, whatever the clocks did. */
export type Minute = number;

export const minutesPerDay = 1440;
const minutesPerHour = 60;
const millisecondsPerMinute = 60_000;

/** The minute at which clocks in London show a day and so many minutes after its midnight. Of the hour that they show twice, at
 *  the end of summer time, the first; one that they leave out, at its beginning, as if they had not yet been put forward. */
export function londonMinute(day: Day, minuteOfDay: number): Minute {
	const shown = day * minutesPerDay + minuteOfDay;
	const inSummer = shown - minutesPerHour;
	return isSummerTime(inSummer * millisecondsPerMinute) ? inSummer : shown;
}

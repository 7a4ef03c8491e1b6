import type { Day } from '../model/day';
import type { DateOrder } from '../model/extract';
import { londonDay } from '../model/london-day';
import { londonMinute, minutesPerDay, type Minute } from '../model/london-minute';
import { readDate } from './date-format';

/** The time of day with which a date is written. */
export interface ClockTime {
	readonly minute: Minute;
	/** Where dates alone were written out as moments, each is midnight, by its own clock or by London's. */
	readonly isMidnight: boolean;
}

const timed = /^(.*?)[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)? *(am|pm)? *(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?$/i;
const serial = /^\s*\d{5}(\.\d+)\s*$/;
const millisecondsPerMinute = 60_000;

/** The time of day in a date as written, whose day in London is known; null where it has none. Without a zone it is what clocks in
 *  London show. Seconds are left off. */
export function readClockTime(written: string, day: Day, order: DateOrder | null): ClockTime | null {
	const fraction = serial.exec(written)?.[1];
	// A spreadsheet keeps a time as a part of a day, which no binary number holds exactly.
	if (fraction !== undefined) return at(day, Math.floor(Math.round(Number(fraction) * minutesPerDay * 60) / 60));
	const found = timed.exec(written.replace(/[\u00a0\u202f\u200b\ufeff]/g, ' ').trim());
	if (!found) return null;
	const [, date = '', hours, minutes, half, utc, sign, ahead = '0', aheadMinutes = '0'] = found;
	const minuteOfDay = minuteShown(Number(hours), Number(minutes), half?.toLowerCase());
	if (minuteOfDay === null) return null;
	if (utc === undefined && sign === undefined) return at(day, minuteOfDay);
	const own = dayOf(date, order);
	if (own === null) return null;
	const offset = (Number(ahead) * 60 + Number(aheadMinutes)) * (sign === '-' ? -1 : 1);
	const minute = own * minutesPerDay + minuteOfDay - offset;
	// Both readings of a date must come to the same day.
	if (londonDay(minute * millisecondsPerMinute) !== day) return null;
	return { minute, isMidnight: minuteOfDay === 0 || minute === londonMinute(day, 0) };
}

function at(day: Day, minuteOfDay: number): ClockTime {
	return { minute: londonMinute(day, minuteOfDay), isMidnight: minuteOfDay === 0 };
}

function minuteShown(hours: number, minutes: number, half: string | undefined): number | null {
	if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return null;
	const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
	return hour * 60 + minutes;
}

function dayOf(written: string, order: DateOrder | null): Day | null {
	const date = readDate(written, { twoDigitYears: true });
	if (date.kind === 'numbers') return order === 'month-first' ? date.monthFirst : date.dayFirst;
	return date.kind === 'day' ? date.day : null;
}

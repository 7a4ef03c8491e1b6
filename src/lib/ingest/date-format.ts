import { dayFromParts, partsFromDay, type Day } from '../model/day';
import { londonDay } from '../model/london-day';

/** What one date, as written, can mean. */
export type ReadDate =
	| { readonly kind: 'day'; readonly day: Day }
	/** Day and month in numbers: null where an order makes no real date. */
	| { readonly kind: 'numbers'; readonly dayFirst: Day | null; readonly monthFirst: Day | null }
	/** Known to the month only: the first of it. */
	| { readonly kind: 'month'; readonly day: Day }
	| { readonly kind: 'blank' }
	| { readonly kind: 'unknown' };

/** 1900 itself is what spreadsheets and databases write where there is no date. */
const earliestYear = 1901;
const latestYear = 2100;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths = 'january february march april may june july august september october november december'.split(' ');
const minutes = ':[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?';
const zone = '(Z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?)';
/** A time of day at the end of a date, in a pattern that the engine reads alike; case does not matter. With its zone only
 *  where that cannot change the day: London is at most an hour ahead of Greenwich. */
export const timeOfDayPattern = `[T ]+([0-9]{1,2}${minutes} *(am|pm)?|(0?[1-9]|1[0-9]|2[0-2])${minutes} *(Z|UTC|GMT|[+]0[01](:?00)?))$`;
const timeOfDay = new RegExp(timeOfDayPattern, 'i');
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +/i;
const unknown: ReadDate = { kind: 'unknown' };

/** A moment with its zone: "2024-03-31T23:30:00Z". */
export const zonedPattern = `^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{1,2}${minutes} *${zone}$`;
/** The same with the date in another form before it. */
const zonedTime = new RegExp(`^(.*?)[T ]+([0-9]{1,2})(:[0-9]{2})[0-9:.]* *${zone}$`, 'i');
/** How a column's dates may be written besides. */
export interface DateHabits {
	/** Numbers with years of two digits: 00 to 49 are of this century. */
	readonly twoDigitYears?: boolean;
}

/** Reads one date: ISO, numbers with years of four digits in either order, a month in words, or a month alone. A time of day
 *  is left off: the date part counts; of a moment with its zone the day in London. Years of two digits are read where the
 *  column has them, and always after a month in words ("Mar-24"). */
export function readDate(written: string, { twoDigitYears = false }: DateHabits = {}): ReadDate {
	const whole = written.replace(/[\u00a0\u202f\u200b\ufeff]/g, ' ').trim();
	const moment = zonedTime.exec(whole);
	if (moment) return inLondon(readDate(moment[1] ?? '', { twoDigitYears }), moment);
	const text = whole.replace(timeOfDay, '').replace(weekday, '');
	if (text === '') return { kind: 'blank' };
	const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
	if (iso) return asDay(realDay(Number(iso[1]), Number(iso[3]), Number(iso[4])));
	const numbers = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
	if (numbers && (numbers[4]?.length === 4 || twoDigitYears)) {
		const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), fullYear(numbers[4] ?? '')];
		const dayFirst = realDay(year, second, first);
		const monthFirst = realDay(year, first, second);
		if (dayFirst === null && monthFirst === null) return unknown;
		return dayFirst === monthFirst ? asDay(dayFirst) : { kind: 'numbers', dayFirst, monthFirst };
	}
	const words = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})[-/., ]+(\d{4}|\d{2})$/i.exec(text);
	if (words) return asDay(realDay(fullYear(words[3] ?? ''), monthNumber(words[2] ?? ''), Number(words[1])));
	const american = /^([a-z]{3,9})[. ]+(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i.exec(text);
	if (american) return asDay(realDay(Number(american[3]), monthNumber(american[1] ?? ''), Number(american[2])));
	return readMonth(text);
}

/** The day in London of a moment: its date, hour, minutes and zone as they were found. */
function inLondon(date: ReadDate, [, , hour, minute = '', zone = '']: RegExpExecArray): ReadDate {
	const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone);
	const shift = offset ? `${offset[1]}:${offset[2] ?? '00'}` : 'Z';
	const move = (day: Day | null) => {
		if (day === null) return null;
		const written = new Date(day * 86_400_000).toISOString().slice(0, 10);
		const moment = Date.parse(`${written}T${hour?.padStart(2, '0')}${minute}${shift}`);
		return Number.isNaN(moment) ? null : londonDay(moment);
	};
	if (date.kind === 'day') return asDay(move(date.day));
	if (date.kind !== 'numbers') return unknown;
	return { kind: 'numbers', dayFirst: move(date.dayFirst), monthFirst: move(date.monthFirst) };
}

function fullYear(digits: string): number {
	const year = Number(digits);
	return digits.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

function readMonth(text: string): ReadDate {
	const numbers = /^(\d{4})[-/](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(text);
	if (numbers) return asMonth(realDay(Number(numbers[1]), Number(numbers[2]), 1));
	const words = /^([a-z]{3,9})[-/., ]+(\d{4}|\d{2})$/i.exec(text);
	if (!words) return unknown;
	const year = Number(words[2]);
	return asMonth(realDay(year < 100 ? 2000 + year : year, monthNumber(words[1] ?? ''), 1));
}

function asDay(day: Day | null): ReadDate {
	return day === null ? unknown : { kind: 'day', day };
}

function asMonth(day: Day | null): ReadDate {
	return day === null ? unknown : { kind: 'month', day };
}

/** 1 to 12 of the name of a month, whole or cut to three letters; 0 where it is none. */
export function monthNumber(word: string): number {
	const folded = word.toLowerCase();
	return (
		(longMonths.includes(folded) || months.includes(folded) || folded === 'sept'
			? months.indexOf(folded.slice(0, 3))
			: -1) + 1
	);
}

function realDay(year: number, month: number, dayOfMonth: number): Day | null {
	if (year < earliestYear || year > latestYear) return null;
	const day = dayFromParts(year, month, dayOfMonth);
	const parts = partsFromDay(day);
	return parts.month === month && parts.dayOfMonth === dayOfMonth ? day : null;
}

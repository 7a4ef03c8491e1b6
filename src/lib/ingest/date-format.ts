import { dayFromParts, partsFromDay, type Day } from '../model/day';

/** What one date, as written, can mean. */
export type ReadDate =
	| { readonly kind: 'day'; readonly day: Day }
	/** Day and month in numbers: null where an order makes no real date. */
	| { readonly kind: 'numbers'; readonly dayFirst: Day | null; readonly monthFirst: Day | null }
	/** Known to the month only: the first of it. */
	| { readonly kind: 'month'; readonly day: Day }
	| { readonly kind: 'blank' }
	| { readonly kind: 'unknown' };

const earliestYear = 1900;
const latestYear = 2100;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longMonths = 'january february march april may june july august september october november december'.split(' ');
/** A time of day at the end of a date, in a pattern that the engine reads alike; case does not matter. */
export const timeOfDayPattern =
	'[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)? *(am|pm)?(Z|[+-][0-9]{2}:?[0-9]{2})?$';
const timeOfDay = new RegExp(timeOfDayPattern, 'i');
const unknown: ReadDate = { kind: 'unknown' };

/** Reads one date: ISO, numbers with four-digit years in either order, a month in words, or a month alone. A time of day is
 *  left off: the date part counts. Two-digit years are refused, except after a month in words alone ("Mar-24"). */
export function readDate(written: string): ReadDate {
	const text = written.trim().replace(timeOfDay, '');
	if (text === '') return { kind: 'blank' };
	const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
	if (iso) return asDay(realDay(Number(iso[1]), Number(iso[3]), Number(iso[4])));
	const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
	if (numbers) {
		const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
		const dayFirst = realDay(year, second, first);
		const monthFirst = realDay(year, first, second);
		if (dayFirst === null && monthFirst === null) return unknown;
		return dayFirst === monthFirst ? asDay(dayFirst) : { kind: 'numbers', dayFirst, monthFirst };
	}
	const words = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})[-/., ]+(\d{4})$/i.exec(text);
	if (words) return asDay(realDay(Number(words[3]), monthNumber(words[2] ?? ''), Number(words[1])));
	return readMonth(text);
}

function readMonth(text: string): ReadDate {
	const numbers = /^(\d{4})[-/](\d{1,2})$/.exec(text);
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

import { dayFromParts, type Day } from '../model/day';
import type { PeriodUnit } from '../model/period';
import { monthNumber, readDate } from './date-format';

/** A stretch of whole days, both ends inclusive, and which kind of period it is; null where it is none of ours. */
export interface ReadPeriod {
	readonly start: Day;
	readonly end: Day;
	readonly unit: PeriodUnit | null;
}

/** Reads a period as people write it: a year, a month in numbers or words, a calendar quarter ("2024 Q1", "Jan to Mar 2024"),
 *  a financial year ("2021-22") or its quarter ("Q3 2023/24"), "year ending March 2024", or a day. Null where it is none. */
export function readPeriod(written: string): ReadPeriod | null {
	const text = written
		.normalize('NFKC')
		.replace(/[\s\u200b\ufeff]+/g, ' ')
		.replace(/[‐-―]/g, '-')
		.trim()
		.toLowerCase();
	return (
		readYear(text) ?? readQuarter(text) ?? readMonths(text) ?? readMonth(text) ?? readYearEnding(text) ?? readDay(text)
	);
}

function readYear(text: string): ReadPeriod | null {
	const plain = /^(?:cy ?|year )?((?:19|20)\d\d)$/.exec(text);
	if (plain) return months(Number(plain[1]), 1, 12, 'year');
	const first = financialYear(text.replace(/^(?:fy|financial year|f\/y|year) ?/, ''));
	return first === null ? null : months(first, 4, 12, 'financial-year');
}

/** The first calendar year of "2021-22", "2021/22", "2021/2022", "202122"; null where the two do not follow one another. */
function financialYear(text: string): number | null {
	const parts = /^((?:19|20)\d\d) ?[-/] ?(\d{4}|\d\d)$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)$/.exec(text);
	if (!parts) return null;
	const first = Number(parts[1]);
	const second = Number(parts[2]);
	const follows = (parts[2]?.length === 2 ? (first + 1) % 100 : first + 1) === second;
	// "2011-12" and "200102" are months as well; the writer of months uses them for every month, so the dash decides: see below.
	const couldBeMonth = /^\d{6}$/.test(text) && second <= 12;
	return follows && !couldBeMonth ? first : null;
}

function readQuarter(text: string): ReadPeriod | null {
	const parts =
		/^q(?:uarter|tr)? ?([1-4])[ ,/-]+(?:fy ?)?(.+)$/.exec(text) ??
		swapped(/^(?:fy ?)?(.+?)[ ,/-]*q(?:uarter|tr)? ?([1-4])$/.exec(text));
	if (!parts) return null;
	const quarter = Number(parts[1]);
	const year = (parts[2] ?? '').trim();
	if (/^(19|20)\d\d$/.test(year)) return months(Number(year), quarter * 3 - 2, 3, 'quarter');
	const first = financialYear(year);
	if (first === null) return null;
	// The first quarter of a financial year is April to June.
	return quarter === 4 ? months(first + 1, 1, 3, 'quarter') : months(first, quarter * 3 + 1, 3, 'quarter');
}

function swapped(parts: RegExpExecArray | null): readonly (string | undefined)[] | null {
	return parts && [parts[0], parts[2], parts[1]];
}

/** "Jan to Mar 2024", "January - March 2024", "Apr 2023 to Mar 2024". */
function readMonths(text: string): ReadPeriod | null {
	const parts = /^([a-z]{3,9})\.? ?((?:19|20)\d\d)? ?(?:to|-) ?([a-z]{3,9})\.? ((?:19|20)\d\d)$/.exec(text);
	if (!parts) return null;
	const [from, to, lastYear] = [monthNumber(parts[1] ?? ''), monthNumber(parts[3] ?? ''), Number(parts[4])];
	if (from === 0 || to === 0) return null;
	const firstYear = parts[2] === undefined ? lastYear - (from > to ? 1 : 0) : Number(parts[2]);
	const count = (lastYear - firstYear) * 12 + to - from + 1;
	if (count < 1) return null;
	const isQuarter = count === 3 && from % 3 === 1;
	const unit = count === 12 && from === 4 ? 'financial-year' : count === 12 && from === 1 ? 'year' : null;
	return months(firstYear, from, count, isQuarter ? 'quarter' : count === 1 ? 'month' : unit);
}

function readMonth(text: string): ReadPeriod | null {
	const numbers =
		/^((?:19|20)\d\d)[-/.]?(0?[1-9]|1[0-2])$/.exec(text) ??
		swapped(/^(0?[1-9]|1[0-2])[-/.]((?:19|20)\d\d)$/.exec(text));
	if (numbers) {
		const [year, month] = numbers[1]?.length === 4 ? [numbers[1], numbers[2]] : [numbers[2], numbers[1]];
		return months(Number(year), Number(month), 1, 'month');
	}
	const date = readDate(text);
	if (date.kind !== 'month') return null;
	const start = new Date(date.day * 86_400_000);
	return months(start.getUTCFullYear(), start.getUTCMonth() + 1, 1, 'month');
}

/** "year ending March 2024", "12 months to Mar 2024", "YE Mar 24". */
function readYearEnding(text: string): ReadPeriod | null {
	const parts =
		/^(?:year (?:ending|ended|to)|ye|y\/e|12 months (?:to|ending)|(?:the )?12 months ending) (?:end (?:of )?)?(?:\d{1,2} )?([a-z]{3,9})\.? '?(\d{4}|\d\d)$/.exec(
			text
		);
	if (!parts) return null;
	const month = monthNumber(parts[1] ?? '');
	if (month === 0) return null;
	const year = Number(parts[2]) + (parts[2]?.length === 2 ? 2000 : 0);
	return months(year - 1, month + 1, 12, month === 3 ? 'financial-year' : month === 12 ? 'year' : null);
}

function readDay(text: string): ReadPeriod | null {
	const date = readDate(text);
	return date.kind === 'day' ? { start: date.day, end: date.day, unit: null } : null;
}

function months(year: number, month: number, count: number, unit: PeriodUnit | null): ReadPeriod {
	return { start: dayFromParts(year, month, 1), end: dayFromParts(year, month + count, 1) - 1, unit };
}

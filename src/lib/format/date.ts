import { partsFromDay, type Day } from '../model/day';
import type { Period } from '../model/period';

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** "30 September 2024". */
export function formatDay(day: Day): string {
	return `${partsFromDay(day).dayOfMonth} ${monthAndYear(day)}`;
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

/** A moment in ISO form as it is in London: "30 September 2024 at 14:05". */
export function formatMoment(iso: string): string {
	return moment.format(new Date(iso));
}

/** A stretch of days, both ends inclusive: "January 2021 to December 2023" where it is made of whole months, otherwise
 *  days; "from …" and "to …" where an end is open; empty where both are. */
export function formatSpan(from: Day | null, to: Day | null): string {
	if (from === null && to === null) return '';
	const wholeMonths = (from === null || isFirstOfMonth(from)) && (to === null || isFirstOfMonth(to + 1));
	const end = wholeMonths ? monthAndYear : formatDay;
	if (from === null) return to === null ? '' : `to ${end(to)}`;
	if (to === null) return `from ${end(from)}`;
	return end(from) === end(to) ? end(from) : `${end(from)} to ${end(to)}`;
}

/** "March 2024", "January to March 2024", "2024" or "2023/24". */
export function periodName(period: Period): string {
	const { year, month } = partsFromDay(period.start);
	if (period.unit === 'month') return monthAndYear(period.start);
	if (period.unit === 'quarter') return `${monthName(month)} to ${monthAndYear(period.end)}`;
	if (period.unit === 'year') return String(year);
	return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

function monthAndYear(day: Day): string {
	const { year, month } = partsFromDay(day);
	return `${monthName(month)} ${year}`;
}

function monthName(month: number): string {
	return monthNames[month - 1] ?? '';
}

function isFirstOfMonth(day: Day): boolean {
	return partsFromDay(day).dayOfMonth === 1;
}

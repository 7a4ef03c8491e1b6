import type { Day } from '../model/day';
import type { DateOrder } from '../model/extract';
import { readDate, type ReadDate } from './date-format';

/** What the dates of one column mean, judged from all of them together. */
export interface ResolvedDates {
	/** The order of day and month; null where the column fits both or neither and nobody has said. */
	readonly order: DateOrder | null;
	/** The user has to say which order it is. Until then days are read day first. */
	readonly isOpen: boolean;
	/** Some dates that are used are known to the month only. */
	readonly monthOnly: boolean;
	/** The day of each date as written; null where blank or not understood. */
	readonly days: ReadonlyMap<string, Day | null>;
	readonly blankRows: number;
	readonly unknownRows: number;
	/** How they are written, in words. */
	readonly written: string;
}

/** Judges the dates that are not plain ISO, given as written with their rows. `isoRows`: rows that are; `declared`: what the
 *  mapping says, null where nothing. One order that alone fits some date and never fails where the other is needed decides;
 *  it is never guessed row by row. */
export function resolveDates(
	counts: ReadonlyMap<string, number>,
	isoRows: number,
	declared: DateOrder | null
): ResolvedDates {
	const read = [...counts].map(([text, rows]) => ({ text, rows, date: readDate(text) }));
	const isOnly = (order: 'dayFirst' | 'monthFirst', other: 'dayFirst' | 'monthFirst') =>
		read.some(({ date }) => date.kind === 'numbers' && date[order] !== null && date[other] === null);
	const onlyDayFirst = isOnly('dayFirst', 'monthFirst');
	const onlyMonthFirst = isOnly('monthFirst', 'dayFirst');
	const hasNumbers = read.some(({ date }) => date.kind === 'numbers');

	const forced = onlyDayFirst === onlyMonthFirst ? null : onlyDayFirst ? 'day-first' : 'month-first';
	const said = declared === 'iso' ? null : declared;
	const order: DateOrder | null = hasNumbers ? (said ?? forced) : 'iso';
	const days = new Map(read.map(({ text, date }) => [text, dayOf(date, order ?? 'day-first')]));
	const rowsWhere = (holds: (one: (typeof read)[number]) => boolean) =>
		read.filter(holds).reduce((total, { rows }) => total + rows, 0);
	const monthOnly = read.some(({ date }) => date.kind === 'month');
	const usesWords = read.some(({ date }) => date.kind === 'day');
	return {
		order,
		isOpen: order === null,
		monthOnly,
		days,
		blankRows: rowsWhere(({ date }) => date.kind === 'blank'),
		unknownRows: rowsWhere(({ text, date }) => date.kind !== 'blank' && days.get(text) === null),
		written: [
			hasNumbers ? (order === 'month-first' ? 'month first' : 'day first') : null,
			isoRows > 0 ? 'year first' : null,
			usesWords ? 'dates in full' : null,
			monthOnly ? 'months' : null
		]
			.filter((part) => part !== null)
			.join(' and ')
	};
}

function dayOf(date: ReadDate, order: DateOrder): Day | null {
	if (date.kind === 'numbers') return order === 'month-first' ? date.monthFirst : date.dayFirst;
	return date.kind === 'day' || date.kind === 'month' ? date.day : null;
}

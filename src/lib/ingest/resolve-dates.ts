import type { Day } from '../model/day';
import type { DateOrder } from '../model/extract';
import { readDate, type ReadDate } from './date-format';

/** What the dates of one column mean, judged from all of them together. */
export interface ResolvedDates {
	/** The order of day and month; null where the column fits both or neither and nobody has said. */
	readonly order: DateOrder | null;
	/** The user has to say which order it is. Until then days are read day first. */
	readonly isOpen: boolean;
	/** Some dates fit the one order only, others the other only: those that fit both may be wrong days in any order. */
	readonly areMixed: boolean;
	/** Some dates that are used are known to the month only. */
	readonly monthOnly: boolean;
	/** Those dates, as written. */
	readonly months: ReadonlySet<string>;
	/** The day of each date as written; null where blank or not understood. */
	readonly days: ReadonlyMap<string, Day | null>;
	readonly blankRows: number;
	readonly unknownRows: number;
	/** They are numbers of days as spreadsheets count them. */
	readonly areSerials: boolean;
	/** Their years have two digits. */
	readonly twoDigitYears: boolean;
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
	const texts = [...counts.keys()].filter((text) => text.trim() !== '');
	const serials = isoRows === 0 && texts.length > 0 && texts.every((text) => serialDay(text) !== null);
	const twoDigitYears = hasTwoDigitYears(texts);
	const read = [...counts].map(([text, rows]) => ({
		text,
		rows,
		date: serials ? asSerial(text) : readDate(text, { twoDigitYears })
	}));
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
		areMixed: onlyDayFirst && onlyMonthFirst,
		monthOnly,
		months: new Set(read.flatMap(({ text, date }) => (date.kind === 'month' ? [text] : []))),
		areSerials: serials,
		twoDigitYears,
		days,
		blankRows: rowsWhere(({ date }) => date.kind === 'blank'),
		unknownRows: rowsWhere(({ text, date }) => date.kind !== 'blank' && days.get(text) === null),
		written: [
			serials ? 'serial numbers of a spreadsheet' : null,
			hasNumbers ? (order === 'month-first' ? 'month first' : 'day first') : null,
			isoRows > 0 ? 'year first' : null,
			usesWords && !serials ? 'dates in full' : null,
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

/** Serial numbers from 1954 to 2064: a column of nothing else is one of dates without their format. */
const [firstSerial, lastSerial] = [20_000, 60_000];
const serialOfDayZero = 25_569;

/** The day of a spreadsheet's serial number (days since 30 December 1899), its time left off; null where it is none. */
function serialDay(text: string): Day | null {
	if (!/^\s*\d{5}(\.\d+)?\s*$/.test(text)) return null;
	const serial = Math.floor(Number(text));
	return serial >= firstSerial && serial <= lastSerial ? serial - serialOfDayZero : null;
}

function asSerial(text: string): ReadDate {
	const day = serialDay(text);
	return day === null ? { kind: 'blank' } : { kind: 'day', day };
}

/** Whether dates such as 14/03/24 end with their year: a year comes again and again, a day of the month does not. */
function hasTwoDigitYears(texts: readonly string[]): boolean {
	const parts = texts.flatMap((text) => {
		const found = /^\s*(\d{1,2})([-/. ])(\d{1,2})\2(\d{2})\s*$/.exec(text);
		return found ? [found] : [];
	});
	const different = (at: number) => new Set(parts.map((part) => Number(part[at]))).size;
	return parts.length > 0 && different(4) <= Math.max(different(1), different(3));
}

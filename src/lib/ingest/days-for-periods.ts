import { dayFromParts, partsFromDay, type Day } from '../model/day';
import { readDate } from './date-format';
import type { ReadPeriod } from './read-period';

/** Steps from one period to the next, in months, longest first. */
const steps = [
	[12, 'year'],
	[3, 'quarter'],
	[1, 'month']
] as const;

/** What days stand for in a column of periods, where each is the first of a month, or each the last, and there are several: the
 *  month; the quarter or the year where they lie so far apart. Empty where they are days like any other. */
export function daysForPeriods(written: readonly string[]): ReadonlyMap<string, ReadPeriod> {
	for (const order of ['dayFirst', 'monthFirst'] as const) {
		const days = written.flatMap((text) => {
			const day = dayOf(text, order);
			return day === null ? [] : [[text, day] as const];
		});
		if (days.length < 2 || written.some((text) => dayOf(text, order) === null && isDay(text))) continue;
		const areFirsts = days.every(([, day]) => partsFromDay(day).dayOfMonth === 1);
		const areLasts = days.every(([, day]) => partsFromDay(day + 1).dayOfMonth === 1);
		if (areFirsts || areLasts) return periodsOf(days, areLasts);
	}
	return new Map();
}

function periodsOf(days: readonly (readonly [string, Day])[], areLasts: boolean): Map<string, ReadPeriod> {
	const months = days.map(([text, day]) => {
		const { year, month } = partsFromDay(day);
		return [text, year * 12 + month - 1] as const;
	});
	const sorted = [...new Set(months.map(([, month]) => month))].sort((a, b) => a - b);
	const gaps = sorted.slice(1).map((month, at) => month - (sorted[at] ?? month));
	const isStep = (step: number) => gaps.includes(step) && gaps.every((gap) => gap % step === 0);
	// Two days three months apart may as well be two months.
	const [step, unit] = steps.find(([months]) => isStep(months) && (months !== 3 || gaps.length > 1)) ?? [1, 'month'];
	return new Map(
		months.map(([text, month]) => {
			const first = areLasts ? month - step + 1 : month;
			const [start, end] = [dayOfMonth(first), dayOfMonth(first + step) - 1];
			return [text, { start, end, unit: unit === 'year' ? yearUnit(first) : unit }];
		})
	);
}

function yearUnit(firstMonth: number): ReadPeriod['unit'] {
	return firstMonth % 12 === 0 ? 'year' : firstMonth % 12 === 3 ? 'financial-year' : null;
}

function dayOfMonth(month: number): Day {
	return dayFromParts(Math.floor(month / 12), (month % 12) + 1, 1);
}

function dayOf(text: string, order: 'dayFirst' | 'monthFirst'): Day | null {
	const date = readDate(text);
	if (date.kind === 'day') return date.day;
	return date.kind === 'numbers' ? date[order] : null;
}

function isDay(text: string): boolean {
	const { kind } = readDate(text);
	return kind === 'day' || kind === 'numbers';
}

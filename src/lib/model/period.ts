import { dayFromParts, isoFromDay, partsFromDay, type Day } from './day';

export const periodUnits = ['month', 'quarter', 'year', 'financial-year'] as const;
/** Calendar month, calendar quarter, calendar year, or financial year from April. */
export type PeriodUnit = (typeof periodUnits)[number];

/** A stretch of whole days, both ends inclusive. */
export interface Period {
	readonly unit: PeriodUnit;
	readonly start: Day;
	readonly end: Day;
}

const monthsIn: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12, 'financial-year': 12 };
export const periodsInYear: Readonly<Record<PeriodUnit, number>> = {
	month: 12,
	quarter: 4,
	year: 1,
	'financial-year': 1
};
const firstMonthOf: Record<PeriodUnit, number> = { month: 1, quarter: 1, year: 1, 'financial-year': 4 };

/** The period of the unit that holds the day. */
export function periodOf(day: Day, unit: PeriodUnit): Period {
	const { year, month } = partsFromDay(day);
	const months = year * 12 + month - firstMonthOf[unit];
	const first = months - (((months % monthsIn[unit]) + monthsIn[unit]) % monthsIn[unit]) + firstMonthOf[unit] - 1;
	const start = dayFromParts(Math.floor(first / 12), (first % 12) + 1, 1);
	const end = dayFromParts(Math.floor(first / 12), (first % 12) + 1 + monthsIn[unit], 1) - 1;
	return { unit, start, end };
}

/** Every period of the unit that touches the days from `first` to `last`, in order. */
export function periodsBetween(first: Day, last: Day, unit: PeriodUnit): Period[] {
	const periods: Period[] = [];
	for (let period = periodOf(first, unit); period.start <= last; period = periodOf(period.end + 1, unit))
		periods.push(period);
	return periods;
}

/** The key a period has in tables, links and files: the ISO date of its first day. */
export function periodKey(period: Period): string {
	return isoFromDay(period.start);
}

/** Number of a period that grows by one from each to the next; the engine's counterpart is `periodColumn`. */
export function periodIndex(period: Period): number {
	const { year, month } = partsFromDay(period.start);
	return Math.floor((year * 12 + month - firstMonthOf[period.unit]) / monthsIn[period.unit]);
}

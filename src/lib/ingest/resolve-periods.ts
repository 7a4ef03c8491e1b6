import { daysForPeriods } from './days-for-periods';
import { readPeriod, type ReadPeriod } from './read-period';

/** What the periods of one column mean, judged from all of them together. */
export interface ResolvedPeriods {
	/** The period of each text as written; null where it is none. */
	readonly periods: ReadonlyMap<string, ReadPeriod | null>;
	/** Every one of them can be a month or a financial year ("2011-12"), and nothing tells. They are read as financial years. */
	readonly isOpen: boolean;
	/** Days were taken for the periods that begin or end with them. */
	readonly areDays: boolean;
}

/** "2011-12" is a month among months and a financial year among financial years. */
export function resolvePeriods(written: Iterable<string>): ResolvedPeriods {
	const texts = [...new Set(written)];
	const unclear = texts.filter(isUnclear);
	const clear = texts.filter((text) => !isUnclear(text)).flatMap((text) => readPeriod(text) ?? []);
	const hasMonths = clear.some(({ unit }) => unit === 'month');
	const hasYears = clear.some(({ unit }) => unit === 'financial-year');
	const areMonths = hasMonths && !hasYears;
	const days = daysForPeriods(texts);
	const periods = new Map(
		texts.map((text) => [
			text,
			days.get(text) ?? readPeriod(areMonths && isUnclear(text) ? text.trim().replace(/[-/]/, '') : text)
		])
	);
	return { periods, isOpen: unclear.length > 0 && hasMonths === hasYears, areDays: days.size > 0 };
}

/** A year and two digits that are both a month and the year that follows. */
function isUnclear(written: string): boolean {
	const parts = /^\s*20(\d\d)[-/](\d\d)\s*$/.exec(written);
	return parts !== null && Number(parts[2]) === Number(parts[1]) + 1 && Number(parts[2]) <= 12;
}

import { resolvePeriods } from './resolve-periods';
import type { ReadPeriod } from './read-period';

/** Fewer columns than this are not taken for periods across: a file may have one column called 2024. */
const fewest = 2;

/** A period column of a wide table. */
export interface WideColumn {
	readonly place: number;
	readonly column: string;
	readonly period: ReadPeriod;
}

/** The places of the columns that each stand for a period, where a table has several; years among its months too, and a
 *  column called a total, which `load-counts` tells apart by their sums. */
export function findWide(columns: readonly string[]): number[] {
	const found = periodColumns(
		columns,
		columns.map((_, place) => place)
	);
	if (found.length < fewest) return [];
	const totals = columns.flatMap((column, place) => (isTotalName(column) ? [place] : []));
	return [...found.map(({ place }) => place), ...totals].sort((a, b) => a - b);
}

/** The period of each of these columns that has one; a year's total among months is the year. */
export function periodColumns(columns: readonly string[], places: readonly number[]): WideColumn[] {
	const named = places.map((place) => ({
		place,
		column: columns[place] ?? '',
		text: withoutTotal(columns[place] ?? '')
	}));
	const { periods } = resolvePeriods(named.map(({ text }) => text));
	return named.flatMap(({ place, column, text }) => {
		const period = periods.get(text);
		return period && period.unit !== null ? [{ place, column, period }] : [];
	});
}

/** "Total", "Grand total", "2022 total", "All periods". */
export function isTotalName(column: string): boolean {
	return /^(?:(?:grand|overall|sub)[ -]?)?totals?$|^all (?:periods|months|years|quarters)$|^sum$/i.test(column.trim());
}

function withoutTotal(column: string): string {
	return column
		.replace(/[ _-]*\(?totals?\)?$/i, '')
		.replace(/^totals?[ _-]+/i, '')
		.trim();
}

import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import type { Layer } from './secondary-suppression';

/** Areas, crossed with periods, that are no sum of their periods: of each number told, at least `width` stand in it anew, apart from all
 *  their earlier periods. Each of these could be two people instead, and all that is told by period the same: so the area's total
 *  leaves as much of any one period open as a sum would have to. Where people stand in one period each, as incidents do, every area is
 *  a sum.
 *
 *  Periods are told by quarter, year and financial year, and whoever lays these end to end may mix them: people in December and January
 *  are counted once by financial years, those in March and April by calendar years. Apart is therefore what no year of either kind
 *  holds together, nor a chain of them, each sharing a period of the person with the next: all years less what each two share count
 *  every chain once. */
export function countedAfresh(
	{ margins, nest }: Pick<EstimatedFigure, 'margins' | 'nest'>,
	{ amounts }: Pick<Layer, 'amounts'>,
	width: number
): ReadonlySet<string> {
	const byYears = nest?.byYears;
	if (!byYears) return new Set();
	const areas = margins.flatMap((margin) =>
		margin.group && !margin.group2 ? [{ margin, key: margin.group.key }] : []
	);
	const valuesOf = (cell: EstimatedCell) => amounts(cell).map(({ value }) => value);
	const together = (cells: readonly EstimatedCell[], key: string, at: number) =>
		cells.reduce((sum, cell) => sum + (cell.group?.key === key ? (valuesOf(cell)[at] ?? 0) : 0), 0);
	const isAfresh = (margin: EstimatedCell, key: string) =>
		valuesOf(margin).every(
			(once, at) => together(byYears.years, key, at) - together(byYears.shared, key, at) - once >= width
		);
	return new Set(areas.filter(({ margin, key }) => isAfresh(margin, key)).map(({ key }) => key));
}

import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import type { Layer } from './secondary-suppression';

/** Areas, crossed with periods, that are no sum of their periods: of each number told, at least `width` stand in two of them or more,
 *  by any unit of periods. That many is as much as a sum would have to leave open of any one period, and nobody is told how many
 *  they are. Where people stand in one period each, as incidents do, every area is a sum. */
export function countedAfresh(
	{ margins, nest }: Pick<EstimatedFigure, 'margins' | 'nest'>,
	{ amounts }: Pick<Layer, 'amounts'>,
	width: number
): ReadonlySet<string> {
	const units = nest?.byPeriods ?? [];
	const values = (cell: EstimatedCell) => amounts(cell).map(({ value }) => value);
	const areas = margins.flatMap((margin) =>
		margin.group && !margin.group2 ? [{ margin, key: margin.group.key }] : []
	);
	const isAfresh = (margin: EstimatedCell, periods: readonly EstimatedCell[]) =>
		values(margin).every((once, at) => sum(periods.map((cell) => values(cell)[at] ?? 0)) - once >= width);
	return new Set(
		areas
			.filter(
				({ margin, key }) =>
					units.length > 0 &&
					units.every((cells) =>
						isAfresh(
							margin,
							cells.filter(({ group }) => group?.key === key)
						)
					)
			)
			.map(({ key }) => key)
	);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, one) => total + one, 0);
}

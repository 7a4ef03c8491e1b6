import type { EstimatedCell } from '../model/estimate';
import type { FigureHead } from '../model/figure';
import { isPartPeriod } from '../model/part-period';
import type { CellTable, PlacedCell } from './cell-table';

/** The cells of areas in periods that are covered only in part. They are not told, whatever they count: they are not judged, few stand
 *  in most of them, and beside its area's total one of few would cost a whole period as well. */
export function untoldPeriods(
	{ cells, sums }: Pick<CellTable, 'cells' | 'sums'>,
	head: Pick<FigureHead, 'name' | 'covered'>
): ReadonlySet<EstimatedCell> {
	if (head.name !== 'multiples') return new Set();
	const finer = new Set(cells.filter((one) => isInner(one) && isPartPeriod(head, one.cell.period)));
	const wider = sums.flatMap(({ total, parts }) => {
		const whole = cells[total];
		const isUntold = parts.some((place) => {
			const part = cells[place];
			return part && finer.has(part) && part.row === whole?.row;
		});
		return whole && isInner(whole) && isUntold ? [whole] : [];
	});
	return new Set([...finer, ...wider].map(({ cell }) => cell));
}

function isInner({ row, column }: PlacedCell): boolean {
	return row !== null && column !== null;
}

import { dayFromIso } from '../model/day';
import type { EstimatedCell } from '../model/estimate';
import type { FigureHead } from '../model/figure';
import { levelOf } from '../model/level-of';
import { isPartPeriod } from '../model/part-period';
import { periodOf, periodUnits, type Period } from '../model/period';
import type { CellTable, PlacedCell } from './cell-table';

/** The cells of areas in periods that are covered only in part. They are not told, whatever they count: they are not judged, few stand
 *  in most of them. The same in figures of all periods, so that they hide the same: a wider period may be covered in part though all that the extracts have of it is whole quarters. */
export function untoldPeriods(
	{ cells, sums }: Pick<CellTable, 'cells' | 'sums'>,
	head: Pick<FigureHead, 'name' | 'covered' | 'question'>
): ReadonlySet<EstimatedCell> {
	if (head.name !== 'multiples') return new Set();
	const own = new Set(cells.filter((one) => isInner(one) && isPartPeriod(head, periodOfCell(one, head))));
	const wider = sums.flatMap(({ total, parts }) => {
		const whole = cells[total];
		const isUntold = parts.some((place) => {
			const part = cells[place];
			return part && own.has(part) && part.row === whole?.row;
		});
		return whole && isInner(whole) && isUntold ? [whole] : [];
	});
	return new Set([...own, ...wider].map(({ cell }) => cell));
}

function isInner({ row, column }: PlacedCell): boolean {
	return row !== null && column !== null;
}

/** Of a cell that is a sum only, its column's. */
function periodOfCell(
	{ cell, column, columnLevel }: PlacedCell,
	{ question }: Pick<FigureHead, 'question'>
): Period | null {
	if (cell.period) return cell.period;
	const unit = periodUnits.find((period) => levelOf({ ...question, period }, 'period') === columnLevel);
	const start = column === null ? null : dayFromIso(column);
	return unit === undefined || start === null ? null : periodOf(start, unit);
}

import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { groupName } from '../format/group-name';
import { measureRange } from '../format/measure-words';
import { formatCount } from '../format/number';
import { scaleOf } from '../format/scale';
import { rowMark, type RowMark } from './row-mark';

/** Key of the row "All"; no group has an empty key. */
export const totalKey = '';

export interface IntervalRow {
	/** The group's key, or `totalKey`. */
	readonly key: string;
	readonly cell: ReleasedCell;
	readonly name: string;
	/** `total` and `picked` rows stand on top, apart from the list. */
	readonly place: 'total' | 'picked' | 'listed';
	readonly mark: RowMark;
	/** "79.7", or "1,234" for a count; a code where there is none. */
	readonly value: string;
	/** "77.5 to 81.7"; empty for counts and where there is none. */
	readonly range: string;
}

/** The rows of an interval chart from top to bottom: All, the groups picked out, the other groups; each in the figure's order. */
export function intervalRows(figure: Safe<ReleasedFigure>): IntervalRow[] {
	const rows = figure.cells.map((cell) => row(figure, cell, isRowPicked(figure, cell) ? 'picked' : 'listed'));
	return [
		row(figure, figure.total, 'total'),
		...rows.filter(({ place }) => place === 'picked'),
		...rows.filter(({ place }) => place === 'listed')
	];
}

function row(figure: Safe<ReleasedFigure>, cell: ReleasedCell, place: IntervalRow['place']): IntervalRow {
	const head = { key: cell.group?.key ?? totalKey, cell, name: groupName(cell), place, mark: rowMark(cell) };
	const { result } = cell;
	if (result.status !== null) return { ...head, value: result.status, range: '' };
	if (result.measure.kind === 'count') return { ...head, value: formatCount(result.measure.value), range: '' };
	const { metric } = figure.head;
	const { value, denominator } = result.measure;
	return {
		...head,
		value: scaleOf(metric).bare(value, denominator),
		range: measureRange(metric, result.measure) ?? ''
	};
}

/** Whether a cell is of a group that the question picks out, by code, name or key in any case. */
export function isRowPicked(figure: Safe<ReleasedFigure>, { group }: ReleasedCell): boolean {
	return (
		group !== null &&
		figure.head.question.pick.some((pick) => [group.code, group.name, group.key].some((name) => same(name, pick)))
	);
}

function same(left: string, right: string): boolean {
	return left.toLowerCase() === right.toLowerCase();
}

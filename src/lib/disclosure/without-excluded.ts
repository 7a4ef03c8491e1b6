import { pass } from './pass';
import type { ReleasedCell, ReleasedFigure, Safe } from './released';

/** A released figure that does not tell how many are left out of its numbers: beside figures of the same people in other measures
 *  it would tell how many these leave out. */
export function withoutExcluded(figure: Safe<ReleasedFigure>): Safe<ReleasedFigure> {
	const { tiles: _, cells, margins, total, ...shared } = figure;
	return pass({ ...shared, cells: cells.map(untold), margins: margins.map(untold), total: untold(total) });
}

function untold(cell: ReleasedCell): ReleasedCell {
	const { result } = cell;
	if (result.status !== null || result.measure.kind === 'count' || result.measure.excluded === null) return cell;
	return { ...cell, result: { ...result, measure: { ...result.measure, excluded: null, excludedStatus: '[c]' } } };
}

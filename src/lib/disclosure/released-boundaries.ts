import type { AreaOutlines } from '../model/boundaries';
import { pass } from './pass';
import type { ReleasedFigure, Safe } from './released';

/** The same released areas on a map of the user's own boundaries: shapes are added, no number, so that they tell nothing more.
 *  Null where the groups are no areas beside each other. */
export function releasedBoundaries(figure: Safe<ReleasedFigure>, outlines: AreaOutlines): Safe<ReleasedFigure> | null {
	const { head, tiles: _, ...released } = figure;
	if (head.name !== 'intervals' || head.by.id !== 'area' || head.by2 !== null) return null;
	return pass({ ...released, head: { ...head, name: 'boundaries' }, outlines });
}

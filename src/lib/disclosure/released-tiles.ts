import { areTiles } from '../model/borough-tiles';
import { pass } from './pass';
import type { ReleasedFigure, Safe } from './released';

/** The same released groups as tiles of a map of London, so that they tell nothing more. Undefined where the groups are not, for
 *  the greater part, London boroughs or its command units. */
export function releasedTiles(figure: ReleasedFigure): Safe<ReleasedFigure> | undefined {
	const { head, cells } = figure;
	if (head.name !== 'intervals' || head.by.id !== 'area' || head.by2 !== null) return undefined;
	const keys = cells.flatMap(({ group }) => (group === null ? [] : [group.key]));
	return areTiles(keys, head.question.level) ? pass({ ...figure, head: { ...head, name: 'tiles' } }) : undefined;
}

import { areTiles } from '../model/borough-tiles';
import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import { figureIn, type Answer } from '../workspace/answer';
import { areUnitsLookedUp } from './units-looked-up';

/** The answer of groups as that of their tile map. Null where they are no areas of London, and where an extract says itself which
 *  boroughs make up a command unit, so that the map's would be others. */
export function tilesAnswer(
	answer: Answer | undefined,
	{ by, level, filters }: Pick<Question, 'by' | 'level' | 'filters'>,
	{ areas, extracts }: Pick<Dataset, 'areas' | 'extracts'>
): Answer | null {
	if (by !== 'area') return null;
	if (level === 'bcu' && areUnitsLookedUp({ extracts })) return null;
	const figure = figureIn(answer);
	if (!figure) {
		const all = areas[level].groups.map(({ key }) => key);
		const asked = filters.find(({ dimension, keys }) => dimension === 'area' && keys.some((key) => all.includes(key)));
		const keys = asked ? all.filter((key) => asked.keys.includes(key)) : all;
		return areTiles(keys, level) && (!answer || answer.state === 'asking') ? { state: 'asking', last: null } : null;
	}
	if (!figure.tiles) return null;
	return answer?.state === 'asking'
		? { state: 'asking', last: figure.tiles }
		: { state: 'answered', figure: figure.tiles };
}

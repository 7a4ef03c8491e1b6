import type { AreaLevel } from './area';
import type { Dataset } from './dataset';

/** The finest areas whose periods are told one by one: command units where there are several, for few stand behind a quarter of a
 *  borough; else the areas as they are. */
export function panelLevel({ areas }: Dataset): AreaLevel {
	return areas.bcu.column !== areas.borough.column && areas.bcu.groups.length > 1 ? 'bcu' : 'borough';
}

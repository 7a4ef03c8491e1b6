import { findBorough, type AreaLevel } from '../model/area';
import type { Dataset } from '../model/dataset';
import { areUnitsLookedUp } from './units-looked-up';

/** The area of a panel that an area of the other figures is or lies in, by key: of boroughs the built-in command unit, unless an
 *  extract says itself which boroughs make one up. Null where that is not known. */
export function panelOver(
	key: string | null,
	level: AreaLevel,
	panelLevel: AreaLevel,
	loaded: Pick<Dataset, 'extracts'>
): string | null {
	if (key === null || level === panelLevel) return key;
	if (level !== 'borough' || panelLevel !== 'bcu' || areUnitsLookedUp(loaded)) return null;
	return findBorough(key)?.bcu ?? null;
}

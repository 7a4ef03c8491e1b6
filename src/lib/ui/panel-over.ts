import { findBorough, type AreaLevel } from '../model/area';
import type { Dataset } from '../model/dataset';

/** The area of a panel that an area of the other figures is or lies in, by key: of boroughs the built-in command unit, unless an
 *  extract says itself which boroughs make one up. Null where that is not known. */
export function panelOver(
	key: string | null,
	level: AreaLevel,
	panelLevel: AreaLevel,
	{ extracts }: Pick<Dataset, 'extracts'>
): string | null {
	if (key === null || level === panelLevel) return key;
	const isLookedUp = extracts.some(
		({ kind, mapping }) => kind === 'lookup' && mapping.columns.some(({ role }) => role === 'bcu')
	);
	if (level !== 'borough' || panelLevel !== 'bcu' || isLookedUp) return null;
	return findBorough(key)?.bcu ?? null;
}

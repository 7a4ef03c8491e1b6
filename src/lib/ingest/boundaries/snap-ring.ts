import type { Ring } from '../../model/boundaries';
import type { Position } from './flat';

/** A ring on whole numbers: each corner moves to the nearest, by itself, so that neighbours still share their line. Corners that fall
 *  together, and those on a straight line between two others, are left out. Null where no area is left. */
export function snapRing(corners: readonly Position[]): Ring | null {
	const kept: Position[] = [];
	for (const [x, y] of corners) push(kept, [Math.round(x) || 0, Math.round(y) || 0]);
	// The ring is closed: its end meets its start as any two corners do.
	while (kept.length > 2)
		if (isSpare(kept.at(-2), kept.at(-1), kept[0])) kept.pop();
		else if (isSpare(kept.at(-1), kept[0], kept[1])) kept.shift();
		else break;
	return kept.length > 2 ? kept.flat() : null;
}

function push(kept: Position[], next: Position): void {
	while (kept.length > 0 && (isSame(kept.at(-1), next) || isSpare(kept.at(-2), kept.at(-1), next))) {
		if (isSame(kept.at(-1), next)) return;
		kept.pop();
	}
	kept.push(next);
}

function isSame(one: Position | undefined, other: Position | undefined): boolean {
	return one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1];
}

/** Whether the way from one corner to a third is the same without the second, or goes there and back. */
function isSpare(before: Position | undefined, at: Position | undefined, after: Position | undefined): boolean {
	if (!before || !at || !after) return false;
	return isSame(at, after) || (at[0] - before[0]) * (after[1] - at[1]) === (at[1] - before[1]) * (after[0] - at[0]);
}

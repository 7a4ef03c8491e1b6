import type { RowMark } from '../chart/row-mark';
import type { Verdict } from '../model/estimate';

/** The verdict whose glyph stands for a mark of an overview; null where it has none. */
export function glyphOf(mark: RowMark): Verdict | 'hidden' | null {
	if (mark === 'plain' || mark === 'words') return null;
	return mark === 'unsure' ? 'not enough evidence' : mark;
}

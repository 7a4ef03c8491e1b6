import type { ReleasedFigure } from '../disclosure/released';
import type { FigureHead } from '../model/figure';
import { areTooSmall } from '../model/too-small';

/** That quarters stand in for the months asked for, and why; null where they do not. Says no number. */
export function mergedNote({ months }: Pick<FigureHead, 'months'>): string | null {
	return months === 'merged' ? 'Many months are too small to show, so quarters are shown.' : null;
}

/** The same in short, under the question, which goes on asking for months; null where they are drawn as asked. */
export function drawnInstead({ months }: Pick<FigureHead, 'months'>): string | null {
	return months === 'merged' ? 'Shown by quarter, for many months are too small.' : null;
}

/** What is said of the months of a course where many are too small, and what can be shown in place of what is; null where there is
 *  nothing to say. */
export function monthsNote(
	figure: ReleasedFigure
): { readonly why: string; readonly other: 'months' | 'quarters' } | null {
	const merged = mergedNote(figure.head);
	if (merged !== null) return { why: merged, other: 'months' };
	if (figure.head.months !== 'kept' || !areTooSmall(figure)) return null;
	return { why: 'Many months are too small to show, and are shown as you chose.', other: 'quarters' };
}

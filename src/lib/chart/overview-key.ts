import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { overviewRows } from '../format/overview-rows';
import { verdictWord } from '../format/verdict-words';
import { overviewMark } from './overview-layout';
import { rowMarks, type RowMark } from './row-mark';

/** A mark that has a shape. */
export type KeyedMark = Exclude<RowMark, 'plain' | 'words'>;

/** The shapes that stand in an overview, and no others, with what each means. */
export function overviewKey(
	overview: Safe<ReleasedOverview>
): readonly { readonly mark: KeyedMark; readonly words: string }[] {
	const present = new Set(overviewRows(overview).flatMap(({ cells }) => cells.map(overviewMark)));
	return rowMarks.filter(isKeyed).flatMap((mark) => (present.has(mark) ? [{ mark, words: wordsOf(mark) }] : []));
}

function isKeyed(mark: RowMark): mark is KeyedMark {
	return mark !== 'plain' && mark !== 'words';
}

/** Measures that take a side and such as take none stand beside each other. */
function wordsOf(mark: KeyedMark): string {
	if (mark === 'hidden') return '[c] hidden';
	return mark === 'unsure' ? 'Not enough evidence, or similar' : verdictWord(mark);
}

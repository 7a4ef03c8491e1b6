import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { verdictWord } from '../format/verdict-words';

/** How a row is marked: by its verdict; `plain` where it has a value but nothing to be judged against; a hatch where it
 *  is hidden; words where there is nobody (yet). */
export type RowMark = 'better' | 'worse' | 'higher' | 'lower' | 'unsure' | 'plain' | 'hidden' | 'words';

/** All of them, in the order of keys. */
export const rowMarks: readonly RowMark[] = [
	'better',
	'worse',
	'higher',
	'lower',
	'unsure',
	'plain',
	'hidden',
	'words'
];

/** The mark of one released cell. */
export function rowMark(cell: ReleasedCell): RowMark {
	const { result } = cell;
	if (result.status !== null) return result.status === '[c]' ? 'hidden' : 'words';
	if (result.comparison === null || result.comparison.status !== null) return 'plain';
	const { verdict } = result.comparison;
	return verdict === 'not enough evidence' || verdict === 'similar' ? 'unsure' : verdict;
}

/** The marks that occur in a figure's groups and need a key, in the key's order. */
export function marksInKey(figure: Safe<ReleasedFigure>): RowMark[] {
	const present = new Set(figure.cells.map(rowMark));
	return rowMarks.filter((mark) => present.has(mark) && mark !== 'plain' && mark !== 'words');
}

/** What a mark stands for, in the key. */
export function markWords({ head }: Safe<ReleasedFigure>, mark: RowMark): string {
	if (mark === 'hidden') return '[c] hidden';
	if (mark === 'plain' || mark === 'words') return '';
	if (mark !== 'unsure') return verdictWord(mark);
	return verdictWord(head.metric.polarity.endsWith('_better') ? 'not enough evidence' : 'similar');
}

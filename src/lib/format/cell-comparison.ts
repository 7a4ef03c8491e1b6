import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import { isGroupProper } from './group-words';

/** How many comparisons the cell's verdict was adjusted for: those of the figure's groups, if it is one of them. */
export function comparisonsWith(figure: ReleasedFigure, cell: ReleasedCell): number {
	if (!figure.cells.includes(cell)) return 1;
	return figure.cells.filter(({ result }) => result.status === null && result.comparison?.status === null).length;
}

/** What has not been shown to have brought a difference about: "that the partnership" where the cell is one, else "what". */
export function agentOf({ head }: ReleasedFigure, cell: ReleasedCell): string {
	const { by, by2 } = head;
	const partnership =
		(by.id === 'partnership' && cell.group !== null) || (by2?.id === 'partnership' && cell.group2 !== null);
	return partnership && isGroupProper(cell) ? 'that the partnership' : 'what';
}

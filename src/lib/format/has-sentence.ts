import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { ReleasedOverview } from '../disclosure/released-overview';
import type { Group } from '../model/dimension';
import { tallySentence } from './finding-clauses';

/* Whether there is a sentence to take away: a number, or what was found of groups. That a number is hidden, or that there is none, is
 * said on the page, and nobody has to be sent it. */

/** Of a cell. */
export function cellHasSentence({ result }: ReleasedCell): boolean {
	return result.status === null;
}

/** Of a figure that speaks of a cell besides its groups. */
export function figureHasSentence(figure: ReleasedFigure, spoken: ReleasedCell): boolean {
	if (cellHasSentence(spoken)) return true;
	if (figure.head.name === 'reached') return false;
	return figure.course !== null || figure.funnel !== null || tallySentence(figure) !== null;
}

/** Of before and after. */
export function beforeAfterHasSentence({ treated }: ReleasedBeforeAfter): boolean {
	return treated.change.status === null;
}

/** Of curves. */
export function curvesHaveSentence({ shown }: ReleasedCurves): boolean {
	return shown > 0;
}

/** Of every measure, or of one group by every measure. */
export function overviewHasSentence({ measures }: ReleasedOverview, group: Group | null = null): boolean {
	return measures.some(({ cells, total }) =>
		group
			? cells.some((cell) => cell.group?.key === group.key && cellHasSentence(cell))
			: [...cells, total].some(cellHasSentence)
	);
}

import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { Group } from '../model/dimension';
import type { Question } from '../model/question';
import { figureIn, type Answer } from '../workspace/answer';
import { isPicked } from './pick-choices';

/** The group that a page speaks of first, and the figure it stands in: the first one picked out; without one everyone. */
export function headlineCell(
	figures: readonly (Safe<ReleasedFigure> | null)[]
): { figure: Safe<ReleasedFigure>; cell: ReleasedCell } | null {
	const present = figures.filter((figure) => figure !== null);
	for (const figure of present) {
		const cell = figure.cells.find(({ group }) => isPicked(figure.head.question, group));
		const ofSecond = figure.margins.find(
			({ group, group2 }) => group === null && isPicked(figure.head.question, group2)
		);
		const found = cell ?? ofSecond;
		if (found) return { figure, cell: found };
	}
	const [first] = present;
	return first ? { figure: first, cell: first.total } : null;
}

/** Whether the first group picked out is one of those of a figure that is still worked out. What is spoken of in its place would be
 *  taken back as soon as that comes. */
export function isPickAwaited(
	question: Question,
	first: Answer | undefined,
	second: Answer | undefined,
	ofSecond: readonly Group[]
): boolean {
	if (second?.state !== 'asking' || !ofSecond.some((group) => isPicked(question, group))) return false;
	return !figureIn(first)?.cells.some(({ group }) => isPicked(question, group));
}

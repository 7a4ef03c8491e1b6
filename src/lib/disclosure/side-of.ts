import type { Question } from '../model/question';
import { pass } from './pass';
import type { ReleasedFigure, Safe } from './released';

/** One column of a released cross table as the figure of the narrower selection that it is: so that what it hides is hidden, and
 *  what it shows is known, where that selection is counted further. */
export function sideOf(figure: Safe<ReleasedFigure>, key: string, question: Question): Safe<ReleasedFigure> {
	const total = figure.margins.find(({ group, group2 }) => group === null && group2?.key === key);
	if (!total) throw new RangeError(`sideOf needs a column of the table, got ${key}`);
	const cells = figure.cells.filter(({ group2 }) => group2?.key === key).map((cell) => ({ ...cell, group2: null }));
	const side: ReleasedFigure = {
		...figure,
		head: { ...figure.head, by2: null, question },
		cells,
		margins: [],
		total: { ...total, group2: null },
		course: null
	};
	return pass(side);
}

import type { SpokenCell } from '../disclosure/page-part';
import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { Group } from '../model/dimension';
import type { Question } from '../model/question';
import { figureIn, type Answer } from '../workspace/answer';
import { isPicked } from './pick-choices';

/** The group that a page speaks of first, and the figure it stands in: the first one picked out; without one everyone. */
export function headlineCell(figures: readonly (Safe<ReleasedFigure> | null)[]): SpokenCell | null {
	const present = figures.filter((figure) => figure !== null);
	for (const figure of present) {
		const cell = pickedCell(figure, figure.head.question);
		if (cell) return { figure, cell };
	}
	const [first] = present;
	return first ? { figure: first, cell: first.total } : null;
}

function pickedCell(figure: Safe<ReleasedFigure>, asked: Pick<Question, 'pick'>): ReleasedCell | undefined {
	const cell = figure.cells.find(({ group }) => isPicked(asked, group));
	return cell ?? figure.margins.find(({ group, group2 }) => group === null && isPicked(asked, group2));
}

/** Whether two figures answer the same, under the same rule: while a page is worked out anew, some still answer what was asked before. */
function answerTheSame(one: ReleasedFigure, other: ReleasedFigure): boolean {
	const asked = ({ rule, head: { question } }: ReleasedFigure) => {
		const { metric, level, filters, from, to, benchmark, standardise, cutoff } = question;
		return JSON.stringify([rule, metric, level, filters, from, to, benchmark, standardise, cutoff]);
	};
	return asked(one) === asked(other);
}

/** Whether two figures answer the same of the same groups. */
export function answerOfTheSameGroups(one: ReleasedFigure, other: ReleasedFigure): boolean {
	return one.head.by.id === other.head.by.id && answerTheSame(one, other);
}

/** Further groups that are spoken of, as many as are taken in at once. */
export const othersSaid = 4;

/** The further groups picked out beside the one that is spoken of, in their order; null for one of the groups that are still worked
 *  out. */
export function otherPicks(
	pick: readonly string[],
	spoken: SpokenCell,
	figures: readonly (Safe<ReleasedFigure> | null)[],
	awaited: readonly Group[]
): (SpokenCell | null)[] {
	return pick.flatMap((code) => {
		const one = { pick: [code] };
		for (const figure of figures) {
			if (!figure || !answerTheSame(figure, spoken.figure)) continue;
			const cell = pickedCell(figure, one);
			if (cell) return figure === spoken.figure && cell === spoken.cell ? [] : [{ figure, cell }];
		}
		return awaited.some((group) => isPicked(one, group)) ? [null] : [];
	});
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

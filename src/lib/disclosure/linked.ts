import type { CellPlace } from '../model/counts';
import { levelOf } from '../model/level-of';
import type { FigureHead, Nest } from '../model/figure';
import type { ReleasedCell, ReleasedFigure } from './released';

/** What the other figures of the page already tell of a cell: the same group of the same selection, or its total. `level` and
 *  `level2` of its groups where those are not the finest ones. */
export type Elsewhere = (place: CellPlace, level: string | null, level2?: string | null) => readonly ReleasedCell[];

/** Looks cells up in the figures of the page that count the same people as the one with this head. Of figures beside it, which ask
 *  something else of the same people, only what is hidden: whoever knew of a hidden group how many they are could work out another. */
export function elsewhere(
	head: FigureHead,
	linked: readonly ReleasedFigure[],
	nest: Nest | null,
	beside: readonly ReleasedFigure[] = []
): Elsewhere {
	const known = new Map<string, ReleasedCell[]>();
	const ofOneSelection = linked.filter((other) => isOfOneSelection(head, other.head));
	for (const figure of [...ofOneSelection, ...beside]) {
		for (const cell of [...figure.cells, ...figure.margins, figure.total]) {
			if (beside.includes(figure) && cell.result.status !== '[c]') continue;
			const address = addressOf(cell, figure.head, null, null);
			known.set(address, [...(known.get(address) ?? []), cell]);
		}
	}
	const [finest, finest2] = [nest?.finestLevel ?? null, nest?.across?.finestLevel ?? null];
	return (place, level, level2 = null) => known.get(addressOf(place, head, level ?? finest, level2 ?? finest2)) ?? [];
}

/** A cell's groupings and keys, whichever is named first; the total has none. Without levels its figure's own. */
function addressOf(
	{ group, group2 }: CellPlace,
	head: FigureHead,
	level: string | null,
	level2: string | null
): string {
	const parts: string[][] = [];
	if (group) parts.push([level ?? levelOf(head.question, head.by.id), group.key]);
	if (group2 && head.by2) parts.push([level2 ?? levelOf(head.question, head.by2.id), group2.key]);
	return JSON.stringify(parts.sort());
}

/** Whether two figures count the same people: one metric or its complement, filters, dates and cut-off. */
function isOfOneSelection(one: FigureHead, other: FigureHead): boolean {
	const sameMetric = one.metric.id === other.metric.id || one.metric.complement === other.metric.id;
	return sameMetric && one.cutoff === other.cutoff && selectionOf(one) === selectionOf(other);
}

function selectionOf({ question }: FigureHead): string {
	const filters = question.filters.map(({ dimension, keys }) => [dimension, ...[...keys].sort()]);
	return JSON.stringify([question.from, question.to, filters.map((filter) => JSON.stringify(filter)).sort()]);
}

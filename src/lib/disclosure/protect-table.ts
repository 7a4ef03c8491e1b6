import type { Highs } from 'highs';
import { Movement, type Judged } from './movement';
import { Rectangles } from './rectangles';
import type { Amount } from './secret';

/** One cell of a table of sums: what it tells, and whether that is hidden so far. */
export interface TableCell {
	/** What is told or hidden together. */
	readonly amounts: readonly Amount[];
	/** What hiding it would lose. */
	readonly cost: number;
	/** Whether, hidden, it has to be protected. */
	readonly sensitive: boolean;
	/** Whether it may be hidden to protect another. */
	readonly mayHide: boolean;
	/** How deep in the table it stands: a total is at 0, what adds up to it deeper. */
	readonly depth: number;
	readonly isHidden: boolean;
}

/** A cell that is what others add up to; by their places among the cells. */
export interface Sum {
	readonly total: number;
	readonly parts: readonly number[];
}

/** A table of which some cells are hidden, to be protected. */
export interface ProtectTask {
	readonly cells: readonly TableCell[];
	readonly sums: readonly Sum[];
	/** Parts of the table, by their cells' places, that are protected one after the other before the whole. What they show stays
	 *  shown: a figure of such a part alone shows the same. */
	readonly parts: readonly (readonly number[])[];
	/** How wide the possible interval of a sensitive amount has to be. */
	readonly width: number;
	/** Whether the other hidden amounts may not be known exactly either. */
	readonly guardsAll: boolean;
}

/** The places of all cells to be hidden. Hides further cells of a table, those that lose least first, until two audits pass.
 *  Audit 1, by who knows the sums, whole numbers and ≥ 0: every amount of a sensitive hidden cell can still be anything over an
 *  interval as wide as the rule's. Audit 2, by who knows the rule besides, so that nobody is hidden where nobody is: no amount of
 *  any hidden cell is left with one value. Each amount has a linear programme: by how
 *  much can it rise and fall, while other hidden cells make up for it? Where shown ones have to, the programme chooses those of the
 *  least cost, and they are hidden. Where nothing is enough, all within the parts is hidden, nobody too: the parts are all that is
 *  then told.
 *  Fischetti & Salazar-González (2001) Manage Sci 47:1008, of which this is the linear relaxation. */
export function protectTable(highs: Highs, { cells, sums, parts, width, guardsAll }: ProtectTask): number[] {
	const hidden = new Set(cells.flatMap(({ isHidden }, place) => (isHidden ? [place] : [])));
	const settled = new Set(parts.flat());
	const whole = cells.map((_, place) => place);
	for (const part of [...parts, whole]) {
		if (!part.some((place) => hidden.has(place))) continue;
		const members = new Set(part);
		const own = sums.filter(({ total, parts: of }) => members.has(total) && of.every((place) => members.has(place)));
		const isOpen = (place: number) => cells[place]?.mayHide === true && !(part === whole && settled.has(place));
		// nothing is lost by hiding nobody, and little won: that there is nobody is told as long as may be
		const mayHide = (place: number) => isOpen(place) && (cells[place]?.cost ?? 0) > 0;
		const isProtected = protect(
			highs,
			{ cells, sums: own, within: part, mayHide },
			hidden,
			guardsAll ? [width, null] : [width]
		);
		if (!isProtected) for (const place of part) if (isOpen(place) && (cells[place]?.depth ?? 0) > 0) hidden.add(place);
	}
	return [...hidden].sort((one, other) => one - other);
}

/** Hides what the audits ask for; false where they ask for more than there is. */
function protect(
	highs: Highs,
	table: Omit<Judged, 'amount' | 'width' | 'rectangles'>,
	hidden: Set<number>,
	widths: readonly (number | null)[]
): boolean {
	const { cells, sums, within } = table;
	const rectangles = new Rectangles(within, sums);
	const most = Math.max(0, ...within.map((place) => cells[place]?.amounts.length ?? 0));
	const sure = Array.from({ length: most }, () => new Set<number>());
	const movements = widths.flatMap((width) =>
		sure.map((own, amount) => new Movement(highs, { ...table, rectangles, amount, width }, hidden, own))
	);
	// the deepest cells are given up first, and sums only where those are not enough, a total last
	const depths = [...new Set(within.map((place) => cells[place]?.depth ?? 0))].sort((one, other) => other - one);
	const isLacking = (): boolean =>
		movements.some((movement) => !movement.isWide && depths.every((depth) => movement.widen(depth)));
	let lacks = isLacking();
	// what is hidden for one amount is to be safe in the others as well
	while (!lacks && !movements.every(({ isWide }) => isWide)) lacks = isLacking();
	for (const movement of movements) movement.close();
	return !lacks;
}

import type { Highs } from 'highs';
import { Movement, type Judged } from './movement';
import { neededWidth, type Amount } from './secret';

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
}

/** The places of all cells to be hidden. Hides further cells of a table, those that lose least first, until two audits pass.
 *  Audit 1, by who knows the sums, whole numbers and ≥ 0: every amount of a sensitive hidden cell can still be anything over an
 *  interval as wide as the rule's. Audit 2, by who knows the rule besides, so that nobody is hidden where nobody is: no amount of
 *  any hidden cell is left with one value. Each is a linear programme for each amount: by how much can it rise and fall, while
 *  other hidden cells make up for it? Where shown ones have to, the programme chooses those of the least cost, and they are
 *  hidden. Where nothing is enough, all within the parts is hidden, nobody too: the parts are all that is then told.
 *  Fischetti & Salazar-González (2001) Manage Sci 47:1008, of which this is the linear relaxation. */
export function protectTable(highs: Highs, { cells, sums, parts, width }: ProtectTask): number[] {
	const hidden = new Set(cells.flatMap(({ isHidden }, place) => (isHidden ? [place] : [])));
	const settled = new Set(parts.flat());
	const whole = cells.map((_, place) => place);
	for (const part of [...parts, whole]) {
		const members = new Set(part);
		const own = sums.filter(({ total, parts: of }) => members.has(total) && of.every((place) => members.has(place)));
		const isOpen = (place: number) => cells[place]?.mayHide === true && !(part === whole && settled.has(place));
		// nothing is lost by hiding nobody, and little won: that there is nobody is told as long as may be
		const mayHide = (place: number) => isOpen(place) && (cells[place]?.cost ?? 0) > 0;
		const table = { cells, sums: own, within: part, mayHide };
		const hideAll = () => part.forEach((place) => isOpen(place) && (cells[place]?.depth ?? 0) > 0 && hidden.add(place));
		// what is hidden for the second audit is itself to pass it
		for (let before = -1; before < hidden.size;) {
			before = hidden.size;
			const isLacking = [knowingSums(width), knowingRule].some((audit) => protect(highs, { ...table, audit }, hidden));
			if (isLacking) hideAll();
		}
	}
	return [...hidden].sort((one, other) => one - other);
}

function knowingSums(width: number): Judged['audit'] {
	return ({ amounts, sensitive }, index) => {
		const amount = amounts[index];
		return amount ? { amount, needed: sensitive ? neededWidth(amount, width) : 0 } : null;
	};
}

const knowingRule: Judged['audit'] = ({ amounts }, index) => {
	const amount = amounts[index];
	if (!amount) return null;
	// nobody at all is never hidden: what else the cell tells being as it is, this is at least the one that makes somebody
	const others = amounts.reduce((sum, { value }, place) => (place === index ? sum : sum + value), 0);
	const low = Math.max(amount.low, others === 0 && amount.value > 0 ? 1 : 0);
	return { amount: { ...amount, low }, needed: Math.min(1, amount.high - low) };
};

/** Hides what an audit asks for; whether it asks for more than there is. */
function protect(highs: Highs, table: Omit<Judged, 'amount'>, hidden: Set<number>): boolean {
	const { cells, within } = table;
	const depths = [...new Set(within.map((place) => cells[place]?.depth ?? 0))].sort((one, other) => other - one);
	const most = Math.max(0, ...within.map((place) => cells[place]?.amounts.length ?? 0));
	for (let amount = 0; amount < most; amount++) {
		if (!within.some((place) => hidden.has(place))) return false;
		const movement = new Movement(highs, { ...table, amount }, hidden);
		// the deepest cells are given up first, and sums only where those are not enough, a total last
		const isLacking = depths.every((depth) => movement.widen(depth));
		movement.close();
		if (isLacking) return true;
	}
	return false;
}

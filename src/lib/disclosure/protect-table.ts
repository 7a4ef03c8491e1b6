import type { Highs } from 'highs';
import { LinearProgramme, type Term } from './linear-programme';
import { neededWidth, room, type Amount } from './secret';

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
	/** Parts of the table, by their cells' places, to be protected one after the other before the whole. */
	readonly parts: readonly (readonly number[])[];
	/** How wide the possible interval of a sensitive amount has to be. */
	readonly width: number;
}

/** Less than this is rounding of the solver. */
const nothing = 1e-6;

/** The places of all cells to be hidden. Hides further cells of a table, those that lose least first, until two audits pass.
 *  Audit 1, by who knows the sums, whole numbers and ≥ 0: every amount of a sensitive hidden cell can still be anything over an
 *  interval as wide as the rule's. Audit 2, by who knows the rule besides, so that nobody is hidden where nobody is: no amount of
 *  any hidden cell is left with one value. Each is a linear programme for each amount: by how much can it rise and fall, while
 *  other hidden cells make up for it? Where shown ones have to, the programme chooses those of the least cost, and they are
 *  hidden. Where nothing is enough, all inner cells that may be hidden are: the sums are all that is then told.
 *  Fischetti & Salazar-González (2001) Manage Sci 47:1008, of which this is the linear relaxation. */
export function protectTable(highs: Highs, { cells, sums, parts, width }: ProtectTask): number[] {
	const hidden = new Set(cells.flatMap(({ isHidden }, place) => (isHidden ? [place] : [])));
	const everything = cells.map((_, place) => place);
	for (const part of [...parts, everything]) {
		const within = new Set(part);
		const own = sums.filter(({ total, parts: of }) => within.has(total) && of.every((place) => within.has(place)));
		const depths = [...new Set(part.map((place) => cells[place]?.depth ?? 0))].sort((one, other) => other - one);
		const table = { cells, sums: own, within, width, depths };
		// what is hidden for the second audit is itself to pass it
		for (let before = -1; before < hidden.size;) {
			before = hidden.size;
			protect(highs, table, hidden, widthKnowingSums);
			protect(highs, table, hidden, widthKnowingRule);
		}
	}
	return [...hidden].sort((one, other) => one - other);
}

interface Table {
	readonly cells: readonly TableCell[];
	readonly sums: readonly Sum[];
	readonly within: ReadonlySet<number>;
	readonly width: number;
	/** The depths of its cells, the deepest first: that of cells which are no sums. */
	readonly depths: readonly number[];
}

/** What an audit knows of a hidden amount, and how wide its possible interval has to be for it. */
type Audit = (
	cell: TableCell,
	index: number,
	width: number
) => { readonly amount: Amount; readonly needed: number } | null;

const widthKnowingSums: Audit = ({ amounts, sensitive }, index, width) => {
	const amount = amounts[index];
	return amount ? { amount, needed: sensitive ? neededWidth(amount, width) : 0 } : null;
};

const widthKnowingRule: Audit = ({ amounts }, index) => {
	const amount = amounts[index];
	if (!amount) return null;
	// nobody at all is never hidden: what else the cell tells being as it is, this is at least the one that makes somebody
	const others = amounts.reduce((sum, { value }, place) => (place === index ? sum : sum + value), 0);
	const low = Math.max(amount.low, others === 0 && amount.value > 0 ? 1 : 0);
	return { amount: { ...amount, low }, needed: Math.min(1, amount.high - low) };
};

function protect(highs: Highs, table: Table, hidden: Set<number>, audit: Audit): void {
	const amounts = Math.max(...table.cells.map((cell) => cell.amounts.length));
	for (let index = 0; index < amounts; index++) {
		if (![...hidden].some((place) => table.within.has(place))) return;
		const movement = new Movement(highs, table, index, hidden, audit);
		// the deepest cells are given up first, and sums only where those are not enough, a total last
		const failed = table.depths.every((depth) => movement.widen(depth).length > 0);
		movement.close();
		if (failed)
			for (const [place, cell] of table.cells.entries())
				if (table.within.has(place) && cell.depth === table.depths[0] && isSpare(cell)) hidden.add(place);
	}
}

/** How far one amount of each hidden cell can move while no sum changes, in two tables at once that both agree with all that is
 *  shown: the amount's width is what lies between them. */
class Movement {
	readonly #table: Table;
	readonly #index: number;
	readonly #hidden: Set<number>;
	readonly #audit: Audit;
	readonly #places: readonly number[];
	readonly #programme: LinearProgramme;
	/** Variables of what is hidden or may be; as many again follow for what is shown rounded. */
	readonly #variables: number;
	/** The furthest that each cell has been seen to move. */
	readonly #least = new Map<number, number>();
	readonly #most = new Map<number, number>();

	constructor(highs: Highs, table: Table, index: number, hidden: Set<number>, audit: Audit) {
		this.#table = table;
		this.#index = index;
		this.#hidden = hidden;
		this.#audit = audit;
		this.#places = [...table.within];
		this.#variables = 4 * this.#places.length;
		const variableOf = new Map(this.#places.map((place, at) => [place, 4 * at]));
		const termsOf = (place: number, copy: number, times: number): Term[] =>
			[0, this.#variables].flatMap((block) => {
				const first = block + (variableOf.get(place) ?? 0) + 2 * copy;
				return [
					{ variable: first, times },
					{ variable: first + 1, times: -times }
				];
			});
		const equations = [0, 1].flatMap((copy) =>
			table.sums.map(({ total, parts }) => [
				...termsOf(total, copy, -1),
				...parts.flatMap((place) => termsOf(place, copy, 1))
			])
		);
		this.#programme = new LinearProgramme(
			highs,
			[
				...this.#places.flatMap((place) => this.#rooms(place, Infinity)),
				...this.#places.flatMap((place) => this.#roundings(place))
			],
			equations
		);
		this.#places.forEach((place, at) => this.#price(place, at));
	}

	/** Hides what makes every amount wide enough, of cells at least so deep; the places of those for which nothing does. */
	widen(depth: number): number[] {
		for (const [at, place] of this.#places.entries())
			if (this.#table.cells[place]?.depth === depth)
				this.#rooms(place, depth).forEach((highest, variable) => this.#programme.setHighest(4 * at + variable, highest));
		const failed: number[] = [];
		for (const [at, place] of this.#places.entries()) {
			if (!this.#hidden.has(place)) continue;
			const { needed } = this.#knownOf(place) ?? { needed: 0 };
			if ((this.#most.get(place) ?? 0) - (this.#least.get(place) ?? 0) >= needed - nothing) continue;
			const between = [1, -1, -1, 1].map((times, variable) => ({ variable: 4 * at + variable, times }));
			const moved = this.#programme.solve(between, needed);
			if (moved) this.#take(moved);
			else failed.push(place);
		}
		return failed;
	}

	close(): void {
		this.#programme.close();
	}

	/** Hides what moves, and remembers how far. */
	#take(moved: Float64Array): void {
		for (const [at, place] of this.#places.entries()) {
			const [up = 0, down = 0, otherUp = 0, otherDown = 0] = moved.subarray(4 * at, 4 * at + 4);
			const [one, other] = [up - down, otherUp - otherDown];
			if (Math.abs(one) < nothing && Math.abs(other) < nothing) continue;
			if (!this.#hidden.has(place)) {
				this.#hidden.add(place);
				this.#price(place, at);
				for (let variable = 0; variable < 4; variable++)
					this.#programme.setHighest(this.#variables + 4 * at + variable, 0);
			}
			this.#least.set(place, Math.min(this.#least.get(place) ?? 0, one, other));
			this.#most.set(place, Math.max(this.#most.get(place) ?? 0, one, other));
		}
	}

	#price(place: number, at: number): void {
		const cell = this.#table.cells[place];
		if (!cell) return;
		for (let variable = 0; variable < 4; variable++)
			this.#programme.setCost(4 * at + variable, this.#hidden.has(place) ? 0 : cell.cost);
	}

	/** Up and down in either table. What is neither hidden nor may be cannot move. */
	#rooms(place: number, depth: number): number[] {
		const cell = this.#table.cells[place];
		const known = this.#knownOf(place);
		if (!cell || !known) return [0, 0, 0, 0];
		if (!this.#hidden.has(place) && !(isSpare(cell) && cell.depth >= depth))
			return [0, 0, 0, 0];
		const [up, down] = [room(known.amount, 1), room(known.amount, -1)];
		return [up, down, up, down];
	}

	/** Up and down in either table, within what a shown number may have been rounded from. */
	#roundings(place: number): number[] {
		const amount = this.#table.cells[place]?.amounts[this.#index];
		if (!amount?.told || this.#hidden.has(place)) return [0, 0, 0, 0];
		const [up, down] = [amount.told.high - amount.value, amount.value - amount.told.low];
		return [up, down, up, down];
	}

	#knownOf(place: number) {
		const cell = this.#table.cells[place];
		return cell ? this.#audit(cell, this.#index, this.#table.width) : null;
	}
}

function isSpare(cell: TableCell): boolean {
	return cell.mayHide && cell.cost > 0;
}

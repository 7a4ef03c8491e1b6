import type { Highs } from 'highs';
import { LinearProgramme, type Term } from './linear-programme';
import type { Sum, TableCell } from './protect-table';
import { room, type Amount } from './secret';

/** A part of a table, one of whose amounts is judged. */
export interface Judged {
	readonly cells: readonly TableCell[];
	readonly sums: readonly Sum[];
	/** Places of the cells that take part. */
	readonly within: readonly number[];
	/** Which amount of each cell. */
	readonly amount: number;
	/** What is known of a hidden amount, and how wide its possible interval has to be for it. */
	readonly audit: (cell: TableCell, amount: number) => { readonly amount: Amount; readonly needed: number } | null;
	/** Whether a cell that is shown may be hidden at all. */
	readonly mayHide: (place: number) => boolean;
}

/** Less than this is rounding of the solver. */
const nothing = 1e-6;
/** Variables of a cell: up and down, in either of two tables. */
const moves = 4;
/** What lies between the two tables: by how much the one is above the other. */
const between = [1, -1, -1, 1];

/** How far one amount of each hidden cell can move while no sum changes, in two tables at once that both agree with all that is
 *  shown: the amount's width is what lies between them. Shown cells that have to move for that are hidden, at the least cost. */
export class Movement {
	readonly #judged: Judged;
	readonly #hidden: Set<number>;
	readonly #programme: LinearProgramme;
	/** The furthest that each cell has been seen to move. */
	readonly #least = new Map<number, number>();
	readonly #most = new Map<number, number>();

	constructor(highs: Highs, judged: Judged, hidden: Set<number>) {
		this.#judged = judged;
		this.#hidden = hidden;
		const { within, sums } = judged;
		const variableOf = new Map(within.map((place, at) => [place, moves * at]));
		const termsOf = (place: number, copy: number, times: number): Term[] => {
			const up = (variableOf.get(place) ?? 0) + 2 * copy;
			return [
				{ variable: up, times },
				{ variable: up + 1, times: -times }
			];
		};
		const equations = [0, 1].flatMap((copy) =>
			sums.map(({ total, parts }) => [
				...termsOf(total, copy, -1),
				...parts.flatMap((place) => termsOf(place, copy, 1))
			])
		);
		const rooms = within.flatMap((place) => this.#rooms(place, Infinity));
		this.#programme = new LinearProgramme(highs, rooms, equations);
		for (const [at, place] of within.entries()) this.#price(place, at);
	}

	/** Hides what makes every amount wide enough, of cells at least so deep; whether there is any for which nothing does. */
	widen(depth: number): boolean {
		const { within, cells, amount, audit } = this.#judged;
		for (const [at, place] of within.entries())
			if (cells[place]?.depth === depth)
				this.#rooms(place, depth).forEach((highest, move) => this.#programme.setHighest(moves * at + move, highest));
		let isLacking = false;
		for (const [at, place] of within.entries()) {
			const cell = cells[place];
			if (!cell || !this.#hidden.has(place)) continue;
			const needed = audit(cell, amount)?.needed ?? 0;
			if ((this.#most.get(place) ?? 0) - (this.#least.get(place) ?? 0) >= needed - nothing) continue;
			const width = between.map((times, move) => ({ variable: moves * at + move, times }));
			const moved = this.#programme.solve(width, needed);
			if (moved) this.#take(moved);
			else isLacking = true;
		}
		return isLacking;
	}

	close(): void {
		this.#programme.close();
	}

	/** Hides what moves, and remembers how far. */
	#take(moved: Float64Array): void {
		for (const [at, place] of this.#judged.within.entries()) {
			const [up = 0, down = 0, otherUp = 0, otherDown = 0] = moved.subarray(moves * at, moves * (at + 1));
			const [one, other] = [up - down, otherUp - otherDown];
			if (Math.abs(one) < nothing && Math.abs(other) < nothing) continue;
			if (!this.#hidden.has(place)) {
				this.#hidden.add(place);
				this.#price(place, at);
			}
			this.#least.set(place, Math.min(this.#least.get(place) ?? 0, one, other));
			this.#most.set(place, Math.max(this.#most.get(place) ?? 0, one, other));
		}
	}

	#price(place: number, at: number): void {
		const cost = this.#hidden.has(place) ? 0 : (this.#judged.cells[place]?.cost ?? 0);
		for (let move = 0; move < moves; move++) this.#programme.setCost(moves * at + move, cost);
	}

	/** Up and down in either table. What is neither hidden nor may be cannot move. */
	#rooms(place: number, depth: number): number[] {
		const cell = this.#judged.cells[place];
		const known = cell && this.#judged.audit(cell, this.#judged.amount);
		if (!known) return [0, 0, 0, 0];
		const isOpen = this.#hidden.has(place) || (cell.depth >= depth && this.#judged.mayHide(place));
		if (!isOpen) return [0, 0, 0, 0];
		const [up, down] = [room(known.amount, 1), room(known.amount, -1)];
		return [up, down, up, down];
	}
}

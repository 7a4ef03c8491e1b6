import type { Highs } from 'highs';
import { LinearProgramme, type Term } from './linear-programme';
import type { Sum, TableCell } from './protect-table';
import { neededWidth, room, type Amount } from './secret';

/** A part of a table, one of whose amounts is judged. */
export interface Judged {
	readonly cells: readonly TableCell[];
	readonly sums: readonly Sum[];
	/** Places of the cells that take part. */
	readonly within: readonly number[];
	/** Which amount of each cell. */
	readonly amount: number;
	/** Whether a cell that is shown may be hidden at all. */
	readonly mayHide: (place: number) => boolean;
	/** How wide the possible interval of a sensitive amount has to be; null for the audit of who knows the rule besides, to whom no
	 *  hidden amount may be left with one value. */
	readonly width: number | null;
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
	readonly #highs: Highs;
	/** Made when it is first needed: most amounts are seen to be safe by way of others. */
	#programme: LinearProgramme | null = null;
	/** Hidden cells that are free to move. */
	readonly #open = new Set<number>();
	/** Cells seen with another value than their own in a table that who knows the rule cannot tell from the true one. */
	readonly #sure: Set<number>;
	/** The furthest that each cell has been seen to move. */
	readonly #least = new Map<number, number>();
	readonly #most = new Map<number, number>();

	/** `sure` is shared by the movements of one amount. */
	constructor(highs: Highs, judged: Judged, hidden: Set<number>, sure: Set<number>) {
		this.#highs = highs;
		this.#judged = judged;
		this.#hidden = hidden;
		this.#sure = sure;
	}

	/** Whether every hidden amount is known to be wide enough. */
	get isWide(): boolean {
		return this.#judged.within.every((place) => !this.#hidden.has(place) || this.#lacks(place) === 0);
	}

	/** Hides what makes every amount wide enough, of cells at least so deep; whether there is any for which nothing does. */
	widen(depth: number): boolean {
		const { within, cells } = this.#judged;
		if (this.isWide) return false;
		const programme = this.#started();
		for (const [at, place] of within.entries())
			if (cells[place]?.depth === depth || (this.#hidden.has(place) && !this.#open.has(place)))
				this.#free(programme, place, at, depth);
		let isLacking = false;
		for (const [at, place] of within.entries()) {
			if (!this.#hidden.has(place)) continue;
			const needed = this.#lacks(place);
			if (needed === 0) continue;
			const width = between.map((times, move) => ({ variable: moves * at + move, times }));
			const moved = programme.solve(width, needed);
			if (moved) this.#take(programme, moved);
			else isLacking = true;
		}
		return isLacking;
	}

	close(): void {
		this.#programme?.close();
	}

	#started(): LinearProgramme {
		if (this.#programme) return this.#programme;
		const { within, sums } = this.#judged;
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
		const programme = new LinearProgramme(this.#highs, rooms, equations);
		for (const [at, place] of within.entries()) this.#price(programme, place, at);
		return (this.#programme = programme);
	}

	/** The width that a hidden amount needs, where it is not known to have it; else 0. */
	#lacks(place: number): number {
		const { cells, width } = this.#judged;
		const known = this.#known(place);
		if (!known) return 0;
		if (width === null) return this.#sure.has(place) ? 0 : neededWidth(known, 1);
		if (cells[place]?.sensitive !== true) return 0;
		const seen = (this.#most.get(place) ?? 0) - (this.#least.get(place) ?? 0);
		const needed = neededWidth(known, width);
		return seen >= needed - nothing ? 0 : needed;
	}

	/** What anybody knows of an amount before reading the table. */
	#known(place: number): Amount | null {
		const { cells, amount, width } = this.#judged;
		const known = cells[place]?.amounts[amount];
		return known ? { ...known, low: width === null ? this.#lowKnowingRule(place) : known.low } : null;
	}

	/** Who knows the rule knows that nobody is never hidden: what else the cell tells being as it is, this is at least the one that
	 *  makes somebody. */
	#lowKnowingRule(place: number): number {
		const { cells, amount: index } = this.#judged;
		const amounts = cells[place]?.amounts ?? [];
		const others = amounts.reduce((sum, { value }, at) => (at === index ? sum : sum + value), 0);
		const amount = amounts[index];
		return amount ? Math.max(amount.low, others === 0 && amount.value > 0 ? 1 : 0) : 0;
	}

	#free(programme: LinearProgramme, place: number, at: number, depth: number): void {
		this.#rooms(place, depth).forEach((highest, move) => programme.setHighest(moves * at + move, highest));
		if (!this.#hidden.has(place)) return;
		this.#open.add(place);
		this.#price(programme, place, at);
	}

	/** Hides what moves, and remembers how far. */
	#take(programme: LinearProgramme, moved: Float64Array): void {
		const moving = this.#judged.within.flatMap((place, at) => {
			const [up = 0, down = 0, otherUp = 0, otherDown = 0] = moved.subarray(moves * at, moves * (at + 1));
			const nets = [up - down, otherUp - otherDown] as const;
			return nets.every((net) => Math.abs(net) < nothing) ? [] : [{ place, at, nets }];
		});
		for (const { place, at, nets } of moving) {
			if (!this.#hidden.has(place)) {
				this.#hidden.add(place);
				this.#open.add(place);
				this.#price(programme, place, at);
			}
			this.#least.set(place, Math.min(this.#least.get(place) ?? 0, ...nets));
			this.#most.set(place, Math.max(this.#most.get(place) ?? 0, ...nets));
		}
		for (const table of [0, 1] as const) {
			const isPossible = moving.every(({ place, nets }) => {
				const value = this.#judged.cells[place]?.amounts[this.#judged.amount]?.value ?? 0;
				return value + nets[table] >= this.#lowKnowingRule(place) - nothing;
			});
			if (!isPossible) continue;
			for (const { place, nets } of moving) if (Math.abs(nets[table]) >= 1 - nothing) this.#sure.add(place);
		}
	}

	#price(programme: LinearProgramme, place: number, at: number): void {
		const cost = this.#hidden.has(place) ? 0 : (this.#judged.cells[place]?.cost ?? 0);
		for (let move = 0; move < moves; move++) programme.setCost(moves * at + move, cost);
	}

	/** Up and down in either table. What is neither hidden nor may be cannot move. */
	#rooms(place: number, depth: number): number[] {
		const cell = this.#judged.cells[place];
		const known = this.#known(place);
		if (!cell || !known) return [0, 0, 0, 0];
		const isOpen = this.#hidden.has(place) || (cell.depth >= depth && this.#judged.mayHide(place));
		if (!isOpen) return [0, 0, 0, 0];
		const [up, down] = [room(known, 1), room(known, -1)];
		return [up, down, up, down];
	}
}

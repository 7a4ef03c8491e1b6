import type { Highs } from 'highs';
import { LinearProgramme, type Term } from './linear-programme';
import type { Sum, TableCell } from './protect-table';
import type { Rectangles } from './rectangles';
import { neededWidth, room, type Amount } from './secret';

/** A part of a table, one of whose amounts is judged. */
export interface Judged {
	readonly cells: readonly TableCell[];
	readonly sums: readonly Sum[];
	/** Places of the cells that take part. */
	readonly within: readonly number[];
	/** Of these cells. */
	readonly rectangles: Rectangles;
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

/** By how much a cell is above its true value in either of two tables. */
interface Moving {
	readonly place: number;
	readonly nets: readonly [number, number];
}

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
	/** By how much each amount could rise and fall without leaving its known limits. */
	readonly #above: readonly number[];
	readonly #below: readonly number[];
	/** Cells whose rectangles were moved, by how many cells were hidden then. */
	readonly #lookedAt = new Map<number, number>();
	/** The furthest that each cell has been seen to move. */
	readonly #least = new Map<number, number>();
	readonly #most = new Map<number, number>();

	/** `sure` is shared by the movements of one amount. */
	constructor(highs: Highs, judged: Judged, hidden: Set<number>, sure: Set<number>) {
		this.#highs = highs;
		this.#judged = judged;
		this.#hidden = hidden;
		this.#sure = sure;
		const known = judged.cells.map((_, place) => this.#known(place));
		this.#above = known.map((amount) => (amount ? room(amount, 1) : 0));
		this.#below = known.map((amount) => (amount ? room(amount, -1) : 0));
	}

	/** Whether every hidden amount is known to be wide enough. */
	get isWide(): boolean {
		return this.#judged.within.every((place) => !this.#hidden.has(place) || this.#lacks(place) === 0);
	}

	/** Hides what makes every amount wide enough, of cells at least so deep; whether there is any for which nothing does. */
	widen(depth: number): boolean {
		const { within, cells } = this.#judged;
		for (const place of within) if (this.#hidden.has(place)) this.#lookAround(place);
		if (this.isWide) return false;
		const programme = this.#started();
		for (const [at, place] of within.entries())
			if (cells[place]?.depth === depth || (this.#hidden.has(place) && !this.#open.has(place)))
				this.#free(programme, place, at, depth);
		let isLacking = false;
		for (const [at, place] of within.entries()) {
			if (!this.#hidden.has(place)) continue;
			this.#lookAround(place);
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
		const costs = within.flatMap((place) => Array<number>(moves).fill(this.#costOf(place)));
		return (this.#programme = new LinearProgramme(this.#highs, { highest: rooms, costs }, equations));
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

	/** Moves an amount, by rectangles of hidden cells one after the other, as far as it needs: up in one table, down in the other. */
	#lookAround(place: number): void {
		if (this.#lacks(place) === 0 || this.#lookedAt.get(place) === this.#hidden.size) return;
		this.#lookedAt.set(place, this.#hidden.size);
		const [risen, fallen] = [new Map<number, number>(), new Map<number, number>()];
		this.#push(place, 1, risen);
		this.#push(place, -1, fallen);
		const netOf = (nets: ReadonlyMap<number, number>, one: number) => nets.get(one) ?? 0;
		const moved = new Set([...risen.keys(), ...fallen.keys()]);
		this.#remember([...moved].map((one) => ({ place: one, nets: [netOf(risen, one), netOf(fallen, one)] })));
	}

	/** `nets`: by how much each cell is above its true value so far. */
	#push(place: number, direction: 1 | -1, nets: Map<number, number>): void {
		const { rectangles, width } = this.#judged;
		const room = (one: number, way: number): number => {
			if (!this.#hidden.has(one)) return 0;
			const net = nets.get(one) ?? 0;
			return way > 0 ? (this.#above[one] ?? 0) - net : (this.#below[one] ?? 0) + net;
		};
		if (room(place, direction) <= 0) return;
		const mayMove = (way: number) => (one: number) => room(one, way) > 0;
		for (const rectangle of rectangles.around(place, mayMove(direction), mayMove(-direction))) {
			const { along, against } = rectangle;
			let most = Infinity;
			for (const one of along) most = Math.min(most, room(one, direction));
			for (const one of against) most = Math.min(most, room(one, -direction));
			if (most <= 0 || !rectangles.keepsSums(rectangle)) continue;
			for (const one of along) nets.set(one, (nets.get(one) ?? 0) + direction * most);
			for (const one of against) nets.set(one, (nets.get(one) ?? 0) - direction * most);
			if (Math.abs(nets.get(place) ?? 0) >= (width ?? 1)) return;
		}
	}

	/** Hides what moves, and remembers how far. */
	#take(programme: LinearProgramme, moved: Float64Array): void {
		const moving = this.#judged.within.flatMap((place, at) => {
			const [up = 0, down = 0, otherUp = 0, otherDown = 0] = moved.subarray(moves * at, moves * (at + 1));
			const nets = [up - down, otherUp - otherDown] as const;
			return nets.every((net) => Math.abs(net) < nothing) ? [] : [{ place, at, nets }];
		});
		for (const { place, at } of moving) {
			if (!this.#hidden.has(place)) {
				this.#hidden.add(place);
				this.#open.add(place);
				this.#price(programme, place, at);
			}
		}
		this.#remember(moving);
	}

	/** Two tables that both agree with all that is shown: how far their cells are from the true ones. */
	#remember(moving: readonly Moving[]): void {
		for (const { place, nets } of moving) {
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
		const cost = this.#costOf(place);
		for (let move = 0; move < moves; move++) programme.setCost(moves * at + move, cost);
	}

	#costOf(place: number): number {
		return this.#hidden.has(place) ? 0 : (this.#judged.cells[place]?.cost ?? 0);
	}

	/** Up and down in either table. What is neither hidden nor may be cannot move. */
	#rooms(place: number, depth: number): number[] {
		const { cells, mayHide } = this.#judged;
		const isOpen = this.#hidden.has(place) || ((cells[place]?.depth ?? -1) >= depth && mayHide(place));
		const [up, down] = isOpen ? [this.#above[place] ?? 0, this.#below[place] ?? 0] : [0, 0];
		return [up, down, up, down];
	}
}

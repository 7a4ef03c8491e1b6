import { cheapestWay, stepOf, type Circulation, type Step, type Way } from './circulation';
import { room, type Secret } from './secret';

/** How far one amount of a hidden cell can move one way, while others make up for it. Ways used take room from each other
 *  and may be taken back, so that once none is left the cell is known to move no further: Ford and Fulkerson (1956). */
export class Flow {
	/** How far the cell has moved. */
	moved = 0;
	readonly #base: Step;
	readonly #circulation: Circulation;
	readonly #amount: number;
	/** By how much each other cell has been moved. */
	readonly #shifts = new Map<Secret, number>();

	constructor(base: Secret, sign: number, amount: number, circulation: Circulation) {
		this.#base = stepOf(base, sign);
		this.#circulation = circulation;
		this.#amount = amount;
	}

	/** The cheapest way to move on by at least so much at once; null where there is none. */
	cheapest(least: number, priceOf: (cell: Secret) => number | null): Way | null {
		if (this.#baseRoom() < least) return null;
		return cheapestWay(this.#circulation, this.#base.to, this.#base.from, (step) => {
			if (step.cell === this.#base.cell) return null;
			const price = priceOf(step.cell);
			return price === null || this.#roomOf(step) < least ? null : price;
		});
	}

	/** Goes a way as far as there is room. */
	go({ steps }: Way): void {
		const far = Math.min(this.#baseRoom(), ...steps.map((step) => this.#roomOf(step)));
		for (const { cell, sign } of steps) this.#shifts.set(cell, (this.#shifts.get(cell) ?? 0) + sign * far);
		this.moved += far;
	}

	#baseRoom(): number {
		const amount = this.#base.cell.amounts[this.#amount];
		return amount ? room(amount, this.#base.sign) - this.moved : 0;
	}

	#roomOf({ cell, sign }: Step): number {
		const amount = cell.amounts[this.#amount];
		return amount ? room(amount, sign) - sign * (this.#shifts.get(cell) ?? 0) : 0;
	}
}

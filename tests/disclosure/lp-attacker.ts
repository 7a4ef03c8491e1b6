import { Bounds, type Range } from './bounds';

/** What is shown of some inner cells together: limits of how many people there are, and of those to whom it happened. */
export interface Shown {
	readonly inner: readonly number[];
	readonly people: readonly [low: number, high: number];
	readonly events: readonly [low: number, high: number];
}

/** Somebody who has read all figures side by side and solves them together. Knows that inner cells are two whole numbers ≥ 0 each,
 *  happened and not, that everything else is their sum, and what is shown. Written against the published meaning of the figures
 *  alone: shares no line with the gate. `close` when done. */
export class Attacker {
	readonly #bounds: Bounds;

	constructor(cells: number, shown: readonly Shown[]) {
		this.#bounds = new Bounds(
			2 * cells,
			shown.flatMap(({ inner, people, events }) => [
				{ of: unknowns(inner, 'events'), low: events[0], high: events[1] },
				{ of: unknowns(inner, 'people'), low: people[0], high: people[1] }
			])
		);
	}

	/** How closely one comes to know a number of some inner cells together. */
	range(inner: readonly number[], what: 'events' | 'rest' | 'people'): Range {
		return this.#bounds.range(unknowns(inner, what));
	}

	close(): void {
		this.#bounds.close();
	}
}

function unknowns(inner: readonly number[], what: 'events' | 'rest' | 'people'): number[] {
	return inner.flatMap((cell) =>
		what === 'people' ? [2 * cell, 2 * cell + 1] : [2 * cell + (what === 'events' ? 0 : 1)]
	);
}

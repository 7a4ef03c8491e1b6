import loadHighs, { type Model } from 'highs';

/** What is shown of some inner cells together: limits of how many people there are, and of those to whom it happened. */
export interface Shown {
	readonly inner: readonly number[];
	readonly people: readonly [low: number, high: number];
	readonly events: readonly [low: number, high: number];
}

/** The smallest and the largest a number of some inner cells can be. */
export interface Range {
	readonly lower: number;
	readonly upper: number;
}

const highs = await loadHighs();

/** Somebody who has read all figures side by side and solves them together. Knows that inner cells are two whole numbers ≥ 0 each,
 *  happened and not, that everything else is their sum, and what is shown. Written against the published meaning of the figures
 *  alone: shares no line with the gate. `close` when done. */
export class Attacker {
	readonly #model: Model;
	readonly #cells: number;

	constructor(cells: number, shown: readonly Shown[]) {
		this.#cells = cells;
		const starts = [0];
		const indices: number[] = [];
		const low: number[] = [];
		const high: number[] = [];
		for (const { inner, people, events } of shown) {
			const happened = inner.map((cell) => 2 * cell);
			for (const [variables, limits] of [
				[happened, events],
				[inner.flatMap((cell) => [2 * cell, 2 * cell + 1]), people]
			] as const) {
				indices.push(...variables);
				starts.push(indices.length);
				low.push(limits[0]);
				high.push(limits[1]);
			}
		}
		this.#model = highs.createModel({
			numCols: 2 * cells,
			numRows: low.length,
			colCost: new Float64Array(2 * cells),
			colLower: new Float64Array(2 * cells),
			colUpper: new Float64Array(2 * cells).fill(1e6),
			rowLower: Float64Array.from(low),
			rowUpper: Float64Array.from(high, (limit) => (limit === Infinity ? highs.infinity : limit)),
			matrix: {
				format: 'csr',
				numRows: low.length,
				numCols: 2 * cells,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: new Float64Array(indices.length).fill(1)
			}
		});
		this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
	}

	/** How closely one comes to know a number of some inner cells together. */
	range(inner: readonly number[], what: 'events' | 'rest' | 'people'): Range {
		const variables = inner.flatMap((cell) =>
			what === 'people' ? [2 * cell, 2 * cell + 1] : [2 * cell + (what === 'events' ? 0 : 1)]
		);
		const solve = (sign: number) => {
			for (const variable of variables) this.#model.changeColCost(variable, sign);
			this.#model.run();
			if (this.#model.getModelStatus() !== highs.constants.modelStatus.optimal)
				throw new Error('what is shown contradicts itself');
			return sign * this.#model.getObjectiveValue();
		};
		const [lower, upper] = [solve(1), solve(-1)];
		for (const variable of variables) this.#model.changeColCost(variable, 0);
		return { lower: Math.round(lower * 1e6) / 1e6, upper: Math.round(upper * 1e6) / 1e6 };
	}

	get cells(): number {
		return this.#cells;
	}

	close(): void {
		this.#model.dispose();
	}
}

import loadHighs, { type Model } from 'highs';

/** What some unknown whole numbers add up to, within limits. */
export interface Limited {
	readonly of: readonly number[];
	readonly low: number;
	readonly high: number;
}

/** The smallest and the largest that a sum can be. */
export interface Range {
	readonly lower: number;
	readonly upper: number;
}

const highs = await loadHighs();

/** Unknown whole numbers ≥ 0, of which some sums are known within limits: how closely others are known by that. By linear
 *  programmes. `close` when done. */
export class Bounds {
	readonly #model: Model;

	constructor(unknown: number, known: readonly Limited[]) {
		const starts = [0];
		for (const { of } of known) starts.push((starts.at(-1) ?? 0) + of.length);
		const indices = known.flatMap(({ of }) => of);
		this.#model = highs.createModel({
			numCols: unknown,
			numRows: known.length,
			colCost: new Float64Array(unknown),
			colLower: new Float64Array(unknown),
			colUpper: new Float64Array(unknown).fill(1e6),
			rowLower: Float64Array.from(known, ({ low }) => low),
			rowUpper: Float64Array.from(known, ({ high }) => (high === Infinity ? highs.infinity : high)),
			matrix: {
				format: 'csr',
				numRows: known.length,
				numCols: unknown,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: new Float64Array(indices.length).fill(1)
			}
		});
		this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
	}

	/** How closely one comes to know what some of them add up to. */
	range(of: readonly number[]): Range {
		const solve = (sign: number) => {
			for (const one of of) this.#model.changeColCost(one, sign);
			this.#model.run();
			if (this.#model.getModelStatus() !== highs.constants.modelStatus.optimal)
				throw new Error('what is shown contradicts itself');
			return sign * this.#model.getObjectiveValue();
		};
		const [lower, upper] = [solve(1), solve(-1)];
		for (const one of of) this.#model.changeColCost(one, 0);
		return { lower: Math.round(lower * 1e6) / 1e6, upper: Math.round(upper * 1e6) / 1e6 };
	}

	close(): void {
		this.#model.dispose();
	}
}

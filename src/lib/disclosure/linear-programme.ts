import type { Highs, Model } from 'highs';

/** One term of a sum: how many times a variable. */
export interface Term {
	readonly variable: number;
	readonly times: number;
}

/** Least-cost solutions of a set of linear equations over variables ≥ 0, asked again and again under further conditions, each
 *  from where the one before ended. Solved by HiGHS (Huangfu & Hall 2018, Math Program Comput 10:119), primal simplex, which
 *  starts warm where only costs change. `close` gives its memory back. */
export class LinearProgramme {
	readonly #model: Model;
	readonly #rows: number;

	/** Of each variable the highest value, Infinity where it has no limit, and the cost; every equation sums to 0. */
	constructor(
		highs: Highs,
		{ highest, costs }: { readonly highest: readonly number[]; readonly costs: readonly number[] },
		equations: readonly (readonly Term[])[]
	) {
		this.#rows = equations.length;
		const terms = equations.flat();
		const starts = [0];
		for (const equation of equations) starts.push((starts.at(-1) ?? 0) + equation.length);
		const none = new Float64Array(highest.length);
		const zero = new Float64Array(equations.length);
		this.#model = highs.createModel({
			numCols: highest.length,
			numRows: equations.length,
			colCost: Float64Array.from(costs),
			colLower: none,
			colUpper: Float64Array.from(highest, (limit) => (limit === Infinity ? highs.infinity : limit)),
			rowLower: zero,
			rowUpper: zero,
			matrix: {
				format: 'csr',
				numRows: equations.length,
				numCols: highest.length,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(terms, ({ variable }) => variable),
				values: Float64Array.from(terms, ({ times }) => times)
			}
		});
		this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
	}

	setCost(variable: number, cost: number): void {
		this.#model.changeColCost(variable, cost);
	}

	setHighest(variable: number, highest: number): void {
		this.#model.changeColBounds(variable, 0, highest);
	}

	/** The cheapest solution in which the terms sum to at least so much; null where there is none. */
	solve(terms: readonly Term[], atLeast: number): Float64Array | null {
		this.#model.addRow(atLeast, Number.POSITIVE_INFINITY, {
			indices: Int32Array.from(terms, ({ variable }) => variable),
			values: Float64Array.from(terms, ({ times }) => times)
		});
		this.#model.run();
		const isSolved = this.#model.getModelStatus() === optimal;
		const values = isSolved ? this.#model.getSolution().colValue : null;
		this.#model.deleteRows({ kind: 'range', from: this.#rows, to: this.#rows });
		// a basis left over from a condition that cannot be met is no start for the next
		if (!isSolved) this.#model.clearSolver();
		return values;
	}

	close(): void {
		this.#model.dispose();
	}
}

/** HiGHS's number of the status. */
const optimal = 7;

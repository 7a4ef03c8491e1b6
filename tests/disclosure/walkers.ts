import loadHighs, { type Model } from 'highs';
import type { Range } from './bounds';

/** Some periods of one area together: the people who stand in any of them, by whether it happened after the first of those. */
export interface Stretch {
	readonly area: string;
	readonly unit: 'quarter' | (typeof longer)[number];
	/** Its number from the first of its unit on. */
	readonly at: number;
}

/** What somebody knows of stretches added up. */
export interface Known {
	readonly of: readonly Stretch[];
	readonly events: readonly [low: number, high: number];
	readonly rest: readonly [low: number, high: number];
}

type What = 'events' | 'rest' | 'people';

/** A sum of unknowns, each with how often, within limits. */
interface Row {
	readonly terms: readonly (readonly [unknown: number, times: number])[];
	readonly low: number;
	readonly high: number;
}

const longer = ['year', 'financial-year', 'all'] as const;
const actions = ['unseen', 'events', 'rest'] as const;
const states = 2 ** longer.length;
const highs = await loadHighs();

/** Somebody who knows that an area counts people, each once in every stretch in which they stand, from their first quarter there on, and
 *  nothing of how many stand in two. All that people can do is to walk through the quarters: in each they are not seen, seen and it
 *  happens, or seen and it does not; a stretch counts where a walk is first seen in it. How many take each step is unknown. Exact but
 *  for whole numbers: whatever lies within a range could be so, with all that is told being as it is. Knows that nobody stands in two
 *  areas, and that the first quarter begins in January. Shares no line with the gate. `close` when done. */
export class Walkers {
	readonly #counted = new Map<string, { readonly unknown: number; readonly what: What }[]>();
	readonly #model: Model;
	#unknowns = 0;

	constructor(areas: readonly string[], quarters: number, known: readonly Known[]) {
		const walks = areas.flatMap((area) => this.#walk(area, quarters));
		const told = known.flatMap(({ of, events, rest }): Row[] => [
			{ terms: this.#termsOf(of, 'events'), low: events[0], high: events[1] },
			{ terms: this.#termsOf(of, 'rest'), low: rest[0], high: rest[1] }
		]);
		this.#model = modelOf(this.#unknowns, [...walks, ...told]);
	}

	/** How closely one comes to know a number of some stretches together. */
	range(of: readonly Stretch[], what: What): Range {
		const terms = this.#termsOf(of, what);
		const solve = (sign: number) => {
			for (const [unknown, times] of terms) this.#model.changeColCost(unknown, sign * times);
			this.#model.run();
			if (this.#model.getModelStatus() !== highs.constants.modelStatus.optimal)
				throw new Error('what is shown contradicts itself');
			return Math.round(sign * this.#model.getObjectiveValue() * 1e4) / 1e4;
		};
		const range = { lower: solve(1), upper: solve(-1) };
		for (const [unknown] of terms) this.#model.changeColCost(unknown, 0);
		return range;
	}

	close(): void {
		this.#model.dispose();
	}

	/** The steps through an area's quarters: who comes to a state leaves it. A state is in which of the longer stretches somebody has been
	 *  seen so far. */
	#walk(area: string, quarters: number): Row[] {
		const rows: Row[] = [];
		let before: readonly (readonly number[])[] = [];
		for (let quarter = 0; quarter < quarters; quarter++) {
			const after: number[][] = Array.from({ length: states }, () => []);
			for (let state = 0; state < states; state++) {
				const leaving = actions.map((action) => {
					const unknown = this.#unknowns++;
					const seen = longer.map((_, bit) => (state & (1 << bit)) > 0);
					if (action !== 'unseen') this.#count(area, quarter, seen, unknown, action);
					after[stateAfter(quarter, action === 'unseen' ? seen : seen.map(() => true))]?.push(unknown);
					return unknown;
				});
				// anybody may begin
				if (quarter === 0 && state === 0) continue;
				const terms = [
					...leaving.map((unknown) => [unknown, -1] as const),
					...(before[state] ?? []).map((unknown) => [unknown, 1] as const)
				];
				rows.push({ terms, low: 0, high: 0 });
			}
			before = after;
		}
		return rows;
	}

	/** Counts a step in its quarter, and in the longer stretches in which nothing was seen before. */
	#count(area: string, quarter: number, seen: readonly boolean[], unknown: number, what: What): void {
		const at = { year: Math.floor(quarter / 4), 'financial-year': Math.floor((quarter + 3) / 4), all: 0 };
		const first = longer.filter((_, bit) => seen[bit] === false).map((unit): Stretch => ({ area, unit, at: at[unit] }));
		for (const stretch of [{ area, unit: 'quarter', at: quarter } as const, ...first]) {
			const key = keyOf(stretch);
			this.#counted.set(key, [...(this.#counted.get(key) ?? []), { unknown, what }]);
		}
	}

	#termsOf(of: readonly Stretch[], what: What) {
		return of.flatMap((stretch) =>
			(this.#counted.get(keyOf(stretch)) ?? []).flatMap((step) =>
				what === 'people' || step.what === what ? [[step.unknown, 1] as const] : []
			)
		);
	}
}

/** A new year begins after every fourth quarter, a new financial year after every first. */
function stateAfter(quarter: number, seen: readonly boolean[]): number {
	const [year, financialYear, all] = seen;
	const isSeen = [year && quarter % 4 !== 3, financialYear && quarter % 4 !== 0, all];
	return isSeen.reduce((state, flag, bit) => state + (flag === true ? 1 << bit : 0), 0);
}

function keyOf({ area, unit, at }: Stretch): string {
	return `${area} ${unit} ${at}`;
}

function modelOf(unknowns: number, rows: readonly Row[]): Model {
	const starts = [0];
	for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
	const entries = rows.flatMap(({ terms }) => terms);
	const model = highs.createModel({
		numCols: unknowns,
		numRows: rows.length,
		colCost: new Float64Array(unknowns),
		colLower: new Float64Array(unknowns),
		colUpper: new Float64Array(unknowns).fill(1e6),
		rowLower: Float64Array.from(rows, ({ low }) => low),
		rowUpper: Float64Array.from(rows, ({ high }) => (high === Infinity ? highs.infinity : high)),
		matrix: {
			format: 'csr',
			numRows: rows.length,
			numCols: unknowns,
			starts: Int32Array.from(starts),
			indices: Int32Array.from(entries, ([unknown]) => unknown),
			values: Float64Array.from(entries, ([, times]) => times)
		}
	});
	model.options.set({ output_flag: false });
	return model;
}

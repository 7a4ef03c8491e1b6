import { byPlace, type Secret } from './secret';

/* A table with its margins is a circulation: everyone flows from the total into the rows, through the inner cells into the
   columns, and so back to the total. Every cell is an edge, every sum a node that takes in what it gives out. So a cell can
   change, without any sum changing, exactly along closed ways through other hidden cells. */

/** One cell of a way, and whether it rises (1) or falls (-1) by going it. */
export interface Step {
	readonly cell: Secret;
	readonly sign: number;
	readonly from: string;
	readonly to: string;
}

export interface Way {
	readonly steps: readonly Step[];
	readonly cost: number;
}

/** The steps one can take from each sum. */
export type Circulation = ReadonlyMap<string, readonly Step[]>;

/** A table as a circulation, steps in the order of the cells' keys. */
export function circulationOf(cells: readonly Secret[]): Circulation {
	const steps = new Map<string, Step[]>();
	for (const cell of [...cells].sort(byPlace)) {
		for (const step of [stepOf(cell, 1), stepOf(cell, -1)]) {
			steps.set(step.from, [...(steps.get(step.from) ?? []), step]);
		}
	}
	return steps;
}

/** The step from sum to sum that a cell is when it rises (1) or falls (-1). */
export function stepOf(cell: Secret, sign: number): Step {
	return sign > 0
		? { cell, sign, from: startOf(cell), to: endOf(cell) }
		: { cell, sign, from: endOf(cell), to: startOf(cell) };
}

/** The way from one sum to another that costs least, among steps that `priceOf` does not call impossible (null); null
 *  where there is none. Prices are ≥ 0. Bellman (1958) and Ford (1956), from a queue. */
export function cheapestWay(
	circulation: Circulation,
	from: string,
	to: string,
	priceOf: (step: Step) => number | null
): Way | null {
	const costs = new Map([[from, 0]]);
	const last = new Map<string, Step>();
	const queue = [from];
	for (const node of queue) {
		const before = costs.get(node) ?? 0;
		if (before >= (costs.get(to) ?? Infinity)) continue;
		for (const step of circulation.get(node) ?? []) {
			const price = priceOf(step);
			if (price === null || before + price >= (costs.get(step.to) ?? Infinity)) continue;
			costs.set(step.to, before + price);
			last.set(step.to, step);
			queue.push(step.to);
		}
	}
	const cost = costs.get(to);
	return cost === undefined ? null : { steps: stepsTo(to, from, last), cost };
}

function stepsTo(to: string, from: string, last: ReadonlyMap<string, Step>): Step[] {
	const steps: Step[] = [];
	for (let step = last.get(to); step; step = step.from === from ? undefined : last.get(step.from)) steps.unshift(step);
	return steps;
}

function startOf({ row, column }: Secret): string {
	if (row !== null && column !== null) return `row ${row}`;
	if (column !== null) return `column ${column}`;
	return row !== null ? 'rows' : 'columns';
}

function endOf({ row, column }: Secret): string {
	if (column !== null) return row !== null ? `column ${column}` : 'columns';
	return row !== null ? `row ${row}` : 'rows';
}

/** Whole numbers from 0 to below the prime. */
export type Vector = Float64Array;

/** The greatest prime under 2²⁶: products of two numbers below it are whole in a double. */
export const prime = 67_108_859;

/** Adds so many times another vector. */
export function addTimes(vector: Vector, times: number, other: Vector): void {
	for (let at = 0; at < vector.length; at++) {
		const value = other[at] ?? 0;
		if (value !== 0) vector[at] = remainder((vector[at] ?? 0) + times * value);
	}
}

/** A vector times a number. */
export function multiply(vector: Vector, times: number): Vector {
	return vector.map((value) => remainder(value * times));
}

/** The number that a value is multiplied by to give 1 (Fermat: its power of prime − 2). */
export function inverse(value: number): number {
	let [result, square] = [1, value];
	for (let rest = prime - 2; rest > 0; rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) result = remainder(result * square);
		square = remainder(square * square);
	}
	return result;
}

/** What is left of a whole number below 2⁵³ by the prime: quicker than `%`, which the engine leaves to a library for numbers so great. */
export function remainder(value: number): number {
	return value - Math.floor(value / prime) * prime;
}

/** Rows with one taken from them so that the others hold nothing of a column: `column` gives what each row holds of it. */
export function withoutColumn(rows: readonly Vector[], column: Vector): readonly Vector[] {
	const at = column.findIndex((value) => value !== 0);
	const taken = rows[at];
	if (!taken) return rows;
	const factor = inverse(column[at] ?? 0);
	for (const [place, row] of rows.entries()) {
		const value = column[place] ?? 0;
		if (place !== at && value !== 0) addTimes(row, prime - remainder(value * factor), taken);
	}
	return rows.filter((row) => row !== taken);
}

/** The reduced echelon form of rows (Gauss–Jordan): each has 1 in a column of its own, in which the others have nothing. Taken first are
 *  columns that few rows hold, of these the heaviest. Rows that others make up are left out. The rows given are used up. */
export function reduced(rows: readonly Vector[], weights: readonly number[]): { rows: Vector[]; pivots: number[] } {
	const open = [...rows];
	const done: Vector[] = [];
	const pivots: number[] = [];
	// how many rows hold each column, and how many of those that have no column of their own yet
	const [held, heldOpen] = [new Int32Array(weights.length), new Int32Array(weights.length)];
	const note = (row: Vector, counts: Int32Array, by: 1 | -1) => {
		for (let at = 0; at < row.length; at++) if (row[at] !== 0) counts[at] = (counts[at] ?? 0) + by;
	};
	const clear = (column: number, pivot: Vector, some: readonly Vector[], counts: readonly Int32Array[]) => {
		for (const row of some) {
			if (row[column] === 0) continue;
			for (const one of counts) note(row, one, -1);
			addTimes(row, prime - (row[column] ?? 0), pivot);
			for (const one of counts) note(row, one, 1);
		}
	};
	for (const row of open) for (const counts of [held, heldOpen]) note(row, counts, 1);
	for (let column = scarcest(held, heldOpen, weights); column >= 0; column = scarcest(held, heldOpen, weights)) {
		const [taken] = open.splice(
			open.findIndex((row) => row[column] !== 0),
			1
		);
		if (!taken) break;
		note(taken, heldOpen, -1);
		const pivot = multiply(taken, inverse(taken[column] ?? 0));
		clear(column, pivot, open, [held, heldOpen]);
		clear(column, pivot, done, [held]);
		done.push(pivot);
		pivots.push(column);
	}
	return { rows: done, pivots };
}

/** The column that the fewest rows hold, of those that an open one holds; -1 where there is none. */
function scarcest(held: Int32Array, heldOpen: Int32Array, weights: readonly number[]): number {
	let best = -1;
	for (const [column, weight] of weights.entries()) {
		if (heldOpen[column] === 0) continue;
		const more = (held[column] ?? 0) - (best < 0 ? Infinity : (held[best] ?? 0));
		if (more < 0 || (more === 0 && weight > (weights[best] ?? 0))) best = column;
	}
	return best;
}

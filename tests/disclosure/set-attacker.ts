/** A number that is told of a set of people, and the file that tells it. */
export interface ToldSet {
	readonly file: number;
	readonly people: ReadonlySet<number>;
}

/** A prime under 2¹⁵: products of two numbers below it are whole in 32 bits. */
const prime = 32_749;

type Row = Int32Array;

/** Somebody who holds all files side by side, and knows of each person to which sets he belongs, but of no set how many it has
 *  unless that is told. A set's number is recovered where it is a sum and difference of told ones, however many. Works with
 *  remainders by a prime. Written against the meaning of the figures alone: shares no line with the gate. */
export class SetAttacker {
	readonly #told: readonly ToldSet[];
	readonly #classOf = new Map<number, number>();
	readonly #classes: number;

	/** `secrets`: sets that he is after. */
	constructor(told: readonly ToldSet[], secrets: readonly ReadonlySet<number>[]) {
		this.#told = told;
		const sets = [...told.map(({ people }) => people), ...secrets];
		const signatures = new Map<number, string>();
		for (const [at, people] of [...new Set(sets)].entries())
			for (const person of people) signatures.set(person, `${signatures.get(person) ?? ''} ${at}`);
		const classes = new Map<string, number>();
		for (const [person, signature] of signatures) {
			const place = classes.get(signature) ?? classes.size;
			classes.set(signature, place);
			this.#classOf.set(person, place);
		}
		this.#classes = classes.size;
	}

	/** Which of some sets he can tell the number of, from the files given or from all. */
	recovers(secrets: readonly ReadonlySet<number>[], files: ReadonlySet<number> | null = null): boolean[] {
		const basis = this.#basis(this.#told.filter(({ file }) => files === null || files.has(file)));
		return secrets.map((people) => isZero(reduced(this.#row(people), basis)));
	}

	#basis(told: readonly ToldSet[]): Map<number, Row> {
		const basis = new Map<number, Row>();
		for (const { people } of told) {
			const row = reduced(this.#row(people), basis);
			const pivot = row.findIndex((value) => value !== 0);
			if (pivot < 0) continue;
			const inverse = power(row[pivot] ?? 0, prime - 2);
			basis.set(
				pivot,
				row.map((value) => (value * inverse) % prime)
			);
		}
		return basis;
	}

	#row(people: ReadonlySet<number>): Row {
		const row = new Int32Array(this.#classes);
		for (const person of people) row[this.#classOf.get(person) ?? 0] = 1;
		return row;
	}
}

/** A row less what a basis makes of it. */
function reduced(row: Row, basis: ReadonlyMap<number, Row>): Row {
	for (let place = 0; place < row.length; place++) {
		const factor = row[place] ?? 0;
		const other = factor === 0 ? undefined : basis.get(place);
		if (!other) continue;
		for (let at = place; at < row.length; at++)
			row[at] = ((row[at] ?? 0) + (prime - factor) * (other[at] ?? 0)) % prime;
	}
	return row;
}

function isZero(row: Row): boolean {
	return row.every((value) => value === 0);
}

function power(base: number, exponent: number): number {
	let [result, square] = [1, base];
	for (let rest = exponent; rest > 0; rest >>= 1) {
		if (rest & 1) result = (result * square) % prime;
		square = (square * square) % prime;
	}
	return result;
}

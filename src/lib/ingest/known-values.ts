/** Values of a column seen so far, in the order they came. They are the ENUM that the next rows are read into. */
export class KnownValues {
	readonly #values = new Set<string>(['']);
	readonly #limit: number;
	/** More values than the column may have: it is read no further. */
	overflows = false;

	constructor(limit: number) {
		this.#limit = limit;
	}

	add(values: Iterable<string>): void {
		for (const value of values) {
			if (this.#values.size > this.#limit) {
				this.overflows = true;
				return;
			}
			if (!value.includes('\0')) this.#values.add(value);
		}
	}

	/** How many more the column may have. */
	get room(): number {
		return Math.max(0, this.#limit + 1 - this.#values.size);
	}

	list(): string[] {
		return [...this.#values];
	}
}

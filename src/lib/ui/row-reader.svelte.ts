/** How long a pointer may cross other rows on its way to the words before they give way, in milliseconds. */
const crossingTime = 120;

/** Which row of a chart is being read, and by what: the pointer shows its words, the keyboard has them read out too. */
export class RowReader {
	#reading = $state.raw<{ readonly key: string; readonly by: 'pointer' | 'keyboard' } | null>(null);
	#crossing: ReturnType<typeof setTimeout> | undefined;
	readonly #onchange: (key: string | null) => void;

	constructor(onchange: (key: string | null) => void) {
		this.#onchange = onchange;
	}

	get key(): string | null {
		return this.#reading?.key ?? null;
	}

	/** Whether the row is to be read out. */
	get isSpoken(): boolean {
		return this.#reading?.by === 'keyboard';
	}

	/** The keyboard moved to a row. */
	step(key: string): void {
		this.#read({ key, by: 'keyboard' });
	}

	/** The pointer is over a row, or over none. The first row shows at once; another only if the pointer stays. */
	point(key: string | null): void {
		if (key === this.key) return this.hold();
		clearTimeout(this.#crossing);
		const read = () => this.#read(key === null ? null : { key, by: 'pointer' });
		if (this.#reading === null) read();
		else this.#crossing = setTimeout(read, crossingTime);
	}

	/** The pointer reached the words: they stay. */
	hold(): void {
		clearTimeout(this.#crossing);
	}

	close(): void {
		this.#read(null);
	}

	#read(next: { readonly key: string; readonly by: 'pointer' | 'keyboard' } | null): void {
		clearTimeout(this.#crossing);
		const before = this.key;
		this.#reading = next;
		if (before !== this.key) this.#onchange(this.key);
	}
}

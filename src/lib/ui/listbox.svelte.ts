/** One line of a list to choose from. */
export interface Choice {
	readonly value: string;
	readonly label: string;
	/** Grey, at the right: "33 groups". */
	readonly hint?: string;
	readonly chosen: boolean;
}

const pageLength = 8;
const searchPause = 900; // milliseconds after which typing begins a new search

/** The keyboard of a select-only combobox (ARIA APG): which line is active, and what a key does. Knows no DOM. */
export class Listbox {
	open = $state(false);
	active = $state(0);
	/** What is being looked for by typing. */
	typed = $state('');
	#lastTyped = 0;

	show(choices: readonly Choice[]): void {
		this.open = true;
		this.restart(choices);
	}

	/** Begins again at the line that is chosen, or at the first. */
	restart(choices: readonly Choice[]): void {
		this.typed = '';
		this.active = Math.max(
			0,
			choices.findIndex(({ chosen }) => chosen)
		);
	}

	hide(): void {
		this.open = false;
		this.typed = '';
	}

	/** Moves or searches; true where the key was one of the list's. Choosing and closing are the caller's. */
	move(key: string, choices: readonly Choice[], now: number): boolean {
		const last = choices.length - 1;
		const to = {
			ArrowDown: this.active + 1,
			ArrowUp: this.active - 1,
			PageDown: this.active + pageLength,
			PageUp: this.active - pageLength,
			Home: 0,
			End: last
		}[key];
		if (to !== undefined) {
			this.active = Math.min(Math.max(to, 0), last);
			this.typed = '';
			return true;
		}
		if (key === 'Backspace' && this.typed !== '') return this.#search(this.typed.slice(0, -1), choices, now);
		if (key.length !== 1) return false;
		const goesOn = now - this.#lastTyped < searchPause;
		return this.#search(goesOn ? this.typed + key : key.trimStart(), choices, now);
	}

	/** Whether a space belongs to the words being typed, and does not choose. */
	searching(now: number): boolean {
		return this.typed !== '' && now - this.#lastTyped < searchPause;
	}

	#search(typed: string, choices: readonly Choice[], now: number): boolean {
		this.typed = typed;
		this.#lastTyped = now;
		if (typed === '') return true;
		const wanted = typed.toLowerCase();
		const starts = choices.findIndex(({ label }) => label.toLowerCase().startsWith(wanted));
		const holds = choices.findIndex(({ label }) => label.toLowerCase().includes(wanted));
		const found = starts >= 0 ? starts : holds;
		if (found >= 0) this.active = found;
		return true;
	}
}

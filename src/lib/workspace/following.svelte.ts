import { untrack } from 'svelte';

/** Figures that are worked out when those of a page stand, and build on them: the page is not ready before they have ended. */
export class Following {
	#pending = $state(0);

	get isAsking(): boolean {
		return this.#pending > 0;
	}

	/** Work on such a figure, which it gives. */
	async follow<T>(work: Promise<T>): Promise<T> {
		// Asked from effects, which must not follow this number.
		untrack(() => this.#pending++);
		try {
			return await work;
		} finally {
			this.#pending--;
		}
	}
}

import { untrack } from 'svelte';

/** Figures that are worked out when those of a page stand, and build on them: the page is not ready before they have ended. And
 *  whether any figure waits long for its small numbers to be protected. */
export class Following {
	#pending = $state(0);
	isProtecting = $state(false);

	get isAsking(): boolean {
		return this.#pending > 0;
	}

	/** Said by whatever protects them. */
	readonly hear = (isLong: boolean): void => void (this.isProtecting = isLong);

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

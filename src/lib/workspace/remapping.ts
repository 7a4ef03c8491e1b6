import type { PendingExtract } from './pending-extract.svelte';

/** Readings of pending files after a change in the dialog, one after another. One that is changed meanwhile is read once more;
 *  until the last reading ends nothing can be used. */
export class Remapping {
	#last: Promise<void> = Promise.resolve();

	/** Settles when no reading is under way. */
	get settled(): Promise<void> {
		return this.#last;
	}

	async add(extracts: readonly PendingExtract[], readAgain: () => Promise<void>): Promise<void> {
		for (const extract of extracts) extract.reading = true;
		const turn = (this.#last = this.#last.then(readAgain));
		await turn;
		if (turn === this.#last) for (const extract of extracts) extract.reading = false;
	}
}

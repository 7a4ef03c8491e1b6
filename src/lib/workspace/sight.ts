/** Which figures of the page cannot be seen now, by the slots of its requests: the others are shown before them. Told by the figures;
 *  one that has told nothing is taken for seen. */
export class Sight {
	readonly #away = new Set<string>();

	/** Says whether a figure is on the screen, or just off it. */
	tell(slot: string, isSeen: boolean): void {
		if (isSeen) this.#away.delete(slot);
		else this.#away.add(slot);
	}

	sees(slot: string): boolean {
		return !this.#away.has(slot);
	}
}

/** The one screen. */
export const onScreen = new Sight();

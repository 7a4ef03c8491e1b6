/** Which places of the page cannot be seen now: what is looked at in the others is shown before what is looked at in them. Told by
 *  the places, mostly figures by the slots of their requests; one that has told nothing is taken for seen. */
export class Sight {
	readonly #away = new Set<string>();

	/** Says whether a place is on the screen, or just off it. */
	tell(place: string, isSeen: boolean): void {
		if (isSeen) this.#away.delete(place);
		else this.#away.add(place);
	}

	sees(place: string): boolean {
		return !this.#away.has(place);
	}
}

/** The one screen. */
export const onScreen = new Sight();

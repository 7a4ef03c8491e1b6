import type { Group } from '../model/dimension';

/** What the figures of a page share: the group under the pointer or the keys, lit in each of them, and the picking out of a group.
 *  What is lit is of the moment and no part of the address; what is picked out is. */
export class Linking {
	#lit = $state.raw<{ readonly by: string; readonly key: string } | null>(null);
	/** Picks a group out, or puts it back. */
	readonly pick: (group: Group) => void;

	constructor(pick: (group: Group) => void) {
		this.pick = pick;
	}

	/** Key of the lit group of a grouping, such as `area`; null where none is. */
	litIn(by: string | undefined): string | null {
		return this.#lit !== null && this.#lit.by === by ? this.#lit.key : null;
	}

	/** Lights a group up. No key, or that of everyone together, lights none. */
	light(by: string, key: string | null): void {
		const isSame = this.#lit?.by === by && this.#lit.key === key;
		if (!isSame) this.#lit = key === null || key === '' ? null : { by, key };
	}
}

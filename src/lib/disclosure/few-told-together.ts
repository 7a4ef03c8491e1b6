import { findSmallGroup } from './small-group-in-space';
import { overlapsOf, type EventsOf } from './overlaps';
import { isTold, smallSpace, type Atom, type SmallSpace } from './small-space';

/** Sets of people of which files tell how many they are. */
export interface ToldTogether {
	/** A line for each combination of sets that people stand in exactly: how many these are, then the numbers of the sets. One text, for
	 *  there may be very many, as its bytes: a worker takes these from the page more quickly than the text. */
	readonly atoms: Uint8Array;
	/** Sets that earlier files tell of. */
	readonly earlier: readonly number[];
	/** Sets that the new file tells of. */
	readonly told: readonly number[];
	/** The sets of each table of each file. */
	readonly tables: readonly (readonly number[])[];
	/** Which sets are those to whom it happened. */
	readonly events: readonly EventsOf[];
	/** People from which a group is no longer small. */
	readonly threshold: number;
}

/** Different told sets beyond which too much would have to be worked out: all figures of the pages of 33 boroughs have about 600, two
 *  measures of 343 districts 1,700. */
export const mostSets = 2500;

/** Steps of a search after which it is taken that there is something to find. */
const mostSteps = 20_000;

/** Whether a new file, held against all earlier ones together, tells how many a group of a few people are, as a sum and difference
 *  of told numbers: which neither the new file tells alone, that being the gate's business, nor the earlier ones did, nor is only how often
 *  people stand in two groups of one table. Groups that are made of such are told already. Where there is too much to be worked out, the answer is the safe one. */
export function tellsFewTogether({ atoms: bytes, earlier, told, tables, events, threshold }: ToldTogether): boolean {
	const sets = [...new Set([...earlier, ...told])];
	if (sets.length > mostSets) return true;
	const atoms = atomsOf(new TextDecoder().decode(bytes));
	const together = smallSpace(atoms, sets, threshold);
	if (together.rows.length === 0) return false;
	// worked out when there is something to be held against them
	let apart: readonly SmallSpace[] | null = null;
	return findSmallGroup(together, threshold, isKnown, mostSteps) !== null;

	function isKnown(clusters: readonly number[]): boolean {
		const group = new Set(clusters.flatMap((cluster) => together.clusters[cluster]?.atoms ?? []));
		apart ??= [
			...[earlier, told].map((some) => smallSpace(atoms, [...new Set(some)], threshold)),
			smallSpace(atoms, sets, threshold, overlapsOf(atoms, sets, tables, events))
		];
		return apart.some((space) => isTold(space, group));
	}
}

function atomsOf(text: string): readonly Atom[] {
	if (text === '') return [];
	return text.split('\n').map((line) => {
		const [people = 0, ...sets] = line.split(' ').map(Number);
		return { people, sets };
	});
}

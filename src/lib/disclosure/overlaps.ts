import type { Atom, SetSum } from './small-space';

/** The people of one group, and those of them to whom something happened: sets by their numbers. */
export interface EventsOf {
	readonly judged: number;
	readonly events: number;
	/** What happened, by a name. */
	readonly what: string;
}

/** By how much groups of one table add up to more than a told set that they make up together: boroughs to more than their command
 *  unit, quarters to more than their year. It is how often people stand in two of them, which each margin of a table tells as well,
 *  and which is no group that anybody is singled out by; and so it is of those to whom it happened, each group counting from its own
 *  first contact. `tables`: the sets of each table. */
export function overlapsOf(
	atoms: readonly Atom[],
	sets: readonly number[],
	tables: readonly (readonly number[])[],
	events: readonly EventsOf[] = []
): readonly SetSum[] {
	const happened = new Map<number, EventsOf[]>();
	for (const one of events) happened.set(one.judged, [...(happened.get(one.judged) ?? []), one]);
	const holders = new Map(sets.map((set) => [set, [] as Atom[]]));
	for (const atom of atoms) for (const set of atom.sets) holders.get(set)?.push(atom);
	const sizes = new Map(sets.map((set) => [set, peopleOf(holders.get(set) ?? [])]));
	return sets.flatMap((whole) => {
		const within = new Map<number, number>();
		for (const { people, sets: own } of holders.get(whole) ?? [])
			for (const set of own) within.set(set, (within.get(set) ?? 0) + people);
		const isPart = (set: number) => set !== whole && sizes.has(set) && within.get(set) === sizes.get(set);
		return tables.flatMap((table) => {
			const parts = table.filter(isPart);
			if (parts.length < 2) return [];
			const some = new Set(parts);
			const covered = (holders.get(whole) ?? []).filter((atom) => atom.sets.some((set) => some.has(set)));
			if (peopleOf(covered) !== sizes.get(whole)) return [];
			const whom = (set: number, what: string) => happened.get(set)?.find((one) => one.what === what)?.events;
			const ofEvents = (happened.get(whole) ?? []).flatMap(({ events, what }) => {
				const theirs = parts.flatMap((part) => whom(part, what) ?? []);
				return theirs.length === parts.length ? [excess(theirs, events)] : [];
			});
			return [excess(parts, whole), ...ofEvents];
		});
	});
}

function excess(parts: readonly number[], whole: number): SetSum {
	return new Map([...parts.map((part) => [part, 1] as const), [whole, -1] as const]);
}

function peopleOf(atoms: readonly Atom[]): number {
	return atoms.reduce((sum, { people }) => sum + people, 0);
}

import { addTimes, inverse, multiply, reduced, remainder, withoutColumn, type Vector } from './row-space';

/** People who stand in exactly the same told sets. */
export interface Atom {
	readonly people: number;
	/** Numbers of the sets. */
	readonly sets: readonly number[];
}

/** How often each of some sets is taken. */
export type SetSum = ReadonlyMap<number, number>;

/** People of whom every small group that is told holds all or none. */
export interface Cluster {
	readonly people: number;
	readonly atoms: readonly number[];
}

/** A space of sums and differences of told sets, in which every small group lies that follows from them. */
export interface SmallSpace {
	readonly clusters: readonly Cluster[];
	/** A basis over the clusters: each row has 1 in a cluster of its own, in which the others have nothing. */
	readonly rows: readonly Vector[];
	readonly pivots: readonly number[];
}

/** The small groups that some told sets can tell of: sums and differences of the sets (with any factors) in which nobody counts who
 *  cannot be in a small group. Those are the atoms of as many people as the threshold, and with them clusters that grow as large,
 *  or whose people would count differently often.
 *
 *  A row of `factors` says how often each set is taken; what it then holds of an atom is the sum over the atom's sets. `sums`: what is
 *  told, each set by itself unless it is said. */
export function smallSpace(
	atoms: readonly Atom[],
	sets: readonly number[],
	threshold: number,
	sums: readonly SetSum[] = sets.map((set) => new Map([[set, 1]]))
): SmallSpace {
	const merged = mergedAtoms(atoms, sets);
	let factors: readonly Vector[] = sums.map((sum) => Float64Array.from(sets, (set) => remainder(sum.get(set) ?? 0)));
	const exclude = (atom: MergedAtom) => (factors = withoutColumn(factors, columnOf(factors, atom)));
	for (const atom of merged) if (atom.people >= threshold) exclude(atom);
	for (;;) {
		const clusters = clustersOf(factors, merged);
		const impossible = clusters.filter(({ people, isEven }) => people >= threshold || !isEven);
		if (impossible.length === 0) return spaceOf(factors, clusters);
		for (const { first } of impossible) exclude(first);
	}
}

/** Whether people, by their atoms, are told by a space: a group of whole clusters that is one of its sums. */
export function isTold({ clusters, rows, pivots }: SmallSpace, atoms: ReadonlySet<number>): boolean {
	const row = Float64Array.from(clusters, (cluster) => (cluster.atoms.every((atom) => atoms.has(atom)) ? 1 : 0));
	const held = clusters.reduce((sum, cluster, at) => sum + (row[at] ?? 0) * cluster.atoms.length, 0);
	if (held !== atoms.size) return false;
	const sum = new Float64Array(clusters.length);
	for (const [at, pivot] of pivots.entries()) if (row[pivot] === 1) addTimes(sum, 1, rows[at] ?? sum);
	return sum.every((value, at) => value === row[at]);
}

/** Atoms that some sets do not tell apart. */
interface MergedAtom {
	people: number;
	/** Places of its sets among these. */
	readonly sets: readonly number[];
	readonly atoms: number[];
}

function mergedAtoms(atoms: readonly Atom[], sets: readonly number[]): readonly MergedAtom[] {
	const places = new Map(sets.map((set, at) => [set, at]));
	const merged = new Map<string, MergedAtom>();
	for (const [at, { people, sets: all }] of atoms.entries()) {
		const held = all.flatMap((set) => places.get(set) ?? []);
		if (held.length === 0 || people === 0) continue;
		held.sort((one, other) => one - other);
		const key = held.join();
		const known = merged.get(key) ?? { people: 0, sets: held, atoms: [] };
		known.people += people;
		known.atoms.push(at);
		merged.set(key, known);
	}
	return [...merged.values()];
}

/** What rows of factors hold of an atom. */
function columnOf(factors: readonly Vector[], { sets }: MergedAtom): Vector {
	return Float64Array.from(factors, (row) => remainder(sets.reduce((sum, set) => sum + (row[set] ?? 0), 0)));
}

interface FoundCluster {
	people: number;
	readonly atoms: number[];
	readonly first: MergedAtom;
	/** How often its first atom counts, by its shadows. */
	readonly times: number;
	/** Whether each of its atoms counts as often as the others, whatever is added up. */
	isEven: boolean;
}

/** Atoms of which rows always hold as much, or so many times as much; without those of which they hold nothing. Told by shadows, for
 *  there may be very many. */
function clustersOf(factors: readonly Vector[], merged: readonly MergedAtom[]): readonly FoundCluster[] {
	const cast = shadows(factors);
	const clusters = new Map<string, FoundCluster>();
	for (const atom of merged) {
		const found = columnOf(cast, atom);
		const times = found.find((value) => value !== 0);
		if (times === undefined) continue;
		const key = multiply(found, inverse(times)).join();
		const known = clusters.get(key);
		if (known) {
			known.people += atom.people;
			known.atoms.push(...atom.atoms);
			known.isEven &&= known.times === times;
		} else clusters.set(key, { first: atom, times, people: atom.people, atoms: [...atom.atoms], isEven: true });
	}
	return [...clusters.values()];
}

/** Rows of which each is a sum of all, with factors as if by chance: what these hold of two atoms is the same, or so many times as
 *  much, where all rows do, and else so seldom (once in prime³) that it is taken for it. */
function shadows(factors: readonly Vector[]): readonly Vector[] {
	let state = 1;
	return Array.from({ length: 4 }, () => {
		const sum = new Float64Array(factors[0]?.length ?? 0);
		for (const row of factors) {
			// Park and Miller's generator
			state = (state * 48_271) % 2_147_483_647;
			addTimes(sum, remainder(state), row);
		}
		return sum;
	});
}

function spaceOf(factors: readonly Vector[], clusters: readonly FoundCluster[]): SmallSpace {
	const rows = factors.map(() => new Float64Array(clusters.length));
	for (const [place, { first }] of clusters.entries())
		for (const [at, value] of columnOf(factors, first).entries()) if (value !== 0) rows[at]?.set([value], place);
	const weights = clusters.map(({ people }) => people);
	return { clusters, ...reduced(rows, weights) };
}

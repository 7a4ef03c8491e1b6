import { SetAttacker, type ToldSet } from './set-attacker';

type People = ReadonlySet<number>;
/** What one file tells of how many people there are, and to how many it happened. */
type File = readonly { readonly people: People; readonly label: string }[];

/** A group of a few people whose number was worked out, from so many files at least: 3 for three or more. */
export interface Recovered {
	readonly people: number;
	readonly files: number;
	/** Who stands in one told group and not in another, which lies within it or does not; or in both. */
	readonly how: 'difference of two' | 'in one only' | 'in both';
	readonly of: readonly string[];
}

type Secret = Omit<Recovered, 'files'> & { readonly set: People };

const known = new WeakMap<File, WeakMap<File, ReadonlyMap<string, Secret>>>();

/** All groups of fewer than `few` people whose number follows from the files of a walk: those that two told groups differ by, and
 *  those that stand in two. */
export function recovered(files: readonly File[], few: number): Recovered[] {
	const secrets = new Map<string, Secret>();
	for (const [at, one] of files.entries())
		for (const other of files.slice(at))
			for (const [key, secret] of secretsBetween(one, other, few))
				if (isPlainer(secret, secrets.get(key))) secrets.set(key, secret);
	const told = files.flatMap((file, at): ToldSet[] => file.map(({ people }) => ({ file: at, people })));
	const all = [...secrets.values()];
	if (all.length === 0) return [];
	const attacker = new SetAttacker(
		told,
		all.map(({ set }) => set)
	);
	const isFound = attacker.recovers(all.map(({ set }) => set));
	return all
		.filter((_, at) => isFound[at])
		.map(({ set, ...secret }) => ({ ...secret, files: fewestFiles(attacker, set, files.length) }));
}

function fewestFiles(attacker: SetAttacker, set: People, files: number): number {
	const suffices = (...some: number[]) => attacker.recovers([set], new Set(some))[0] === true;
	const each = Array.from({ length: files }, (_, file) => file);
	if (each.some((file) => suffices(file))) return 1;
	return each.some((file) => each.some((other) => other > file && suffices(file, other))) ? 2 : 3;
}

function secretsBetween(one: File, other: File, few: number): ReadonlyMap<string, Secret> {
	const ofOne = known.get(one) ?? new WeakMap<File, ReadonlyMap<string, Secret>>();
	known.set(one, ofOne);
	const found = ofOne.get(other) ?? findSecrets(one, other, few);
	ofOne.set(other, found);
	return found;
}

function findSecrets(one: File, other: File, few: number): ReadonlyMap<string, Secret> {
	const secrets = new Map<string, Secret>();
	const add = (set: People, how: Recovered['how'], ...of: string[]) => {
		if (set.size === 0 || set.size >= few) return;
		const key = [...set].sort((first, second) => first - second).join();
		const secret = { set, people: set.size, how, of };
		if (isPlainer(secret, secrets.get(key))) secrets.set(key, secret);
	};
	for (const first of one)
		for (const second of other) {
			const left = difference(first.people, second.people);
			const right = difference(second.people, first.people);
			add(left, right.size === 0 ? 'difference of two' : 'in one only', first.label, second.label);
			add(right, left.size === 0 ? 'difference of two' : 'in one only', second.label, first.label);
			add(difference(first.people, left), 'in both', first.label, second.label);
		}
	return secrets;
}

const plainest: readonly Recovered['how'][] = ['difference of two', 'in one only', 'in both'];

function isPlainer(one: Secret, other: Secret | undefined): boolean {
	return !other || plainest.indexOf(one.how) < plainest.indexOf(other.how);
}

function difference(one: People, other: People): People {
	return new Set([...one].filter((person) => !other.has(person)));
}

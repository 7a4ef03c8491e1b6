import { Bounds, type Range } from './bounds';
import type { RoundedTold } from './rounded-told';

type People = ReadonlySet<number>;

/** A group of a few people whose number is known closely from several files together, and from no file alone. */
export interface Narrowed extends Range {
	readonly people: number;
	/** The people of a hidden group; who stands in one told group and not in another that it lies within, or that it does not; or who
	 *  stands in both. */
	readonly how: 'hidden' | 'difference of two' | 'in one only' | 'in both';
	readonly of: readonly string[];
}

interface Secret {
	readonly people: People;
	readonly how: Narrowed['how'];
	readonly of: readonly string[];
}

/** Somebody who holds all files of a walk side by side, and knows of each person to which sets he belongs, but of no set how many it
 *  has unless that is told, rounded as it is: then only from the fewest to the most that are so rounded. Finds the groups whose number
 *  he knows to within less than `width`, and no file alone tells him: hidden ones, and those of fewer than `width` by which told sets of two
 *  files differ, or which stand in both. Shares no line with the gate. */
export function narrowed(files: readonly RoundedTold[], width: number): Narrowed[] {
	const secrets = secretsOf(files, width);
	if (secrets.length === 0) return [];
	const classes = new Classes([...files.flatMap(({ told }) => told), ...secrets]);
	const isClose = ({ lower, upper }: Range) => upper - lower < width;
	const ranges = rangesOf(secrets, files, classes);
	return secrets.flatMap(({ people, how, of }, at): Narrowed[] => {
		const range = ranges[at];
		if (!range || !isClose(range)) return [];
		const isAlone = files.some((file) => rangesOf([{ people }], [file], classes).some(isClose));
		return isAlone ? [] : [{ people: people.size, ...range, how, of }];
	});
}

function rangesOf(
	secrets: readonly { readonly people: People }[],
	files: readonly RoundedTold[],
	classes: Classes
): Range[] {
	const known = files
		.flatMap(({ told }) => told)
		.map(({ people, ...limits }) => ({ ...limits, of: classes.of(people) }));
	const bounds = new Bounds(classes.count, known);
	const ranges = secrets.map(({ people }) => {
		const { lower, upper } = bounds.range(classes.of(people));
		return { lower: Math.ceil(lower), upper: Math.floor(upper) };
	});
	bounds.close();
	return ranges;
}

/** People who stand in the same sets cannot be told apart. */
class Classes {
	readonly count: number;
	readonly #classOf = new Map<number, number>();

	constructor(sets: readonly { readonly people: People }[]) {
		const signatures = new Map<number, string>();
		for (const [at, people] of [...new Set(sets.map(({ people }) => people))].entries())
			for (const person of people) signatures.set(person, `${signatures.get(person) ?? ''} ${at}`);
		const classes = new Map<string, number>();
		for (const [person, signature] of signatures) {
			const place = classes.get(signature) ?? classes.size;
			classes.set(signature, place);
			this.#classOf.set(person, place);
		}
		this.count = classes.size;
	}

	of(people: People): number[] {
		return [...new Set([...people].map((person) => this.#classOf.get(person) ?? 0))];
	}
}

/** People and those to whom it happened are held against their like. */
function secretsOf(files: readonly RoundedTold[], few: number): Secret[] {
	const secrets = new Map<string, Secret>();
	const add = (people: People, how: Secret['how'], ...of: string[]) => {
		const key = [...people].sort((one, other) => one - other).join();
		if (!secrets.has(key)) secrets.set(key, { people, how, of });
	};
	const addFew = (people: readonly number[], how: Secret['how'], ...of: string[]) => {
		if (people.length > 0 && people.length < few) add(new Set(people), how, ...of);
	};
	for (const { people, label } of files.flatMap(({ hidden }) => hidden)) add(people, 'hidden', label);
	for (const [at, one] of files.entries())
		for (const other of files.slice(at + 1))
			for (const first of one.told)
				for (const second of other.told) {
					if ((first.what === 'events') !== (second.what === 'events')) continue;
					if (first.what === 'unfollowed' || second.what === 'unfollowed') continue;
					const left = [...first.people].filter((person) => !second.people.has(person));
					const right = [...second.people].filter((person) => !first.people.has(person));
					const both = [...first.people].filter((person) => second.people.has(person));
					addFew(left, right.length === 0 ? 'difference of two' : 'in one only', first.label, second.label);
					addFew(right, left.length === 0 ? 'difference of two' : 'in one only', second.label, first.label);
					addFew(both, 'in both', first.label, second.label);
				}
	return [...secrets.values()];
}

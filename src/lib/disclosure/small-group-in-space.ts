import { prime } from './row-space';
import type { SmallSpace } from './small-space';

/** A small group was found, or it took too long to look for one. */
export type Found = 'found' | 'given up';

/** A row of the basis: what it holds, by cluster. */
type Row = ReadonlyMap<number, number>;

/** Looks for a group of whole clusters in a space, of fewer people than the threshold, that is none of the known ones.
 *
 *  Such a group is a sum of basis rows, each taken once or not at all, since each has a cluster of its own: rows are chosen, and where
 *  their sum is then neither 0 nor 1, or more people than may be, further rows have to be chosen that change it, or none. Only groups
 *  that are not made of two others have to be looked at: where both of these are known, so is what they make. */
export function findSmallGroup(
	{ clusters, rows }: SmallSpace,
	threshold: number,
	isKnown: (clusters: readonly number[]) => boolean,
	mostSteps: number
): Found | null {
	let steps = 0;
	const sizeOf = (cluster: number) => clusters[cluster]?.people ?? 0;
	const sparse = rows.map((row) => new Map([...row.entries()].filter(([, value]) => value !== 0)));
	for (const block of blocksOf(sparse)) {
		const search = new Search(block, sizeOf, threshold, isKnown, () => ++steps > mostSteps);
		const found = search.run();
		if (found) return found;
	}
	return null;
}

/** The basis in parts that share no column. */
function blocksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
	const placed = new Set<number>();
	const holders = holdersOf(rows);
	const blocks: number[][] = [];
	for (const first of rows.keys()) {
		if (placed.has(first)) continue;
		const block = [first];
		placed.add(first);
		// grows while it is walked
		for (const at of block)
			for (const column of rows[at]?.keys() ?? [])
				for (const other of holders.get(column) ?? [])
					if (!placed.has(other)) {
						placed.add(other);
						block.push(other);
					}
		blocks.push(block);
	}
	return blocks.map((block) => block.map((at) => rows[at] ?? new Map<number, number>()));
}

function holdersOf(rows: readonly Row[]): ReadonlyMap<number, number[]> {
	const holders = new Map<number, number[]>();
	for (const [at, row] of rows.entries())
		for (const column of row.keys()) {
			const before = holders.get(column);
			if (before) before.push(at);
			else holders.set(column, [at]);
		}
	return holders;
}

/** The search through one block, first for groups of its first row, then for those of the second and not the first, and so on. */
class Search {
	readonly #rows: readonly Row[];
	readonly #holders: ReadonlyMap<number, readonly number[]>;
	readonly #sizeOf: (column: number) => number;
	readonly #threshold: number;
	readonly #isKnown: (clusters: readonly number[]) => boolean;
	readonly #isTooLong: () => boolean;
	/** Whether a row is chosen, left out, or neither yet. */
	readonly #choice: (boolean | null)[];
	/** How many rows that hold a column are open yet. */
	readonly #open = new Map<number, number>();
	/** What each column is to be, where that is settled. */
	readonly #settled = new Map<number, number>();
	/** The chosen rows, added up. */
	readonly #sum = new Map<number, number>();

	constructor(
		rows: readonly Row[],
		sizeOf: (column: number) => number,
		threshold: number,
		isKnown: (clusters: readonly number[]) => boolean,
		isTooLong: () => boolean
	) {
		this.#rows = rows;
		this.#holders = holdersOf(rows);
		this.#choice = rows.map(() => null);
		for (const [column, holders] of this.#holders) this.#open.set(column, holders.length);
		this.#sizeOf = sizeOf;
		this.#threshold = threshold;
		this.#isKnown = isKnown;
		this.#isTooLong = isTooLong;
	}

	run(): Found | null {
		for (const first of this.#rows.keys()) {
			const found = this.#choosing(first, true);
			if (found) return found;
			this.#choose(first, false);
		}
		return null;
	}

	/** What is found with a row chosen or left out, which is then as it was. */
	#choosing(row: number, isChosen: boolean): Found | null {
		this.#choose(row, isChosen);
		const found = this.#look();
		this.#unchoose(row);
		return found;
	}

	/** What is found with a column settled. */
	#settling(column: number, value: 0 | 1): Found | null {
		this.#settled.set(column, value);
		const found = this.#look();
		this.#settled.delete(column);
		return found;
	}

	#look(): Found | null {
		if (this.#isTooLong()) return 'given up';
		if (this.#peopleForGood() >= this.#threshold) return null;
		const wrong = this.#mostWanting();
		if (wrong !== null) {
			const next = this.#holders.get(wrong)?.find((row) => this.#choice[row] === null);
			if (next === undefined) return null;
			return this.#choosing(next, true) ?? this.#choosing(next, false);
		}
		const ones = [...this.#sum.keys()];
		const people = ones.reduce((sum, column) => sum + this.#sizeOf(column), 0);
		if (people < this.#threshold && !this.#isKnown(ones)) return 'found';
		// What holds all of these is made of two. Others have 0 somewhere instead.
		const loose = ones.filter((column) => this.#isOpen(column) && !this.#settled.has(column));
		const [largest] = loose.sort((one, other) => this.#sizeOf(other) - this.#sizeOf(one));
		if (largest === undefined) return null;
		return this.#settling(largest, 0) ?? this.#settling(largest, 1);
	}

	/** Those of the columns that can no longer be anything but 1. */
	#peopleForGood(): number {
		let people = 0;
		for (const [column, value] of this.#settled) people += value * this.#sizeOf(column);
		for (const column of this.#sum.keys())
			if (!this.#isOpen(column) && !this.#settled.has(column)) people += this.#sizeOf(column);
		return people;
	}

	#isOpen(column: number): boolean {
		return (this.#open.get(column) ?? 0) > 0;
	}

	/** The column that is not what it has to be, and that the fewest open rows could make so; null where all are. */
	#mostWanting(): number | null {
		let best: number | null = null;
		let least = Infinity;
		const consider = (column: number) => {
			const open = this.#open.get(column) ?? 0;
			if (open >= least) return;
			best = column;
			least = open;
		};
		for (const [column, value] of this.#sum) {
			const settled = this.#settled.get(column);
			if (settled === undefined ? value !== 1 : value !== settled) consider(column);
		}
		for (const [column, value] of this.#settled) if (value === 1 && !this.#sum.has(column)) consider(column);
		return best;
	}

	#choose(row: number, isChosen: boolean): void {
		this.#choice[row] = isChosen;
		for (const column of this.#rows[row]?.keys() ?? []) this.#open.set(column, (this.#open.get(column) ?? 0) - 1);
		if (isChosen) this.#add(row, 1);
	}

	#unchoose(row: number): void {
		if (this.#choice[row] === true) this.#add(row, prime - 1);
		for (const column of this.#rows[row]?.keys() ?? []) this.#open.set(column, (this.#open.get(column) ?? 0) + 1);
		this.#choice[row] = null;
	}

	#add(row: number, times: number): void {
		for (const [column, value] of this.#rows[row] ?? []) {
			const sum = ((this.#sum.get(column) ?? 0) + times * value) % prime;
			if (sum === 0) this.#sum.delete(column);
			else this.#sum.set(column, sum);
		}
	}
}

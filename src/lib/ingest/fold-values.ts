import { spelling } from './spelling';

/** Values of a few-valued column with the rows that hold them. */
export type ValueCounts = ReadonlyMap<string, number>;

/** What each value as written is taken for. */
export interface FoldedValues {
	readonly of: ReadonlyMap<string, string>;
	/** Values that differ in their spelling only, taken for their most frequent spelling; with the rows changed by it. */
	readonly variants: readonly { readonly value: string; readonly spellings: number; readonly rows: number }[];
}

/** Takes each value for its canonical one where `known` has one, else for the most frequent of those with the same `key`. Of equally frequent spellings the first in order of code wins, so that the order of rows never counts. */
export function foldValues(counts: ValueCounts, known: (value: string) => string | null, key = spelling): FoldedValues {
	const of = new Map<string, string>();
	const groups = new Map<string, [value: string, rows: number][]>();
	for (const [value, rows] of counts) {
		const plain = value.replace(/\s+/g, ' ').trim();
		const canonical = known(plain);
		if (canonical !== null) of.set(value, canonical);
		else groups.set(key(plain), [...(groups.get(key(plain)) ?? []), [value, rows]]);
	}
	const variants: { value: string; spellings: number; rows: number }[] = [];
	for (const spellings of groups.values()) {
		const [best] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		const value = (best?.[0] ?? '').replace(/\s+/g, ' ').trim();
		for (const [spelling] of spellings) of.set(spelling, value);
		const others = spellings.filter(([spelling]) => spelling.trim() !== value);
		if (others.length > 0)
			variants.push({ value, spellings: others.length + 1, rows: others.reduce((sum, [, rows]) => sum + rows, 0) });
	}
	return { of, variants };
}

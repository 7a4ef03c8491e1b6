import type { CountedStratum, Proportion } from '../model/counts';
import type { EstimatedCell } from '../model/estimate';
import { isUntoldNumber } from './rules';

export type StrataOfCells = ReadonlyMap<EstimatedCell, readonly CountedStratum[]>;

/** The strata of a figure's cells, put together until no cell holds 1 to 9 people in one: a standardised figure with everyone's
 *  rates is an equation in how many people are in each stratum, and could be solved for a few. The stratum with the fewest people
 *  overall goes to the one whose rate is nearest to its own, in all cells alike. Cells left with one stratum have none: there is
 *  nothing to take into account. */
export function mergeStrata(cells: readonly EstimatedCell[]): StrataOfCells {
	const merged = new Map(cells.flatMap((cell) => (cell.strata ? [[cell, [...cell.strata]] as const] : [])));
	for (;;) {
		const [first] = merged.values();
		if (!first || first.length < 2) return new Map();
		const small = smallest(first, [...merged.values()]);
		if (small === null) return merged;
		const near = nearest(first, small);
		for (const [cell, strata] of merged) merged.set(cell, together(strata, small, near));
	}
}

/** The stratum with the fewest people of those of which some cell holds 1 to 9; null where there is none. */
function smallest(references: readonly CountedStratum[], cells: readonly (readonly CountedStratum[])[]): number | null {
	const few = references
		.map((_, at) => at)
		.filter((at) => cells.some((strata) => isUntoldNumber(strata[at]?.denominator ?? 0)));
	const people = (at: number) => references[at]?.reference.denominator ?? 0;
	return few.reduce<number | null>((least, at) => (least === null || people(at) < people(least) ? at : least), null);
}

function nearest(references: readonly CountedStratum[], small: number): number {
	const rate = (at: number) => {
		const { numerator, denominator } = references[at]?.reference ?? { numerator: 0, denominator: 0 };
		return denominator === 0 ? 0 : numerator / denominator;
	};
	const others = references.map((_, at) => at).filter((at) => at !== small);
	return others.reduce((best, at) =>
		Math.abs(rate(at) - rate(small)) < Math.abs(rate(best) - rate(small)) ? at : best
	);
}

function together(strata: readonly CountedStratum[], small: number, near: number): CountedStratum[] {
	const [one, other] = [strata[small], strata[near]];
	if (!one || !other) return [...strata];
	const sum = { ...add(one, other), reference: add(one.reference, other.reference) };
	return strata.flatMap((stratum, at) => (at === small ? [] : at === near ? [sum] : [stratum]));
}

function add(one: Proportion, other: Proportion): Proportion {
	return { numerator: one.numerator + other.numerator, denominator: one.denominator + other.denominator };
}

import type { Day } from './day';

/** From one day to another, both within. */
export interface Days {
	readonly first: Day;
	readonly last: Day;
}

/** One row of a `spend` extract: what was spent on a partnership in a period. Of no person. */
export interface Spend {
	readonly partnership: string;
	readonly start: Day;
	readonly end: Day;
	/** Pounds; null where the extract does not tell it. */
	readonly amount: number | null;
	/** Null where it is of all areas. */
	readonly area: string | null;
	readonly funder: string;
}

/** Why the spend of a partnership cannot be held against the people of a selection. */
export type SpendProblem =
	/** Some amount in these days is blank or suppressed. */
	| 'amounts not told'
	/** Periods of one funder run into each other, so that some may be the sum of others. */
	| 'periods overlap'
	/** No amount is told for some of the days. */
	| 'days without spend'
	/** The selection is of some areas, and an amount is not told by area. */
	| 'areas not told';

/** What was spent on one partnership in the days of a selection. */
export interface SpendOfGroup {
	/** Pounds, the sum over the periods that lie within the days. */
	readonly spent: number;
	/** Periods that lie partly outside, which are left out: none is split. */
	readonly leftOut: number;
	readonly problem: SpendProblem | null;
	/** The last days that the periods within cover without a gap, where these are not all; null where there are none. */
	readonly covers: Days | null;
	/** The days that no period within covers, in order. */
	readonly lacks: readonly Days[];
}

/** The spend that belongs to a figure by partnership. */
export interface SpendInFigure {
	/** The days in which people enter the figure and can be followed. */
	readonly first: Day;
	readonly last: Day;
	/** By the key of the group. */
	readonly groups: Readonly<Record<string, SpendOfGroup>>;
	/** Partnerships of spend extracts that are no group of the figure. */
	readonly elsewhere: readonly string[];
	/** Rows of spend extracts that could not be used, so that sums may lack them. */
	readonly setAside: number;
	/** Why none can be used for this selection, in words; null where it can. */
	readonly refusal: string | null;
}

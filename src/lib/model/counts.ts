import type { Group } from './dimension';
import type { Period } from './period';
import type { EndsOfDay } from './time-to-event';

/** True counts of one group, straight from the engine: nothing may show them but through `disclosure/`. */
export interface Counts {
	/** Units in the group, followed or not (people, incidents or rows). */
	readonly units: number;
	/** Units followed for the window; for a count metric the same as `units`. */
	readonly denominator: number;
	/** Of these, units to which it happened. */
	readonly numerator: number;
	/** Of a metric of time only: how the units' times ended, by day. `denominator` is then all of them, `numerator` those to
	 *  whom it happened within the window. */
	readonly ends?: readonly EndsOfDay[];
	/** The day by which the share of those times is read off. */
	readonly until?: number;
	/** Some of it is suppressed in the extract, so that no sum over it is complete. */
	readonly isPartlyHidden?: true;
	/** Of a mean or a ratio of amounts only, over the denominator. */
	readonly amounts?: Amounts;
}

/** Sums over units. A mean has `squares`, a ratio what it is divided by. */
export interface Amounts {
	readonly total: number;
	readonly squares: number;
	/** Null for a mean. */
	readonly of: number | null;
}

/** What a proportion is made of. */
export type Proportion = Pick<Counts, 'numerator' | 'denominator'>;

/** What a figure is worked out from. */
export type Basis = Omit<Counts, 'units'>;

/** What a group is compared with. */
export type BenchmarkCounts =
	| ({
			readonly kind: 'counted';
			/** These are the very people of the group: there is nobody else to compare it with. */
			readonly isGroupItself?: true;
	  } & Basis)
	| { readonly kind: 'fixed'; readonly value: number; readonly lower: number | null; readonly upper: number | null }
	| { readonly kind: 'published'; readonly numerator: number; readonly denominator: number }
	| { readonly kind: 'not-applicable' };

/** One group's place in a table; null stands for the margin ("All"). */
export interface CellPlace {
	readonly group: Group | null;
	readonly group2: Group | null;
	/** The group's own period where groups are periods. */
	readonly period: Period | null;
}

/** A stratum of a group, and the same of everyone in the selection. */
export interface CountedStratum extends Proportion {
	readonly reference: Proportion;
}

export interface CountedCell extends CellPlace {
	readonly counts: Counts;
	/** Where groups are standardised: every stratum that anyone is in. */
	readonly strata?: readonly CountedStratum[];
	readonly benchmark: BenchmarkCounts;
}

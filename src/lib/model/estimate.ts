import type { CountedCell } from './counts';

/** Limits of an interval, in the unit of what they enclose. */
export interface Interval {
	readonly lower: number;
	readonly upper: number;
}

/** A value with its interval, both in one unit. */
export interface Estimate {
	readonly value: number;
	readonly interval: Interval;
}

/** A group held against its benchmark. Differences are proportions (0.01 = one percentage point), of means in their unit. */
export interface Comparison {
	readonly benchmark: number;
	/** People behind the benchmark; null where it is fixed. */
	readonly benchmarkN: number | null;
	/** The benchmark's own 95 % interval, where it has one. */
	readonly benchmarkInterval: Interval | null;
	readonly difference: number;
	readonly differenceInterval: Interval;
	/** value ÷ benchmark, null where the benchmark is 0. */
	readonly ratio: number | null;
	readonly ratioInterval: Interval | null;
	/** Two-sided p before any adjustment. */
	readonly p: number;
	/** Number of people needed to detect the difference seen, 80 % power; null where the difference is 0. */
	readonly peopleNeeded: number | null;
}

/** A group had it everyone's rates, or everyone's mix. */
export interface Standardised {
	/** Observed over expected by everyone's rates in each stratum: 1 is as everyone. */
	readonly ratio: Estimate;
	/** The ratio times everyone's crude proportion. */
	readonly indirect: Estimate;
	/** The proportion that the group's own rates would give everyone's mix; null where too little is known of a stratum. */
	readonly direct: Estimate | null;
}

/** A figure with its 95 % interval. Null where nobody has been followed. */
export interface EstimatedCell extends CountedCell {
	readonly estimate: { readonly value: number; readonly interval: Interval | null } | null;
	/** Null where the benchmark does not apply or either side has nobody. */
	readonly comparison: Comparison | null;
}

/** Better or worse where the metric takes a side; higher, lower or similar where it does not. */
export type Verdict = 'better' | 'worse' | 'not enough evidence' | 'higher' | 'lower' | 'similar';

/** Where an area stands in a funnel; 95 % is an alert, 99.8 % an alarm. */
export type FunnelPosition = 'above 99.8%' | 'above 95%' | 'within' | 'below 95%' | 'below 99.8%';

import type { Day } from '../model/day';
import type { Group } from '../model/dimension';
import type { FigureHead } from '../model/figure';
import type { RuleId } from '../model/rule';
import type { ReleasedFigure, ReleasedProportion, Safe, StatusCode } from './released';

/** A share read off a curve, 0 to 1, with its 95 % limits: rounded to a thousandth, so that no order of single events can be
 *  worked out from it. */
export interface ReleasedCurveValue {
	readonly value: number;
	readonly lower: number;
	readonly upper: number;
}

/** What a curve says by the end of a day, of units from their start on. */
export interface ReleasedStep extends ReleasedCurveValue {
	readonly day: number;
	/** Since the step before: units to which it happened, none or 10 and more. */
	readonly events: number;
	/** Since the step before: units last followed, none or 10 and more. */
	readonly censored: number;
	/** Units followed beyond that day to whom it has not happened, never fewer than 10. */
	readonly atRisk: number;
}

/** The day by which it has happened to half, with the days between which that lies where they are reached. */
export interface ReleasedMedian {
	readonly day: number;
	readonly lower: number | null;
	readonly upper: number | null;
}

/** What is shown of a curve. */
export interface ShownCurve {
	readonly status: null;
	/** Units at the start. */
	readonly units: number;
	/** In the order of days; the curve ends with the last. */
	readonly steps: readonly ReleasedStep[];
	/** Null where it has happened to fewer than half by the last step. */
	readonly median: ReleasedMedian | null;
}

/** One group's curve, or why it has none. */
export type ReleasedCurve = { readonly group: Group } & ({ readonly status: StatusCode } | ShownCurve);

/** The share of those who were followed to the last day of all. */
export type CohortShare = Pick<ReleasedProportion, 'value' | 'lower' | 'upper' | 'numerator' | 'denominator'>;

/** Whose areas curves are of, where they are of the two sides of a start. */
export interface CurvesOfSides {
	readonly partnership: Group;
	readonly start: Day;
	readonly areas: readonly Group[];
}

/** Whether two curves differ, by the log-rank test of one degree of freedom. */
export interface CurvePair {
	/** Keys of the two groups. */
	readonly picked: string;
	readonly comparator: string;
	readonly chiSquare: number;
	readonly p: number;
}

/** Shares of groups to whom it has happened, by day. */
export interface ReleasedCurves {
	readonly head: FigureHead;
	readonly rule: RuleId;
	/** The same groups as a figure of the time's measure: whose people the curves are of. */
	readonly groups: Safe<ReleasedFigure>;
	/** Null where they are of partnerships or periods. */
	readonly sides: CurvesOfSides | null;
	/** In the order of the groups. */
	readonly curves: readonly ReleasedCurve[];
	/** The page's figure of the same groups, of whose shares the next are some; null where there is none. */
	readonly shares: Safe<ReleasedFigure> | null;
	/** Of each group shown, by its key, where a measure counts it. */
	readonly cohort: Readonly<Record<string, CohortShare>>;
	/** Days at which all curves are read, where they have a step there; the last is the last day of all. */
	readonly readings: readonly number[];
	/** Whether the curves shown differ, by the log-rank test; null where fewer than two are. */
	readonly difference: { readonly p: number; readonly groups: number } | null;
	/** The same of two of them alone: the partnership picked out, and people without one. Null where no two are named, where they are
	 *  all that is shown, or where the same people may stand in both. */
	readonly pair: CurvePair | null;
	/** Curves shown and hidden. */
	readonly shown: number;
	readonly hidden: number;
}

import type { AreaOutlines } from '../model/boundaries';
import type { CellPlace } from '../model/counts';
import type { Group } from '../model/dimension';
import type { FigureHead } from '../model/figure';
import type { FunnelPosition, Verdict } from '../model/estimate';
import type { Mark } from '../model/mark';
import type { RuleId } from '../model/rule';
import type { SpendInFigure, SpendOfGroup, SpendProblem } from '../model/spend';

// Not exported, so only this folder can make one; private, so that a copy with something changed is none.
declare abstract class Passed {
	private readonly passed: true;
}
/** A value that has passed the release gate. */
export type Safe<T> = T & Passed;

/** [c] confidential, hidden · [x] people, but none followed yet · [z] nobody at all, or does not apply. */
export type StatusCode = '[c]' | '[x]' | '[z]';

export interface ReleasedCount {
	readonly kind: 'count';
	readonly value: number;
}

export interface ReleasedProportion {
	readonly kind: 'proportion';
	readonly numerator: number;
	readonly denominator: number;
	/** Units not yet followed; a number from 1 to 9 is not told; null where the metric has none. */
	readonly excluded: number | 'fewer than 10' | null;
	/** Given where that number alone is hidden, lest another group's be worked out; `excluded` is then null. */
	readonly excludedStatus?: '[c]';
	/** Proportions 0–1. Of a metric of time the share by the end of the window, which is not numerator ÷ denominator; limits are
	 *  null where it is 0 or 1. */
	readonly value: number;
	readonly lower: number | null;
	readonly upper: number | null;
	/** Only where the figure is standardised and this is one of its groups. */
	readonly standardised?: ReleasedStandardised;
}

/** A group held against everyone with its mix of strata taken into account. */
export type ReleasedStandardised =
	| { readonly status: StatusCode }
	| {
			readonly status: null;
			/** Proportion with everyone's rates as reference: observed ÷ expected, times everyone's proportion. */
			readonly value: number;
			readonly lower: number;
			readonly upper: number;
			/** Observed ÷ expected; 1 is as everyone. */
			readonly ratio: number;
			readonly ratioLower: number;
			readonly ratioUpper: number;
			/** Proportion that the group's own rates would give everyone's mix; null where it cannot be worked out. */
			readonly direct: number | null;
			readonly directLower: number | null;
			readonly directUpper: number | null;
	  };

/** A mean or ratio of amounts, in the metric's own unit. */
export interface ReleasedAmount {
	readonly kind: 'amount';
	/** Units behind it. */
	readonly denominator: number;
	readonly excluded: ReleasedProportion['excluded'];
	readonly excludedStatus?: '[c]';
	readonly value: number;
	/** Null for ratios, and for means whose spread is not known. */
	readonly lower: number | null;
	readonly upper: number | null;
}

/** A value that may be compared. */
export type ReleasedValue = ReleasedProportion | ReleasedAmount;
export type ReleasedMeasure = ReleasedCount | ReleasedValue;

export interface ReleasedComparison {
	readonly status: null;
	readonly benchmark: number;
	/** Null where it is fixed. */
	readonly benchmarkN: number | null;
	readonly benchmarkLower: number | null;
	readonly benchmarkUpper: number | null;
	/** Percentage points: 100 · (value − benchmark), with limits; of amounts value − benchmark in their unit. */
	readonly points: number;
	readonly pointsLower: number;
	readonly pointsUpper: number;
	/** 100 · (value/benchmark − 1), with limits; null where undefined. */
	readonly relative: number | null;
	readonly relativeLower: number | null;
	readonly relativeUpper: number | null;
	readonly verdict: Verdict;
	/** Given with "not enough evidence" only. */
	readonly peopleNeeded: number | null;
}

export type ReleasedResult =
	| { readonly status: StatusCode }
	| {
			readonly status: null;
			readonly measure: ReleasedMeasure;
			/** Null for counts; a status where only the benchmark is hidden or does not apply. */
			readonly comparison: ReleasedComparison | { readonly status: StatusCode } | null;
	  };

export interface ReleasedCell extends CellPlace {
	readonly result: ReleasedResult;
}

/** How a period stands in the course of periods, judged over what is shown alone. */
export interface ReleasedCourse {
	readonly method: 'p′' | 'XmR';
	/** Moving ranges that were screened out of the limits; null where they were not screened. */
	readonly rangesLeftOut: number | null;
	/** Of each group that is judged, by its key. */
	readonly points: Readonly<
		Record<
			string,
			{
				readonly lower: number;
				readonly upper: number;
				readonly centre: number;
				readonly isTrial: boolean;
				readonly rules: readonly string[];
			}
		>
	>;
	/** Keys of periods that the extracts or the follow-up cover only in part: left out of the limits. */
	readonly partial: readonly string[];
	/** What is marked as a change or a start, from which limits are drawn afresh; and breaks in recording. */
	readonly marks: readonly Mark[];
}

/** One group's periods as a figure of their own, held against nothing but themselves. */
export interface ReleasedPanel {
	readonly group: Group;
	readonly figure: Safe<ReleasedFigure>;
}

/** Why there is no cost of a repeat avoided: the spend, the figure, or the comparison. */
export type CostReason =
	| SpendProblem
	| 'hidden'
	| 'nobody followed'
	| 'no comparison'
	/** Compared with something published, or with itself. */
	| 'no counted people'
	| 'cost of those compared with not told'
	| 'difference not told from 0';

/** What one partnership cost. Pounds. */
export interface ReleasedCost extends Pick<SpendOfGroup, 'spent' | 'leftOut' | 'covers' | 'lacks'> {
	readonly group: Group;
	/** People followed; null where that is hidden. */
	readonly people: number | null;
	readonly perPerson: number | null;
	readonly perRepeat: { readonly value: number; readonly lower: number; readonly upper: number } | null;
	/** Null where there is a cost of a repeat avoided. */
	readonly reason: CostReason | null;
}

/** Spend held against what is shown of partnerships. */
export interface ReleasedMoney extends Pick<SpendInFigure, 'first' | 'last' | 'elsewhere' | 'setAside' | 'refusal'> {
	readonly costs: readonly ReleasedCost[];
	/** What was spent on a person compared with: 0 where nothing is told of them, null where it cannot be told. */
	readonly against: number | null;
}

/** Limits of a funnel at one number of units: proportions 0–1. */
export interface ReleasedFunnelLimits {
	readonly lower95: number;
	readonly upper95: number;
	readonly lower998: number;
	readonly upper998: number;
}

/** How groups stand against what chance would do to groups of their size, judged over what is shown alone. */
export interface ReleasedFunnel {
	/** Which limits these are: by chance alone, or widened by τ². */
	readonly limits: 'exact' | 'overdispersed';
	/** All events ÷ all units of the groups shown: what the limits stand around. */
	readonly centre: number;
	/** Mean squared z of the groups, winsorised: 1 where there is nothing but chance. */
	readonly phi: number;
	/** Variance between groups beyond chance, a squared angle; 0 where chance suffices. */
	readonly tauSquared: number;
	/** False under ten groups: τ² is then itself mostly chance. */
	readonly isReliable: boolean;
	/** Of each group shown, by its key. */
	readonly points: Readonly<
		Record<string, ReleasedFunnelLimits & { readonly position: FunnelPosition; readonly stabilised: number }>
	>;
	/** Limits from the least number of units for which they say something, or the least shown, to just over the greatest. */
	readonly curve: readonly (ReleasedFunnelLimits & { readonly n: number })[];
	/** Groups beyond the limits (those beyond 99.8 % are beyond 95 % too), and how many would be by chance. */
	readonly outside95: number;
	readonly outside998: number;
	readonly expected95: number;
	readonly expected998: number;
}

export interface ReleasedFigure {
	readonly head: FigureHead;
	readonly rule: RuleId;
	readonly cells: readonly ReleasedCell[];
	readonly margins: readonly ReleasedCell[];
	readonly total: ReleasedCell;
	/** Rows without a person key; a number from 1 to 9 is not told; null where keys do not matter. */
	readonly rowsWithoutKey: number | 'fewer than 10' | null;
	/** Only where the groups are periods and nothing else. */
	readonly course: ReleasedCourse | null;
	/** Only where it is by partnership and spend is loaded. */
	readonly money?: ReleasedMoney;
	/** Only of areas crossed with periods: a panel for each area, in the figure's order. */
	readonly panels?: readonly ReleasedPanel[];
	/** Only of London boroughs or command units beside each other: the same groups, to be drawn as a map. */
	readonly tiles?: Safe<ReleasedFigure>;
	/** Only of areas on a map of the user's own: where each lies. */
	readonly outlines?: AreaOutlines;
	/** Only of a funnel of shares, with two groups shown or more. */
	readonly funnel: ReleasedFunnel | null;
	/** Groups shown and hidden. */
	readonly shown: number;
	readonly hidden: number;
}

import type { Day } from '../model/day';
import type { Group } from '../model/dimension';
import type { SplitGroups } from '../model/exported';
import type { FigureHead } from '../model/figure';
import type { Period } from '../model/period';
import type { Question } from '../model/question';
import type { RuleId } from '../model/rule';
import type { ReleasedResult, StatusCode } from './released';

/** A difference with its 95 % limits and two-sided p, in percentage points. */
export interface ReleasedDifference {
	readonly status: null;
	readonly points: number;
	readonly lower: number;
	readonly upper: number;
	readonly p: number | null;
}

/** A status where one of the numbers it is made of is not shown. */
export type ReleasedChange = ReleasedDifference | { readonly status: StatusCode };

/** Some areas before the start and from it on. */
export interface ReleasedSides {
	readonly before: ReleasedResult;
	readonly after: ReleasedResult;
	readonly change: ReleasedChange;
}

/** A period that lies whole on one side of the start and is followed whole. */
export interface ReleasedSidePeriod {
	readonly group: Group;
	readonly period: Period;
	readonly side: 'before' | 'after';
	readonly treated: ReleasedResult;
	readonly comparators: ReleasedResult;
	/** The partnership's areas less their comparators. */
	readonly difference: ReleasedChange;
}

/** Whether areas and comparators ran in parallel before the start. */
export interface ReleasedPreTrend {
	/** Percentage points a period. */
	readonly slope: ReleasedDifference;
	/** Periods before the start that were shown for both. */
	readonly periods: number;
}

export interface ReleasedPlacebo {
	/** In the order of their effects. */
	readonly areas: readonly { readonly group: Group; readonly points: number }[];
	/** Of the partnership's areas, as one. */
	readonly points: number;
	readonly rank: number;
	readonly p: number;
	readonly leastP: number;
}

/** The difference between the two, period by period, as a line that may jump and bend at the start. */
export interface ReleasedSeries {
	/** Percentage points. */
	readonly level: ReleasedDifference;
	/** Percentage points a period. */
	readonly trend: ReleasedDifference;
	readonly before: number;
	readonly after: number;
}

/** One table behind the figure: enough to find its people again, and nothing of them. */
export interface ReleasedTableOf {
	readonly question: Question;
	readonly split: SplitGroups;
	/** Groups whose figures are shown, by `placeKey`. */
	readonly shown: readonly string[];
}

/** Areas of a partnership before and after its start, beside areas where it is not at work. Worked out from released cells alone. */
export interface ReleasedBeforeAfter {
	readonly head: FigureHead;
	readonly rule: RuleId;
	readonly partnership: Group;
	/** What its areas are called: "borough", "area". */
	readonly areaLabel: string;
	readonly start: Day;
	readonly startedBy: 'link' | 'notes';
	/** The first and last day of people's first contacts that are counted. */
	readonly span: { readonly first: Day; readonly last: Day };
	/** The partnership's areas, those chosen to be held against, and all that may be chosen, nearest first. */
	readonly treatedAreas: readonly Group[];
	readonly comparatorAreas: readonly Group[];
	readonly candidates: readonly Group[];
	readonly isSuggested: boolean;
	/** By what the suggestion was made. */
	readonly matchedBy: 'level and trend' | 'level';
	/** Areas asked for that cannot be compared: the partnership is at work there, or they are hidden. */
	readonly refusedAreas: readonly Group[];
	/** How many areas stand on neither side. */
	readonly otherAreas: number;
	readonly treated: ReleasedSides;
	readonly comparators: ReleasedSides;
	/** Difference in differences. */
	readonly effect: ReleasedChange;
	readonly periods: readonly ReleasedSidePeriod[];
	/** Null where fewer than three periods before the start are shown. */
	readonly preTrend: ReleasedPreTrend | null;
	/** Null where fewer than two areas can take the partnership's place. */
	readonly placebo: ReleasedPlacebo | null;
	/** The tables whose numbers are told here: what was asked, and the groups that are shown. */
	readonly tables: readonly ReleasedTableOf[];
	/** Null where either side has fewer than eight periods that follow each other. */
	readonly series: ReleasedSeries | null;
}

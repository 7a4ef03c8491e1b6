import type { Dimension } from './dimension';
import type { EstimatedCell } from './estimate';
import type { Mark } from './mark';
import type { Metric } from './metric';
import type { Day } from './day';
import type { Question } from './question';
import type { SpendInFigure } from './spend';

/** Of a funnel the limits by chance alone, or those widened by how much more groups differ; of a course the limits from all moving
 *  ranges, or without those that are outliers. */
export const figureNames = [
	'intervals',
	'intervals-screened',
	'partnerships',
	'cross',
	'reached',
	'tiles',
	'boundaries',
	'funnel',
	'funnel-overdispersed',
	'xmr',
	'xmr-screened',
	'multiples'
] as const;
/** The name of a figure of groups. */
export type FigureName = (typeof figureNames)[number];

/** Whether a figure is a table of groups by partnership. */
export function isCross(name: FigureName): boolean {
	return name === 'cross' || name === 'reached';
}

/** Whether a figure is a map, of tiles or of the user's own boundaries. */
export function isMap(name: FigureName): boolean {
	return name === 'tiles' || name === 'boundaries';
}

/** Whether a figure is a funnel, with whichever limits. */
export function isFunnel(name: FigureName): boolean {
	return name === 'funnel' || name === 'funnel-overdispersed';
}

/** Whether a figure is drawn as a course, with whichever limits. */
export function isCourse(name: FigureName): boolean {
	return name === 'xmr' || name === 'xmr-screened';
}

/** Whether moving ranges that are outliers are left out of a figure's limits. */
export function isScreened(name: FigureName): boolean {
	return name === 'intervals-screened' || name === 'xmr-screened';
}

/** One extract as it is named in every file that leaves. */
export interface ExtractReference {
	readonly file: string;
	readonly rowsUsed: number;
	readonly sha256: string;
	readonly isSample: boolean;
}

/** Everything about a figure that is not a count: safe to print as it stands. */
export interface FigureHead {
	readonly name: FigureName;
	readonly metric: Omit<Metric, 'sql'>;
	readonly question: Question;
	/** What the groups are, in plain words: "borough", "partnership", "quarter". */
	readonly by: Pick<Dimension, 'id' | 'label'>;
	readonly by2: Pick<Dimension, 'id' | 'label'> | null;
	/** The benchmark in words: "everyone in the extract", "Synthetic England, 2023". */
	readonly benchmarkName: string;
	/** Source and definition of a published benchmark. */
	readonly benchmarkSource: string | null;
	/** What groups are standardised by, in plain words; null where they are not. */
	readonly standardisedBy: readonly string[] | null;
	/** Why the benchmark asked for cannot be used, in words; null where it can. */
	readonly benchmarkRefusal: string | null;
	/** The days that the selection covers whole, everyone in them followed for as long as the metric needs; null where there are none. */
	readonly covered: { readonly first: Day; readonly last: Day } | null;
	/** What is marked within them, of everything or of what is filtered. */
	readonly marks: readonly Mark[];
	/** What was spent on its groups; absent where they are no partnerships, or no spend is loaded. */
	readonly spend?: SpendInFigure;
	/** Of a course: quarters stand in for the months asked for, which are too small; or the reader has chosen months all the same.
	 *  Absent where neither is so. */
	readonly months?: 'merged' | 'kept';
	/** Settings of the metric that the figure was made with, in words; null where it uses none. */
	readonly settingsNote: string | null;
	readonly cutoff: Day;
	readonly cutoffConfirmed: boolean;
	readonly extracts: readonly ExtractReference[];
	/** Persons matter here, and those of some extracts are not linked with those of others: they were read in other visits. */
	readonly visitsNotLinked: boolean;
	/** People may stand in two groups, so groups need not add up. */
	readonly groupsMayOverlap: boolean;
}

/** Groups within wider ones: borough in BCU in force, month in quarter in year. */
export interface Ladder {
	/** Name of the finest level, as every figure names it: `area borough`, `period month`. */
	readonly finestLevel: string;
	/** Each wider level: the key of the group that each finest group lies in, by the latter's key. */
	readonly levels: readonly { readonly level: string; readonly of: Readonly<Record<string, string>> }[];
}

/** The levels of one of a figure's groupings. */
export interface NestSide extends Ladder {
	/** The level of the figure's own groups; null where they are the finest. */
	readonly own: string | null;
	/** Where a figure is crossed and not told of the finest groups: the ladder of its inner cells; the margins have them all. */
	readonly crossed?: Ladder;
}

/** The levels of a figure's first grouping, and of its second where that has some. Figures of those can be seen as well, so that
 *  what is hidden has to be hidden in all of them. */
export interface Nest extends NestSide {
	/** Cells of the finest groups, and of a cross table's inner cells the finest that are told, where the figure's own are wider on
	 *  either side; null where they are the finest. */
	readonly finest: readonly EstimatedCell[] | null;
	/** Of the second grouping; absent where its groups are of no levels. */
	readonly across?: NestSide;
}

/** A figure before the gate. */
export interface EstimatedFigure {
	readonly head: FigureHead;
	/** Groups in the order to be shown; for a cross table every pair, row by row. */
	readonly cells: readonly EstimatedCell[];
	/** For a cross table the margins: group set and group2 null, or the other way round. */
	readonly margins: readonly EstimatedCell[];
	readonly total: EstimatedCell;
	/** Rows of the selection without a person key, which cannot be followed; null where keys do not matter. */
	readonly rowsWithoutKey: number | null;
	/** Null or absent where the groups are of no levels. */
	readonly nest?: Nest | null;
}

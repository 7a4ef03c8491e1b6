import { pass } from './pass';
import type { ReleasedFigure, Safe } from './released';

/** A measure that is not told beside the others, and why, in words. */
export interface LeftMeasure {
	readonly title: string;
	readonly why: string;
}

/** The same groups by one measure after another. */
export interface ReleasedOverview {
	/** Intervals of the groups, a figure for each measure: first the one asked for, then the others in the order of menus. */
	readonly measures: readonly [Safe<ReleasedFigure>, ...Safe<ReleasedFigure>[]];
	readonly left: readonly LeftMeasure[];
}

/** Released figures beside each other. */
export function releasedOverview(overview: ReleasedOverview): Safe<ReleasedOverview> {
	return pass(overview);
}

import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { Frame } from './chart-layout';
import { signalSide, signalWords } from '../format/course-words';
import { changesUpTo } from '../model/mark';
import { intervalAxis, type IntervalAxis } from './interval-axis';
import { narrowUnder } from './interval-layout';

/** How a period is marked: a signal by the side it takes; judged without one; known only in part; or not shown. */
export type CourseMark = 'better' | 'worse' | 'no side' | 'within' | 'partial' | 'hidden';

export interface PlacedPoint {
	readonly key: string;
	readonly cell: ReleasedCell;
	readonly mark: CourseMark;
	/** Pixels. */
	readonly x: number;
	/** Null where nothing is shown. */
	readonly value: number | null;
	readonly limits: { readonly lower: number; readonly upper: number; readonly centre: number } | null;
	/** Number of the stretch between marked changes. */
	readonly stretch: number;
}

/** Where everything of a course stands, in pixels. */
export interface CourseLayout extends Frame {
	readonly narrow: boolean;
	readonly axis: IntervalAxis;
	readonly points: readonly PlacedPoint[];
	/** From one period to the next. */
	readonly gap: number;
	/** Place of a day. */
	readonly xOf: (day: number) => number;
}

/** Lays a course out for a width in pixels; cheap and without a page, so that a pointer or a key can find its period. */
export function layoutCourse(figure: Safe<ReleasedFigure>, width: number): CourseLayout {
	const narrow = width < narrowUnder;
	const left = narrow ? 36 : 48;
	const right = width - (narrow ? 12 : 120);
	const axis = intervalAxis(figure);
	const { points, xOf, gap } = placePoints(figure, axis, { left, right });
	const hasMarks = (figure.course?.marks.length ?? 0) > 0;
	const top = hasMarks ? 58 : 24;
	return { width, left, right, top, narrow, axis, points, gap, xOf, bottom: top + 300, height: top + 350 };
}

/** Places the periods of a course between two edges. */
export function placePoints(
	figure: Safe<ReleasedFigure>,
	axis: IntervalAxis,
	{ left, right }: { readonly left: number; readonly right: number }
): Pick<CourseLayout, 'points' | 'xOf' | 'gap'> {
	const [lowest, highest] = [axis.lower, axis.upper];
	const first = figure.cells[0]?.period?.start ?? 0;
	const last = (figure.cells.at(-1)?.period?.end ?? 1) + 1;
	const xOf = (day: number) => left + ((day - first) / (last - first)) * (right - left);
	const marks = figure.course?.marks ?? [];
	const points = figure.cells.map((cell): PlacedPoint => {
		const { period, group, result } = cell;
		const point = group ? figure.course?.points[group.key] : undefined;
		const clip = (value: number) => Math.min(highest, Math.max(lowest, value));
		return {
			key: group?.key ?? '',
			cell,
			mark: markOf(figure, cell),
			x: period ? xOf((period.start + period.end + 1) / 2) : left,
			value: result.status === null ? result.measure.value : null,
			limits: point ? { lower: clip(point.lower), upper: clip(point.upper), centre: point.centre } : null,
			stretch: period ? changesUpTo(marks, period.start).length : 0
		};
	});
	const gap = points.length < 2 ? right - left : (right - left) / points.length;
	return { points, xOf, gap };
}

function markOf(figure: Safe<ReleasedFigure>, cell: ReleasedCell): CourseMark {
	if (cell.result.status !== null) return 'hidden';
	if (cell.group && figure.course?.partial.includes(cell.group.key)) return 'partial';
	return signalWords(figure, cell) === '' ? 'within' : signalSide(figure, cell);
}

/** The period nearest to a place; null outside the plot. */
export function pointNear({ points, left, right }: CourseLayout, x: number): PlacedPoint | null {
	if (x < left - 8 || x > right + 8) return null;
	return [...points].sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))[0] ?? null;
}

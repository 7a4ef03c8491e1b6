import { rect, type Markish } from '@observablehq/plot';
import { hasValue, type IntervalDrawing } from './interval-drawing';
import type { PlacedRow } from './interval-layout';

/** The limits of each period's course, behind its mark; nothing where the figure has no course. */
export function courseBand({ figure, layout, palette }: IntervalDrawing): Markish[] {
	const { course } = figure;
	if (!course) return [];
	const { lower, upper } = layout.axis;
	const rows = layout.rows
		.filter((row) => hasValue(row))
		.flatMap((row) => {
			const point = course.points[row.key];
			return point && row.place !== 'total'
				? [{ ...row, from: Math.max(lower, point.lower), to: Math.min(upper, point.upper) }]
				: [];
		});
	return [
		rect(rows, {
			x1: 'from',
			x2: 'to',
			y1: ({ top }: PlacedRow) => top,
			y2: ({ bottom }: PlacedRow) => bottom,
			fill: palette('band')
		})
	];
}

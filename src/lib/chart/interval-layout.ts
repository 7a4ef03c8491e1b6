import type { ReleasedFigure, Safe } from '../disclosure/released';
import { intervalRows, type IntervalRow } from './interval-rows';
import { intervalAxis, type IntervalAxis } from './interval-axis';
import { scaleOf } from '../format/scale';
import type { Metric } from '../model/metric';
import { textWidth } from './text-width';

export interface PlacedRow extends IntervalRow {
	/** Pixels from the top of the drawing. */
	readonly top: number;
	readonly bottom: number;
	/** Height of the middle of the text, and of the bar. */
	readonly textY: number;
	readonly barY: number;
}

/** Where everything of an interval chart stands, in pixels. */
export interface IntervalLayout {
	readonly width: number;
	readonly height: number;
	/** Name and value stand over the bar instead of beside it. */
	readonly narrow: boolean;
	readonly axis: IntervalAxis;
	/** Of the metric: what has to hold of units to be counted. */
	readonly basis: Metric['basis'];
	readonly unit: Metric['unit'];
	/** What stands after a value that names its unit: "%" or nothing. */
	readonly sign: string;
	readonly rows: readonly PlacedRow[];
	/** The plot's frame. */
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Room for a name. */
	readonly nameWidth: number;
	/** Right end of the values, where the ranges stand beyond them. */
	readonly valueEnd: number;
}

/** Drawings under this width put name and value over the bar. */
export const narrowUnder = 480;
export const nameSize = 14;
export const tickSize = 13;
const edge = 4;

/** Lays an interval chart out for a width in pixels. Cheap and without a page, so that its height can be kept free
 *  before it is drawn, and a pointer or a key can find its row. */
export function layoutIntervals(figure: Safe<ReleasedFigure>, width: number): IntervalLayout {
	const narrow = width < narrowUnder;
	const rows = intervalRows(figure);
	const axis = intervalAxis(figure);
	const { metric } = figure.head;
	const top = metric.statistic === 'count' ? 26 : 44;
	const placed = placeRows(rows, narrow, top);
	const bottom = (placed.at(-1)?.bottom ?? top) + 2;
	const shared = {
		width,
		height: bottom + 24,
		narrow,
		axis,
		basis: metric.basis,
		unit: metric.unit,
		sign: scaleOf(metric).sign,
		rows: placed,
		top,
		bottom
	};
	if (narrow) return { ...shared, left: 16, right: width - 16, nameWidth: width - 2 * edge, valueEnd: width - edge };
	const ranges = Math.max(0, ...rows.map(({ range }) => rangeWidth(range)));
	const values = Math.max(...rows.map(({ value }) => textWidth(value, nameSize, 'bold')));
	const names = Math.max(...rows.map(({ name }) => textWidth(name, nameSize, 'bold')));
	const valueEnd = width - edge - (ranges === 0 ? 0 : ranges + 12);
	const nameWidth = Math.min(names, width * 0.36);
	return {
		...shared,
		left: Math.ceil(Math.max(edge + nameWidth + 12, 120)),
		right: Math.floor(valueEnd - values - 20),
		nameWidth,
		valueEnd
	};
}

/** Pixels from the left of a value on the axis. */
export function xOf({ axis, left, right }: IntervalLayout, value: number): number {
	return left + ((value - axis.lower) / (axis.upper - axis.lower)) * (right - left);
}

/** The row at a height, or null above, below and between. */
export function rowAt(layout: IntervalLayout, y: number): PlacedRow | null {
	return layout.rows.find(({ top, bottom }) => y >= top && y < bottom) ?? null;
}

/** "(77.5 to 81.7)"; empty where there is no range. */
export function bracketed(range: string): string {
	return range === '' ? '' : `(${range})`;
}

function rangeWidth(range: string): number {
	return range === '' ? 0 : textWidth(bracketed(range), tickSize);
}

function placeRows(rows: readonly IntervalRow[], narrow: boolean, start: number): PlacedRow[] {
	const height = narrow ? 45 : 25;
	const gap = narrow ? 12 : 14;
	const pinned = rows.filter(({ place }) => place !== 'listed').length;
	return rows.map((row, index) => {
		const top = start + index * height + (row.place === 'listed' && pinned > 0 ? gap : 0);
		return { ...row, top, bottom: top + height, textY: top + (narrow ? 13 : 12.5), barY: top + (narrow ? 31 : 12.5) };
	});
}

import type { PagePart } from '../disclosure/page-part';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { FigureName } from '../model/figure';
import { layoutCross } from './cross-layout';
import { layoutIntervals, nameSize } from './interval-layout';
import { layoutMultiples } from './multiples-layout';
import { layoutOverview } from './overview-layout';
import { textWidth } from './text-width';

/** Where a drawing of rows may be cut, to stand in columns beside each other; in pixels of the drawing. */
export interface Bands {
	readonly width: number;
	readonly height: number;
	/** What stands over the rows, and under them: each column has both. */
	readonly head: number;
	readonly foot: number;
	/** Tops of the rows; without any, the drawing is not cut. */
	readonly rows: readonly number[];
	/** Whether there is no room for some name as it is. */
	readonly shortens: boolean;
}

const layouts: Partial<Record<FigureName, (figure: Safe<ReleasedFigure>, width: number) => Bands>> = {
	intervals: intervalBands,
	'intervals-screened': intervalBands,
	partnerships: intervalBands,
	cross: crossBands,
	reached: crossBands,
	multiples: multiplesBands
};

/** The rows of a figure as it is drawn for a width; null where it is no drawing of rows. */
export function bandsOf(part: PagePart, width: number): Bands | null {
	if (part.kind === 'groups') return layouts[part.figure.head.name]?.(part.figure, width) ?? null;
	if (part.kind !== 'overview') return null;
	const layout = layoutOverview(part.figure, width);
	return bandsOfBoxes(layout, layout.cells, layout.columns);
}

function intervalBands(figure: Safe<ReleasedFigure>, width: number): Bands {
	const { height, top, bottom, rows, nameWidth } = layoutIntervals(figure, width);
	const shortens = rows.some(({ name }) => textWidth(name, nameSize, 'bold') > nameWidth);
	return { width, height, head: top, foot: height - bottom, rows: rows.map((row) => row.top), shortens };
}

function crossBands(figure: Safe<ReleasedFigure>, width: number): Bands {
	const layout = layoutCross(figure, width);
	return bandsOfBoxes(layout, layout.cells, layout.columns);
}

function multiplesBands(figure: Safe<ReleasedFigure>, width: number): Bands {
	return { width, height: layoutMultiples(figure, width).height, head: 0, foot: 0, rows: [], shortens: false };
}

function bandsOfBoxes(
	{ width, height }: { readonly width: number; readonly height: number },
	boxes: readonly { readonly y: number }[],
	headings: readonly { readonly lines: readonly string[] }[]
): Bands {
	const rows = [...new Set(boxes.map(({ y }) => y))].sort((one, other) => one - other);
	const shortens = headings.some(({ lines }) => lines.some((line) => line.endsWith('…')));
	return { width, height, head: rows[0] ?? 0, foot: 0, rows, shortens };
}

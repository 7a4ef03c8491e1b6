import { geo, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import {
	hasValue,
	layoutBoundaries,
	shapeNameLine,
	shapeNameSize,
	shapeValueSize,
	type BoundariesLayout,
	type PixelPolygons,
	type ShapeArea
} from './boundaries-layout';
import type { ChartLayout } from './chart-layout';
import { hatchedShapes } from './hatched-shapes';
import { eachInk, mapValue, mapVerdicts } from './map-marks';
import type { Palette } from './palette';
import type { RowMark } from './row-mark';
import { sequentialSteps } from './sequential-step';

interface Drawing {
	readonly figure: Safe<ReleasedFigure>;
	readonly layout: BoundariesLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

const markSize = 4;
const hatchGap = 8;
/** Of a name's foot above the middle of the value, and of a mark's middle below it. */
const [nameAbove, markBelow] = [10, 14];

/** Areas on boundaries of the user's own: the shades, marks and codes of the tile map, where each area lies and as large as it is. */
export function boundariesChart(
	figure: Safe<ReleasedFigure>,
	{ width, palette, fontFamily }: ChartLayout
): PlotOptions {
	const layout = layoutBoundaries(figure, width);
	const drawing = { figure, layout, palette, fontFamily };
	return {
		width,
		height: layout.height,
		margin: 0,
		// With no domain Plot would look for one in every corner.
		x: { type: 'identity', axis: null, domain: [0, width] },
		y: { type: 'identity', axis: null, domain: [0, layout.height] },
		marks: [shapes(drawing), labels(drawing), verdicts(drawing)]
	};
}

/** Shapes that are picked out come last, so that no neighbour lies over their line. */
function shapes({ figure, layout, palette }: Drawing): Markish[] {
	const step = sequentialSteps(figure);
	const of = (...marks: RowMark[]) => layout.areas.filter(({ mark }) => marks.includes(mark));
	const shown = layout.areas.filter(({ cell }) => cell.result.status === null);
	const line = { stroke: palette('ink-3'), strokeWidth: 0.75 };
	return [
		geo([layout.others], { geometry: geometryOf, stroke: palette('line-2'), strokeWidth: 0.5 }),
		geo(shown, {
			geometry: areaGeometry,
			fill: { value: ({ cell }: ShapeArea) => palette(`seq-${step(cell) ?? 1}`), scale: null },
			...line
		}),
		geo(of('words'), { geometry: areaGeometry, fill: palette('paper'), ...line }),
		geo(of('hidden'), { geometry: areaGeometry, fill: palette('hatch-ground'), ...line }),
		hatchedShapes(
			of('hidden').map(({ polygons }) => polygons),
			hatchGap,
			palette
		),
		geo(
			layout.areas.filter(({ isPicked }) => isPicked),
			{ geometry: areaGeometry, stroke: palette('ink'), strokeWidth: 3 }
		)
	];
}

function labels(drawing: Drawing): Markish[] {
	const { figure, layout } = drawing;
	const named = layout.areas.filter(({ label }) => label === 'name');
	const valued = layout.areas.filter(({ label }) => hasValue(label));
	const middle = { x: ({ main }: ShapeArea) => main.x };
	return [
		...eachInk(named, drawing, (areas, style) =>
			text(areas, {
				...style,
				...middle,
				y: (area: ShapeArea) => valueAt(area) - nameAbove,
				text: ({ lines }: ShapeArea) => lines.join('\n'),
				lineAnchor: 'bottom',
				lineHeight: shapeNameLine / shapeNameSize,
				fontSize: shapeNameSize
			})
		),
		...eachInk(valued, drawing, (areas, style) =>
			text(areas, {
				...style,
				...middle,
				y: valueAt,
				text: ({ cell }: ShapeArea) => mapValue(figure, cell),
				fontSize: shapeValueSize,
				fontWeight: 700,
				fontVariant: 'tabular-nums'
			})
		)
	];
}

function verdicts(drawing: Drawing): Markish[] {
	const areas = drawing.layout.areas.filter(({ label }) => label !== 'none');
	const at = {
		x: ({ main }: ShapeArea) => main.x,
		y: (area: ShapeArea) => (area.label === 'mark' ? area.main.y : valueAt(area) + markBelow)
	};
	return mapVerdicts(areas, at, markSize, drawing);
}

/** Name, value and mark stand round the middle together; where there is no mark, without it. */
function valueAt({ main, lines, mark }: ShapeArea): number {
	const hasMark = mark !== 'plain' && mark !== 'words' && mark !== 'hidden';
	return main.y + (lines.length * shapeNameLine) / 2 - (hasMark ? markBelow / 2 : 0);
}

function areaGeometry({ polygons }: ShapeArea): object {
	return geometryOf(polygons);
}

function geometryOf(coordinates: PixelPolygons): object {
	return { type: 'MultiPolygon', coordinates };
}

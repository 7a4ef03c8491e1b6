import { line, rect, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ChartLayout } from './chart-layout';
import { cellHatch, hatchedBoxes, type Box } from './hatched-box';
import { eachInk, mapValue, mapVerdicts } from './map-marks';
import type { ColourToken, Palette } from './palette';
import type { RowMark } from './row-mark';
import { sequentialSteps } from './sequential-step';
import { layoutTiles, tileNameSize, type EmptyTile, type TileArea, type TilesLayout } from './tiles-layout';

interface TilesDrawing {
	readonly figure: Safe<ReleasedFigure>;
	readonly layout: TilesLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

const lineHeight = 13;

/** London as tiles: value and verdict of each area on one of five shades, hidden areas hatched, the Thames between them. */
export function tilesChart(figure: Safe<ReleasedFigure>, { width, palette, fontFamily }: ChartLayout): PlotOptions {
	const layout = layoutTiles(figure, width);
	const drawing = { figure, layout, palette, fontFamily };
	return {
		width,
		height: layout.height,
		margin: 0,
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: [river(drawing), emptyTiles(drawing), grounds(drawing), names(drawing), values(drawing), verdicts(drawing)]
	};
}

function river({ layout, palette, fontFamily }: TilesDrawing): Markish[] {
	const { riverName, narrow } = layout;
	return [
		line(layout.river, {
			x: 'x',
			y: 'y',
			stroke: palette('river'),
			strokeWidth: narrow ? 3 : 5,
			strokeLinejoin: 'round'
		}),
		text([riverName], {
			x: ({ x, width }: Box) => x + width,
			y: ({ y, height }: Box) => y + height / 2,
			text: () => (narrow ? 'River' : 'River\nThames'),
			textAnchor: 'end',
			fontFamily,
			fontSize: tileNameSize,
			fill: palette('ink-3')
		})
	];
}

/** Boroughs that are in no group of the figure keep their place. */
function emptyTiles({ layout, palette, fontFamily }: TilesDrawing): Markish[] {
	return [
		rect(layout.empty, { ...sides, fill: 'none', stroke: palette('line') }),
		text(layout.empty, {
			x: ({ x }: EmptyTile) => x + 4,
			y: ({ y }: EmptyTile) => y + lineHeight,
			text: 'name',
			textAnchor: 'start',
			fontFamily,
			fontSize: tileNameSize,
			fill: palette('ink-3')
		})
	];
}

/** Outlines lie under the grounds, so that of tiles that touch only the outer edge is seen. */
function grounds({ figure, layout, palette }: TilesDrawing): Markish[] {
	const step = sequentialSteps(figure);
	const isOfUnits = layout.areas.some(({ boxes }) => boxes.length > 1);
	const boxesOf = (areas: readonly TileArea[]) => areas.flatMap((area) => area.boxes.map((box) => ({ ...box, area })));
	const outline = (areas: readonly TileArea[], colour: ColourToken, strokeWidth: number) =>
		rect(boxesOf(areas), { ...sides, fill: 'none', stroke: palette(colour), strokeWidth });
	const of = (...marks: RowMark[]) => layout.areas.filter(({ mark }) => marks.includes(mark));
	const shown = layout.areas.filter(({ cell }) => cell.result.status === null);
	return [
		outline(isOfUnits ? layout.areas : [], 'ink-3', 2),
		outline(of('words', 'hidden'), 'line-2', 2),
		outline(
			layout.areas.filter(({ isPicked }) => isPicked),
			'ink',
			layout.narrow ? 4 : 6
		),
		rect(boxesOf(shown), {
			...sides,
			fill: { value: ({ area }: { area: TileArea }) => palette(`seq-${step(area.cell) ?? 1}`), scale: null }
		}),
		rect(boxesOf(of('words')), { ...sides, fill: palette('paper') }),
		hatchedBoxes(
			of('hidden').flatMap(({ boxes }) => boxes),
			cellHatch,
			palette
		)
	];
}

function names(drawing: TilesDrawing): Markish[] {
	return eachInk(drawing.layout.areas, drawing, (areas, style) =>
		text(areas, {
			...style,
			textAnchor: 'start',
			x: ({ main }: TileArea) => main.x + 4,
			y: ({ main }: TileArea) => main.y + 5,
			text: ({ lines }: TileArea) => lines.join('\n'),
			lineAnchor: 'top',
			lineHeight: lineHeight / tileNameSize,
			fontSize: tileNameSize
		})
	);
}

function values(drawing: TilesDrawing): Markish[] {
	const { figure, layout } = drawing;
	return eachInk(layout.areas, drawing, (areas, style) =>
		text(areas, {
			...style,
			textAnchor: 'start',
			x: ({ main }: TileArea) => main.x + 4,
			y: ({ main }: TileArea) => main.y + (layout.narrow ? 26 : main.height - 13),
			text: ({ cell }: TileArea) => mapValue(figure, cell),
			fontSize: layout.narrow ? 13 : 17,
			fontWeight: 700,
			fontVariant: 'tabular-nums'
		})
	);
}

function verdicts(drawing: TilesDrawing): Markish[] {
	const { narrow, areas } = drawing.layout;
	const at = {
		x: ({ main }: TileArea) => (narrow ? main.x + 9 : main.x + main.width - 10),
		y: ({ main }: TileArea) => main.y + main.height - (narrow ? 8 : 13)
	};
	return mapVerdicts(areas, at, narrow ? 3.5 : 4.5, drawing);
}

const sides = {
	x1: 'x',
	x2: ({ x, width }: Box) => x + width,
	y1: 'y',
	y2: ({ y, height }: Box) => y + height
};

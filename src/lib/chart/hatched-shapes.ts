import type { RenderFunction } from '@observablehq/plot';
import type { PixelPolygons } from './boundaries-layout';
import type { Palette } from './palette';
import { svgElement } from './svg-element';

/** The mark of hidden areas: lines that rise to the right, `gap` pixels apart along a level, cut off at the shape. Drawn, not a
 *  pattern fill, so that it needs no id and every image viewer shows it. */
export function hatchedShapes(areas: readonly PixelPolygons[], gap: number, palette: Palette): RenderFunction {
	return (_index, _scales, _values, _dimensions, { document }) =>
		svgElement(
			document,
			'g',
			{ 'aria-label': 'hidden', fill: 'none', stroke: palette('hatch') },
			...areas.map((polygons) => svgElement(document, 'path', { d: shapeHatch(polygons, gap) }))
		);
}

/** SVG path of the lines on which x + y is a whole multiple of the gap, where they lie within polygons: each is cut where it meets
 *  an edge, and every second piece is inside. */
export function shapeHatch(polygons: PixelPolygons, gap: number): string {
	const crossings = new Map<number, { readonly x: number; readonly y: number }[]>();
	for (const ring of polygons.flat())
		for (const [at, [x1, y1]] of ring.entries()) {
			const [x2, y2] = ring[at + 1] ?? [x1, y1];
			const [from, to] = [(x1 + y1) / gap, (x2 + y2) / gap];
			// An edge has its lower end and not its upper one, so that a corner is met once.
			for (let line = Math.ceil(Math.min(from, to)); line < Math.max(from, to); line++) {
				const part = (line - from) / (to - from);
				const crossing = { x: x1 + part * (x2 - x1), y: y1 + part * (y2 - y1) };
				crossings.set(line, [...(crossings.get(line) ?? []), crossing]);
			}
		}
	const lines = [...crossings].toSorted(([one], [other]) => one - other);
	return lines.map(([, points]) => pieces(points.toSorted((one, other) => one.x - other.x))).join('');
}

function pieces(points: readonly { readonly x: number; readonly y: number }[]): string {
	return points.map(({ x, y }, at) => `${at % 2 === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
}

function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}

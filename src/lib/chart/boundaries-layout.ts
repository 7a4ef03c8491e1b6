import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { groupName } from '../format/group-name';
import type { Outline, Ring } from '../model/boundaries';
import { wrap } from './fit-text';
import { narrowUnder } from './interval-layout';
import { isRowPicked } from './interval-rows';
import { mapValue } from './map-marks';
import { rowMark, type RowMark } from './row-mark';
import { textWidth } from './text-width';
import { valueUnder } from '../model/value-under';

/** Rings in pixels, closed, as GeoJSON has them. */
export type PixelPolygons = readonly (readonly (readonly (readonly [x: number, y: number])[])[])[];

/** What there is room for within an area: nothing, the mark of its verdict, its value over the mark, or its name as well. */
export type ShapeLabel = 'none' | 'mark' | 'value' | 'name';

/** One area of the map: all its shapes. */
export interface ShapeArea {
	readonly key: string;
	readonly cell: ReleasedCell;
	readonly name: string;
	readonly mark: RowMark;
	readonly isPicked: boolean;
	readonly polygons: PixelPolygons;
	/** Where its value stands, and how far the edge is from there. */
	readonly main: { readonly x: number; readonly y: number; readonly room: number };
	readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
	readonly label: ShapeLabel;
	/** Its name as it stands there, line by line. */
	readonly lines: readonly string[];
}

/** Where everything of a map of the user's boundaries lies, in pixels. */
export interface BoundariesLayout {
	readonly width: number;
	readonly height: number;
	/** From the top down, as they are read. */
	readonly areas: readonly ShapeArea[];
	/** Shapes of which the figure has no area. */
	readonly others: PixelPolygons;
}

/** Type sizes on the map, in pixels. */
export const shapeNameSize = 12;
export const shapeNameLine = 14;
/** Of a value with the mark under it. */
const valueHeight = 29;
export const shapeValueSize = 14;
const edge = 3;
const tallest = { narrow: 460, wide: 680 };
/** Least distance from a mark, and from the middle of a code, to the edge of its shape. */
const markRoom = 6;

/** The last layout of each figure: what is read and what is drawn are laid out alike, and the corners are many. */
const laidOut = new WeakMap<Safe<ReleasedFigure>, BoundariesLayout>();

/** Lays the map of a figure out for a width in pixels, as high as its shapes make it but no higher than a screen. */
export function layoutBoundaries(figure: Safe<ReleasedFigure>, width: number): BoundariesLayout {
	const last = laidOut.get(figure);
	const layout = last?.width === width ? last : layOut(figure, width);
	laidOut.set(figure, layout);
	return layout;
}

function layOut(figure: Safe<ReleasedFigure>, width: number): BoundariesLayout {
	const { outlines } = figure;
	if (!outlines) return { width, height: 0, areas: [], others: [] };
	const scale = scaleFor(outlines, width);
	const left = (width - outlines.width * scale) / 2;
	const place: Place = { x: (x) => round(left + x * scale), y: (y) => round(edge + y * scale), scale };
	const areas = figure.cells.flatMap((cell): ShapeArea[] => {
		const shapes = cell.group ? valueUnder(outlines.of, cell.group.key) : undefined;
		const largest = shapes?.toSorted((one, other) => other.middle.room - one.middle.room)[0];
		if (!cell.group || !shapes || !largest) return [];
		const { middle } = largest;
		const main = { x: place.x(middle.x), y: place.y(middle.y), room: middle.room * scale };
		return [
			{
				key: cell.group.key,
				cell,
				name: groupName(cell),
				mark: rowMark(cell),
				isPicked: isRowPicked(figure, cell),
				polygons: shapes.flatMap((shape) => polygonsOf(shape, place)),
				main,
				box: boxOf(shapes, place),
				...labelOf(figure, cell, main.room)
			}
		];
	});
	// Where few values fit, those few would seem to be picked out.
	const isValued = areas.filter(({ label }) => hasValue(label)).length * 2 >= areas.length;
	const labelled = isValued
		? areas
		: areas.map((area) => ({ ...area, label: hasValue(area.label) ? ('mark' as const) : area.label }));
	// An area that this figure leaves out keeps its shape.
	const drawn = new Set(areas.map(({ key }) => key));
	const undrawn = Object.entries(outlines.of).flatMap(([key, shapes]) => (drawn.has(key) ? [] : shapes));
	return {
		width,
		height: boundariesHeight(outlines, width),
		areas: labelled.toSorted((one, other) => one.main.y - other.main.y || one.main.x - other.main.x),
		others: [...outlines.others, ...undrawn].flatMap((shape) => polygonsOf(shape, place))
	};
}

/** How high shapes are when they are drawn for a width, both in pixels. */
export function boundariesHeight(size: Size, width: number): number {
	return Math.ceil(size.height * scaleFor(size, width) + 2 * edge);
}

/** The area under a pointer, or null where there is none. */
export function shapeAt({ areas }: BoundariesLayout, x: number, y: number): ShapeArea | null {
	const isWithin = ({ left, top, right, bottom }: ShapeArea['box']) =>
		x >= left && x <= right && y >= top && y <= bottom;
	return areas.find(({ box, polygons }) => isWithin(box) && polygons.some((rings) => holds(rings, x, y))) ?? null;
}

/** The line round an area, as the path of an SVG. */
export function shapePath({ polygons }: Pick<ShapeArea, 'polygons'>): string {
	return polygons.flatMap((rings) => rings.map((ring) => `M${ring.map(([x, y]) => `${x},${y}`).join('L')}Z`)).join('');
}

/** Of shapes, in units of their own. */
interface Size {
	readonly width: number;
	readonly height: number;
}

function scaleFor({ width: across, height: down }: Size, width: number): number {
	const room = width < narrowUnder ? tallest.narrow : tallest.wide;
	return Math.min((width - 2 * edge) / across, (room - 2 * edge) / down);
}

interface Place {
	readonly x: (x: number) => number;
	readonly y: (y: number) => number;
	readonly scale: number;
}

function polygonsOf({ polygons }: Outline, place: Place): PixelPolygons {
	return polygons.map((rings) => rings.map((ring) => closed(ring, place)));
}

function closed(ring: Ring, { x, y }: Place): [number, number][] {
	const corners: [number, number][] = [];
	for (let at = 0; at < ring.length; at += 2) corners.push([x(ring[at] ?? 0), y(ring[at + 1] ?? 0)]);
	const [first] = corners;
	return first ? [...corners, first] : corners;
}

function boxOf(shapes: readonly Outline[], { x, y }: Place): ShapeArea['box'] {
	return {
		left: x(Math.min(...shapes.map(({ left }) => left))),
		top: y(Math.min(...shapes.map(({ top }) => top))),
		right: x(Math.max(...shapes.map(({ right }) => right))),
		bottom: y(Math.max(...shapes.map(({ bottom }) => bottom)))
	};
}

/** The most that stands within the circle of that radius: a name in one line or two over the value and its mark, or less. */
function labelOf(figure: Safe<ReleasedFigure>, cell: ReleasedCell, room: number): Pick<ShapeArea, 'label' | 'lines'> {
	const fits = (width: number, height: number) => Math.hypot(width / 2, height / 2) <= room;
	// Most of many areas have no room for any text: none is measured for them.
	if (!fits(0, valueHeight)) return { label: room >= markRoom ? 'mark' : 'none', lines: [] };
	const value = textWidth(mapValue(figure, cell), shapeValueSize, 'bold');
	const isNamed = (lines: readonly string[]) =>
		fits(
			Math.max(value, ...lines.map((line) => textWidth(line, shapeNameSize))),
			valueHeight + lines.length * shapeNameLine
		);
	const name = groupName(cell);
	if (fits(value, valueHeight + shapeNameLine)) {
		if (isNamed([name])) return { label: 'name', lines: [name] };
		const lines = wrap(name, room * 1.5, shapeNameSize);
		if (lines.length === 2 && isNamed(lines)) return { label: 'name', lines };
	}
	return { label: fits(value, valueHeight) ? 'value' : 'mark', lines: [] };
}

/** Whether its value is printed in an area. */
export function hasValue(label: ShapeLabel): boolean {
	return label === 'name' || label === 'value';
}

/** Whether a point lies in a polygon and in none of its holes. */
function holds(rings: PixelPolygons[number], x: number, y: number): boolean {
	let isInside = false;
	for (const ring of rings)
		for (const [at, [x1, y1]] of ring.entries()) {
			const [x2, y2] = ring[at + 1] ?? [x1, y1];
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
		}
	return isInside;
}

function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}

import type { Boundaries, Outline, Ring, Shape } from '../../model/boundaries';
import type { Finding } from '../../model/finding';
import { countOf } from '../finding-words';
import { extentOf, flattening, type Flattening, type Polygons, type Position } from './flat';
import { featuresOf, memberOf, type Feature } from './geojson';
import { isLatitudeFirst } from './latitude-first';
import { middleOf } from './middle-of';
import { snapRing } from './snap-ring';
import { thinShapes } from './thin-shapes';
import { twiceArea, windRing } from './wind-ring';

/** A file of boundaries as it was read; null where it could not be. */
export interface BoundariesRead {
	readonly boundaries: Boundaries | null;
	readonly findings: readonly Finding[];
}

/** Corners that are read at most: more than any published set of districts needs, and what a page draws without a wait. */
export const mostCorners = 1_000_000;
/** Whole numbers along the longer side: at the finest a drawing of a thousand pixels is true to a quarter of one, at the coarsest to
 *  one. The finest is taken that leaves no more corners than are drawn without holding the page up. */
export const gridLengths = [2048, 1024, 512] as const;
export const drawnCorners = 30_000;
/** Corners that thinning leaves, which most files come down to on the finest grid: those of small rings come on top. */
export const thinnedCorners = 20_000;
/** Steps of the grid on which lines are thinned to one of the finest: neighbours share what is the same on it. Odd, so that a corner that
 *  is rounded to it first is rounded to the same whole number. */
const fineSteps = 15;

/** Reads the text of a GeoJSON file: its areas laid flat on a grid of whole numbers, whatever way their rings go round. What is left
 *  out is found and said; nothing in the file is printed. */
export function readBoundaries(text: string, file: string): BoundariesRead {
	const value = parsed(text);
	const features = featuresOf(value);
	if (features === null) return refused(file, whyNoGeoJson(value));
	const shaped = features.filter(({ polygons }) => polygons !== null);
	const extent = extentOf(shaped.map(({ polygons }) => polygons ?? []));
	if (extent === null) return refused(file, noAreas);
	if (isLatitudeFirst(extent)) return refused(file, latitudeFirst);
	const corners = shaped.reduce((sum, { polygons }) => sum + (polygons ?? []).flat(2).length, 0);
	if (corners > mostCorners) return refused(file, tooFine(corners));

	const plane = flattening(extent);
	const longer = Math.max(plane.width, plane.height);
	if (longer === 0) return refused(file, noAreas);
	const fineLength = gridLengths[0] * fineSteps;
	const fine = shaped.map(({ polygons }) => onFineGrid(polygons ?? [], plane, fineLength / longer));
	// A triangle of one square of the finest grid is not seen.
	const thinned = thinShapes(fine, { least: fineSteps ** 2, most: thinnedCorners });
	let scale = 0;
	let parts: Parts[] = [];
	for (const length of gridLengths) {
		scale = length / longer;
		const steps = fineLength / length;
		parts = thinned.map((polygons, at) => partsOf(polygons, fine[at] ?? [], steps));
		if (parts.flat(3).length / 2 <= drawnCorners) break;
	}
	const shapes = shaped.flatMap(({ properties }, at): Shape[] => {
		const outline = outlineOf(parts[at] ?? []);
		return outline ? [{ properties, outline }] : [];
	});
	if (shapes.length === 0) return refused(file, noAreas);
	const boundaries = {
		file,
		shapes,
		width: Math.ceil(plane.width * scale),
		height: Math.ceil(plane.height * scale),
		properties: [...new Set(shapes.flatMap(({ properties }) => Object.keys(properties)))]
	};
	return { boundaries, findings: leftOut(file, features, shapes.length, plane) };
}

type Parts = Outline['polygons'];

/** Polygons on the finer grid, without rings that have fewer than three corners there. */
function onFineGrid(polygons: Polygons, { flat }: Flattening, scale: number): Polygons {
	const moved = (position: Position): Position => {
		const [x, y] = flat(position);
		return [Math.round(x * scale) || 0, Math.round(y * scale) || 0];
	};
	return polygons.flatMap((rings) => {
		const [outer, ...holes] = rings.map((ring) => closedRing(ring.map(moved)));
		return outer ? [[outer, ...holes.flatMap((hole) => (hole ? [hole] : []))]] : [];
	});
}

/** A ring whose end is its start, no corner said twice running; null where fewer than three are left. */
function closedRing(corners: readonly Position[]): readonly Position[] | null {
	const closed = [...corners, ...corners.slice(0, 1)];
	const ring = closed.filter(([x, y], at) => at === 0 || x !== closed[at - 1]?.[0] || y !== closed[at - 1]?.[1]);
	return ring.length > 3 ? ring : null;
}

/** Polygons on the grid, their rings wound as they are drawn. A ring that thinning leaves no area keeps its corners. */
function partsOf(thinned: Polygons, whole: Polygons, steps: number): Parts {
	return thinned.flatMap((rings, part) => {
		const [outer, ...holes] = rings.map((ring, at) => snapped(ring, steps) ?? snapped(whole[part]?.[at] ?? [], steps));
		if (!outer) return [];
		return [
			[windRing(outer, 'clockwise'), ...holes.flatMap((hole) => (hole ? [windRing(hole, 'anticlockwise')] : []))]
		];
	});
}

function snapped(ring: readonly Position[], steps: number): Ring | null {
	return snapRing(ring.map(([x, y]) => [x / steps, y / steps]));
}

function outlineOf(parts: Parts): Outline | null {
	const size = (part: readonly Ring[]) => Math.abs(twiceArea(part[0] ?? []));
	const largest = parts.toSorted((one, other) => size(other) - size(one))[0];
	if (!largest) return null;
	const box = boxOf(parts.flatMap(([outer]) => (outer ? [outer] : [])));
	return { polygons: parts, ...box, middle: middleOf(largest, boxOf(largest)) };
}

function boxOf(rings: readonly Ring[]): Pick<Outline, 'left' | 'top' | 'right' | 'bottom'> {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (const ring of rings)
		for (let at = 0; at < ring.length; at += 2) {
			const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
			box.left = Math.min(box.left, x);
			box.right = Math.max(box.right, x);
			box.top = Math.min(box.top, y);
			box.bottom = Math.max(box.bottom, y);
		}
	return box;
}

type Said = Pick<Finding, 'id' | 'what' | 'remedy'> & {
	readonly severity?: Finding['severity'];
	readonly rows?: number;
};

function finding(file: string, { severity = 'problem', rows = 0, ...said }: Said): Finding {
	return { severity, file, column: null, rows, lines: [], ...said };
}

/** Why a file is not taken at all. */
export function refused(file: string, said: Pick<Finding, 'what' | 'remedy'>): BoundariesRead {
	return { boundaries: null, findings: [finding(file, { id: 'boundaries-not-read', ...said })] };
}

/** Of a file that fails while it is read. */
export function unreadable(file: string): BoundariesRead {
	return refused(file, {
		what: 'These boundaries could not be read: the file changed meanwhile, or is too large or too deep',
		remedy: `Choose it again, or take a generalised edition of the same boundaries. ${asGeoJson}`
	});
}

const asGeoJson = 'Save the boundaries as GeoJSON, areas and not points, in longitude and latitude (WGS 84).';
const noAreas = {
	what: 'No areas in this file: its features are points, lines, or have no geometry',
	remedy: 'Choose the file of boundaries, not of centres or lines: features of type Polygon or MultiPolygon.'
};

const latitudeFirst = {
	what: 'Latitude stands before longitude in this file: GeoJSON has longitude first, [-0.1, 51.5] for London',
	remedy:
		'Nothing is turned round here unasked. Swap the two in the program that saved the file (QGIS: “Swap X and Y coordinates”), save it again as GeoJSON, and add it.'
};

function tooFine(corners: number): Pick<Finding, 'what' | 'remedy'> {
	return {
		what: `These boundaries have ${countOf(corners, 'corner')}; at most ${countOf(mostCorners, 'corner')} are drawn`,
		remedy: 'Take a generalised edition of the same boundaries: the ONS calls it “ultra generalised” or BUC.'
	};
}

function whyNoGeoJson(value: unknown): Pick<Finding, 'what' | 'remedy'> {
	const type = memberOf(value, 'type');
	if (value === undefined)
		return {
			what: 'This file is not whole: GeoJSON is JSON, and this is not',
			remedy: `Download it again. ${asGeoJson}`
		};
	if (type === 'Topology')
		return { what: 'This is TopoJSON, whose areas share their lines; it is not read here', remedy: asGeoJson };
	if (typeof memberOf(value, 'format') === 'string')
		return {
			what: 'This is no file of boundaries',
			remedy: 'A workspace file is opened under Data by “Open workspace”; boundaries are GeoJSON.'
		};
	return { what: 'This is JSON, but no GeoJSON FeatureCollection', remedy: asGeoJson };
}

function leftOut(file: string, features: readonly Feature[], shapes: number, { isDegrees }: Flattening): Finding[] {
	const bare = features.length - shapes;
	const damaged = features.reduce((sum, one) => sum + one.damaged, 0);
	const said: (Said | null)[] = [
		isDegrees
			? null
			: {
					id: 'boundaries-projected',
					severity: 'note',
					what: 'These coordinates are no degrees: they are taken for eastings and northings and drawn as they stand',
					remedy:
						'Nothing needs doing where the map looks right; otherwise save the file in longitude and latitude (WGS 84).'
				},
		bare === 0
			? null
			: {
					id: 'boundaries-no-shape',
					severity: 'note',
					rows: bare,
					what: `${countOf(bare, 'feature')} of ${countOf(features.length, 'feature')} left out: no geometry, or none with an area that can be drawn`,
					remedy:
						'Points, lines and empty geometries are not drawn, nor are areas too small to be seen beside the others. Where areas are missing, download the file again.'
				},
		damaged === 0
			? null
			: {
					id: 'boundaries-damaged',
					severity: 'note',
					rows: damaged,
					what: `${countOf(damaged, 'corner or ring', 'corners or rings')} left out: no numbers, or fewer than four corners`,
					remedy: 'Look whether the map is whole; otherwise download the file again.'
				}
	];
	return said.filter((one) => one !== null).map((one) => finding(file, one));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return undefined;
	}
}

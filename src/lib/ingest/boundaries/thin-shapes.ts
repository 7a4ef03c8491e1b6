import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { Polygons, Position } from './flat';

/** How many corners are left. */
interface Fineness {
	/** Corners whose triangle is smaller go in any case: in the square of the unit that shapes are in. */
	readonly least: number;
	/** Corners that are left at most, but for those where lines meet and where many weigh the same. */
	readonly most: number;
}

/** Shapes with fewer corners, lightest first: each weighs what the triangle with its neighbours takes from the picture, as Visvalingam and
 *  Whyatt weigh them (The Cartographic Journal 30, 1993). A line that two shapes share is thinned once, so that it stays shared; where
 *  lines meet, a corner stays. Positions are whole numbers: shared is what is equal. */
export function thinShapes(shapes: readonly Polygons[], { least, most }: Fineness): Polygons[] {
	const all = {
		type: 'GeometryCollection' as const,
		geometries: shapes.map((polygons) => ({
			type: 'MultiPolygon' as const,
			coordinates: polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])))
		}))
	};
	const { objects, arcs } = topology({ all });
	const drawn =
		objects['all']?.type === 'GeometryCollection'
			? objects['all'].geometries.map((shape) => (shape.type === 'MultiPolygon' ? shape.arcs : []))
			: [];
	const lines = presimplify({ type: 'Topology', objects: {}, arcs }).arcs;
	const bar = Math.max(least, heaviest(drawn.flat(3), lines, most));
	const thinned = lines.map((line) =>
		line.flatMap(([x = 0, y = 0, weight = 0]): Position[] => (weight >= bar ? [[x, y]] : []))
	);
	return drawn.map((polygons) => polygons.map((rings) => rings.map((ring) => joined(ring, thinned))));
}

/** The weight that so many corners have at least, of all lines that are drawn; 0 where there are no more. Lines are drawn by their number
 *  in TopoJSON, which is ~at for line `at` the other way. */
function heaviest(drawn: readonly number[], lines: readonly (readonly (readonly number[])[])[], most: number): number {
	const weights: number[] = [];
	for (const at of drawn) for (const [, , weight = 0] of lines[at < 0 ? ~at : at] ?? []) weights.push(weight);
	return Float64Array.from(weights).sort().at(-most) ?? 0;
}

/** The ring that lines make, one after the other, its first corner said again at the end. */
function joined(ring: readonly number[], lines: readonly (readonly Position[])[]): Position[] {
	return ring.flatMap((at, place) => {
		const line = at < 0 ? (lines[~at] ?? []).toReversed() : (lines[at] ?? []);
		return place === 0 ? line : line.slice(1);
	});
}

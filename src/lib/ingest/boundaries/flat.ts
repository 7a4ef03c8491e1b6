/** A corner: longitude and latitude, or easting and northing. */
export type Position = readonly [x: number, y: number];

/** Polygons as GeoJSON has them, in whichever winding. */
export type Polygons = readonly (readonly (readonly Position[])[])[];

/** The edges of positions: of their first numbers west and east, of their second south and north. */
export interface Extent {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** How positions are laid flat: the same for all of a file. */
export interface Flattening {
	/** Whether they are degrees; else they are taken for metres of a grid that is flat already. */
	readonly isDegrees: boolean;
	/** Of the plane, in the unit of a degree of latitude or of the grid. */
	readonly width: number;
	readonly height: number;
	/** From the top left, y downwards. */
	readonly flat: (position: Position) => Position;
}

/** How the positions between four edges are laid flat. Degrees become a plane by drawing longitude together as much as it is at the
 *  latitude in the middle (equirectangular), so that shapes keep their look over some hundred kilometres; anything beyond 180
 *  and 90 cannot be degrees and stands as it is. */
export function flattening({ west, south, east, north }: Extent): Flattening {
	const isDegrees = west >= -180 && east <= 180 && south >= -90 && north <= 90;
	const draw = isDegrees ? Math.cos(((south + north) / 2) * (Math.PI / 180)) : 1;
	return {
		isDegrees,
		width: (east - west) * draw,
		height: north - south,
		flat: ([x, y]) => [(x - west) * draw, north - y]
	};
}

/** The edges of all positions; null where there are none. */
export function extentOf(shapes: Iterable<Polygons>): Extent | null {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const polygons of shapes)
		for (const [x, y] of polygons.flat(2) as Iterable<Position>) {
			west = Math.min(west, x);
			east = Math.max(east, x);
			south = Math.min(south, y);
			north = Math.max(north, y);
		}
	return west <= east ? { west, south, east, north } : null;
}

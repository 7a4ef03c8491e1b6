import type { Polygons, Position } from './flat';

/** A feature of a GeoJSON file. */
export interface Feature {
	readonly properties: Readonly<Record<string, string>>;
	/** Null where it has no geometry, or none with an area. */
	readonly polygons: Polygons | null;
	/** Rings and positions that could not be read. */
	readonly damaged: number;
}

/** A member of a JSON object, or undefined. */
export function memberOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? Reflect.get(value, name)
		: undefined;
}

/** The features of parsed GeoJSON; null where it is none (RFC 7946). Its `id` counts as a property. */
export function featuresOf(value: unknown): Feature[] | null {
	const type = memberOf(value, 'type');
	if (type === 'Feature') return [feature(value)];
	const features = memberOf(value, 'features');
	return type === 'FeatureCollection' && Array.isArray(features) ? features.map(feature) : null;
}

function feature(value: unknown): Feature {
	const properties = memberOf(value, 'properties');
	const entries = Object.entries(typeof properties === 'object' && properties !== null ? properties : {});
	const reading = { damaged: 0 };
	const polygons = polygonsOf(memberOf(value, 'geometry'), reading);
	return {
		properties: Object.fromEntries(
			[['id', memberOf(value, 'id')] as const, ...entries].flatMap(([name, said]: readonly [string, unknown]) =>
				typeof said === 'string' || typeof said === 'number' ? [[name, String(said).trim()]] : []
			)
		),
		polygons: polygons.length === 0 ? null : polygons,
		damaged: reading.damaged
	};
}

interface Reading {
	damaged: number;
}

function polygonsOf(geometry: unknown, reading: Reading): Polygons {
	const coordinates = memberOf(geometry, 'coordinates');
	switch (memberOf(geometry, 'type')) {
		case 'Polygon':
			return [polygon(coordinates, reading)].filter((rings) => rings.length > 0);
		case 'MultiPolygon':
			return listOf(coordinates)
				.map((one) => polygon(one, reading))
				.filter((rings) => rings.length > 0);
		case 'GeometryCollection':
			return listOf(memberOf(geometry, 'geometries')).flatMap((one) => polygonsOf(one, reading));
		default:
			return [];
	}
}

/** The rings of a polygon; none where the first, which goes round it, cannot be read. */
function polygon(coordinates: unknown, reading: Reading): readonly (readonly Position[])[] {
	const rings = listOf(coordinates).map((ring) => {
		const positions = listOf(ring).flatMap((one): Position[] => {
			const [x, y] = listOf(one);
			return Number.isFinite(x) && Number.isFinite(y) ? [[Number(x), Number(y)]] : [];
		});
		reading.damaged += listOf(ring).length - positions.length;
		return positions;
	});
	const isRing = (ring: readonly Position[]) => ring.length >= 4;
	const left = rings.filter(isRing);
	reading.damaged += rings.length - left.length;
	return rings[0] && isRing(rings[0]) ? left : [];
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

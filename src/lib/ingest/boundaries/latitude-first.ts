import type { Extent } from './flat';

/** Where the United Kingdom lies, its islands included, a little beyond its edges. Degrees. */
const kingdom = { west: -9, south: 49, east: 2.5, north: 61 };

/** Whether positions have latitude before longitude, which GeoJSON has the other way round (RFC 7946, 3.1.1). Certain where no second
 *  number could be a latitude but every first one could; or where all lie in the United Kingdom when turned, for as
 *  they stand they are in the sea off East Africa. */
export function isLatitudeFirst({ west, south, east, north }: Extent): boolean {
	const isDegrees = west >= -90 && east <= 90 && south >= -180 && north <= 180;
	const isBeyondPoles = south > 90 || north < -90;
	const isKingdomTurned =
		west >= kingdom.south && east <= kingdom.north && south >= kingdom.west && north <= kingdom.east;
	return (isDegrees && isBeyondPoles) || isKingdomTurned;
}

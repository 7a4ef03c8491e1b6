import type { Ring } from '../../model/boundaries';

/** Twice the area that a ring goes round, y downwards: positive where it goes round clockwise as seen. */
export function twiceArea(ring: Ring): number {
	let sum = 0;
	for (let at = 0; at < ring.length; at += 2) {
		const next = (at + 2) % ring.length;
		sum += (ring[at] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[at + 1] ?? 0);
	}
	return sum;
}

/** A ring that goes round the given way. Files differ: RFC 7946 has the outer ring anticlockwise, shapefiles have it clockwise. */
export function windRing(ring: Ring, way: 'clockwise' | 'anticlockwise'): Ring {
	if (twiceArea(ring) > 0 === (way === 'clockwise')) return ring;
	const turned: number[] = [];
	for (let at = ring.length - 2; at >= 0; at -= 2) turned.push(ring[at] ?? 0, ring[at + 1] ?? 0);
	return turned;
}

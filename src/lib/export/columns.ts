import type { Bands } from '../chart/bands';

/** Between columns, in pixels of a drawing. */
export const gutter = 28;

/** A drawing's rows from one height to another. */
export interface Column {
	readonly top: number;
	readonly bottom: number;
}

/** How a drawing is to be made for a room, that it can be read there. */
export interface Arrangement {
	/** That it is drawn for. */
	readonly width: number;
	readonly bands: Bands;
	readonly columns: readonly Column[];
	/** Units of the room that a pixel takes up. */
	readonly scale: number;
}

export interface Room {
	readonly w: number;
	readonly h: number;
}

/** A key over a drawing, about. */
const keyHeight = 40;
const mostColumns = 3;

/** Of some widths to draw for, and up to three columns each, that which leaves the drawing largest in a room, though no larger
 *  than `most` of the room's units a pixel, none with a name shortened that another has room for; of equals the widest, and the
 *  fewest columns. Null where it has no rows. */
export function arrange(
	bandsFor: (width: number) => Bands | null,
	widths: readonly number[],
	room: Room,
	most: number
): Arrangement | null {
	let best: Arrangement | null = null;
	for (const width of [...widths].sort((one, other) => other - one)) {
		const bands = bandsFor(width);
		if (bands === null) return null;
		for (let count = 1; count <= mostColumns; count++) {
			const columns = columnsOf(bands, count);
			if (columns.length < count) break;
			const across = count * bands.width + (count - 1) * gutter;
			const down = keyHeight + bands.head + bands.foot + Math.max(...columns.map(({ top, bottom }) => bottom - top));
			const scale = Math.min(most, room.w / across, room.h / down);
			const isClearer = best === null || (best.bands.shortens && !bands.shortens);
			if (isClearer || (bands.shortens === best?.bands.shortens && scale > best.scale * 1.02))
				best = { width, bands, columns, scale };
		}
	}
	return best;
}

/** The rows in so many columns, as many in each as in the first, fewer in the last. */
export function columnsOf({ height, head, foot, rows }: Bands, count: number): Column[] {
	const end = height - foot;
	if (rows.length === 0 || count === 1) return [{ top: head, bottom: end }];
	const each = Math.ceil(rows.length / count);
	return rows.flatMap((top, at) => (at % each === 0 ? [{ top, bottom: rows[at + each] ?? end }] : []));
}

import type { Room } from './columns';

/** Of the key over a map: as high as a line, and as wide as it is in one. */
const key = { line: 24, across: 800 };
/** Round a picture, and between key and map. */
const around = 32;

/** Of some widths in pixels to draw a map for, the widest at which a pixel takes up at least `least` units of a room, for the wider
 *  it is, the more names and values stand in it; where there is none, that at which a pixel takes up most. */
export function mapWidth(
	heightFor: (width: number) => number,
	widths: readonly number[],
	room: Room,
	least: number
): number {
	const scaled = [...widths]
		.sort((one, other) => other - one)
		.map((width) => {
			const down = heightFor(width) + Math.ceil(key.across / width) * key.line + around;
			return { width, scale: Math.min(room.w / width, room.h / down) };
		});
	const largest = Math.max(...scaled.map(({ scale }) => scale));
	const found = scaled.find(({ scale }) => scale >= Math.min(least, largest));
	if (!found) throw new RangeError('mapWidth needs a width, got none');
	return found.width;
}

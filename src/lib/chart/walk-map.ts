/** An area that can be walked to: its place on a map, in pixels. */
interface Placed {
	readonly key: string;
	readonly main: { readonly x: number; readonly y: number };
}

const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1]
};
/** How much farther away an area off to the side counts than one straight ahead. */
const aside = 3;

/** The area that a key moves to: the next one in that direction on the map, the first or last, or with page keys the next or last in
 *  the order given, for on a map of any shape arrows may miss one; null where the key does not move. */
export function areaAfterKey<Area extends Placed>(
	areas: readonly Area[],
	current: string | null,
	key: string
): Area | null {
	const at = areas.findIndex((area) => area.key === current);
	const from = areas[at];
	const isMove = directions[key] !== undefined || key === 'PageDown' || key === 'PageUp';
	if (key === 'Home' || (isMove && !from)) return areas[0] ?? null;
	if (key === 'End') return areas.at(-1) ?? null;
	if (!isMove || !from) return null;
	const direction = directions[key];
	if (!direction) return areas[at + (key === 'PageDown' ? 1 : -1)] ?? from;
	const [across, down] = direction;
	const ahead = areas.flatMap((area) => {
		const [x, y] = [area.main.x - from.main.x, area.main.y - from.main.y];
		const forward = x * across + y * down;
		return forward > 0.5 ? [{ area, distance: forward + aside * Math.abs(x * down + y * across) }] : [];
	});
	return ahead.toSorted((one, other) => one.distance - other.distance)[0]?.area ?? from;
}

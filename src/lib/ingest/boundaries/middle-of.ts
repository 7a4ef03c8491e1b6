import type { Outline, Ring } from '../../model/boundaries';

interface Place {
	readonly x: number;
	readonly y: number;
	/** Distance to the nearest edge; under 0 outside. */
	readonly room: number;
}

/** How finely the box is searched at first, and how often each best place is looked around in, at half the step. */
const across = 12;
const rounds = 6;

/** The point of a polygon farthest from its edge, where a mark has most room: the best place of a coarse grid, then of finer ones
 *  round it. Within a hundredth of the box, which is enough for a mark. */
export function middleOf(polygon: readonly Ring[], box: Pick<Outline, 'left' | 'top' | 'right' | 'bottom'>): Place {
	const [width, height] = [box.right - box.left, box.bottom - box.top];
	let step = Math.max(width, height) / across;
	let best = placeAt(polygon, box.left + width / 2, box.top + height / 2);
	const look = (x: number, y: number) => {
		const place = placeAt(polygon, x, y);
		if (place.room > best.room) best = place;
	};
	for (let x = box.left + step / 2; x < box.right; x += step)
		for (let y = box.top + step / 2; y < box.bottom; y += step) look(x, y);
	for (let round = 0; round < rounds; round++) {
		step /= 2;
		const { x, y } = best;
		for (const right of [-1, 0, 1]) for (const down of [-1, 0, 1]) look(x + right * step, y + down * step);
	}
	return best;
}

function placeAt(polygon: readonly Ring[], x: number, y: number): Place {
	let isInside = false;
	let nearest = Infinity;
	for (const ring of polygon)
		for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
			const [x1, y1, x2, y2] = [ring[before] ?? 0, ring[before + 1] ?? 0, ring[at] ?? 0, ring[at + 1] ?? 0];
			if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
			nearest = Math.min(nearest, squaredDistance(x, y, x1, y1, x2, y2));
		}
	return { x, y, room: (isInside ? 1 : -1) * Math.sqrt(nearest) };
}

function squaredDistance(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
	return (x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2;
}

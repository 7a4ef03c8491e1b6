import { tickSize } from './interval-layout';
import { textWidth } from './text-width';

interface Place {
	readonly x: number;
	readonly y: number;
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export interface PlacedLabel {
	readonly key: string;
	readonly name: string;
	/** Left end and middle of the text, in pixels. */
	readonly x: number;
	readonly y: number;
}

const gap = 10;
const half = tickSize / 2 + 1;

/** Puts names beside their points, those picked out first: right, left, over or under, the first place where a name covers
 *  neither another name nor a point. A name for which there is no such place is left out: the notes name it. */
export function placeLabels(
	labelled: readonly (Place & { key: string; name: string; isPicked: boolean })[],
	points: readonly Place[],
	frame: Box
): PlacedLabel[] {
	const taken: Box[] = points.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
	const labels: PlacedLabel[] = [];
	for (const { key, name, x, y } of [...labelled].sort((one, other) => Number(other.isPicked) - Number(one.isPicked))) {
		const width = textWidth(name, tickSize, 'bold');
		const places = [
			{ x: x + gap, y },
			{ x: x - gap - width, y },
			{ x: x - width / 2, y: y - gap - half },
			{ x: x - width / 2, y: y + gap + half }
		];
		const free = places.find((place) => {
			const box = boxOf(place, width);
			return isWithin(box, frame) && !taken.some((other) => overlap(box, other));
		});
		if (!free) continue;
		taken.push(boxOf(free, width));
		labels.push({ key, name, ...free });
	}
	return labels;
}

function boxOf({ x, y }: Place, width: number): Box {
	return { left: x, right: x + width, top: y - half, bottom: y + half };
}

function isWithin(box: Box, frame: Box): boolean {
	return (
		box.left >= frame.left &&
		box.right <= frame.right &&
		box.top >= frame.top - half &&
		box.bottom <= frame.bottom + half
	);
}

function overlap(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

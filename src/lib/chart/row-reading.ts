import { tickSize, xOf, type IntervalLayout, type PlacedRow } from './interval-layout';
import { hatchRoom, statusStart, statusText } from './status-text';
import { textWidth } from './text-width';

export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

const moves: Readonly<Record<string, (place: number, last: number) => number>> = {
	ArrowDown: (place, last) => Math.min(place + 1, last),
	ArrowRight: (place, last) => Math.min(place + 1, last),
	ArrowUp: (place) => Math.max(place - 1, 0),
	ArrowLeft: (place) => Math.max(place - 1, 0),
	Home: () => 0,
	End: (_place, last) => last
};
const ringMargin = 8;
const leastRing = 26;

/** The row that a key moves to from the row being read, in the axis's order; null where the key does not move. */
export function rowAfterKey({ rows }: IntervalLayout, current: string | null, key: string): PlacedRow | null {
	return placeAfterKey(rows, current, key);
}

/** The same among any marks in an order. */
export function placeAfterKey<Mark extends { readonly key: string }>(
	marks: readonly Mark[],
	current: string | null,
	key: string
): Mark | null {
	const move = moves[key];
	if (move === undefined) return null;
	const place = marks.findIndex((mark) => mark.key === current);
	return marks[place < 0 ? 0 : move(place, marks.length - 1)] ?? null;
}

/** The ring round a row's mark and interval, in pixels from the drawing's top left. */
export function ringRound(layout: IntervalLayout, row: PlacedRow): Rectangle {
	const [from, to] = span(layout, row);
	const width = Math.max(to - from + 2 * ringMargin, leastRing);
	return { left: (from + to - width) / 2, top: row.barY - 11, width, height: 22 };
}

/** Where the words of a row go: under it, beginning beside its mark, so that the pointer can go on down the rows or over
 *  to the words; within the drawing's width. */
export function tipBelow(layout: IntervalLayout, row: PlacedRow, tipWidth: number): { left: number; top: number } {
	const { left, width } = ringRound(layout, row);
	const beside = left + width / 2 + 24;
	const fits = beside + tipWidth <= layout.width;
	return { left: Math.max(0, fits ? beside : layout.width - tipWidth), top: row.bottom };
}

function span(layout: IntervalLayout, row: PlacedRow): [number, number] {
	const { result } = row.cell;
	if (result.status !== null) {
		const start = statusStart(layout);
		const room = row.mark === 'hidden' ? hatchRoom : 0;
		return [start, start + room + textWidth(statusText(row, layout), tickSize)];
	}
	const { measure } = result;
	if (measure.kind !== 'count')
		return [xOf(layout, measure.lower ?? measure.value), xOf(layout, measure.upper ?? measure.value)];
	return [layout.left, xOf(layout, Math.min(measure.value, layout.axis.upper))];
}

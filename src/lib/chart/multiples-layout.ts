import type { ReleasedFigure, ReleasedPanel, Safe } from '../disclosure/released';
import { drawnPanels } from '../format/panel-words';
import { intervalAxis, type IntervalAxis } from './interval-axis';
import { placePoints, type PlacedPoint } from './course-layout';

/** Where a panel stands, in pixels. */
export interface PlacedPanel {
	/** Of its group. */
	readonly key: string;
	readonly panel: ReleasedPanel;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** Of its plot. */
	readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
	readonly points: readonly PlacedPoint[];
	/** Place of a day. */
	readonly xOf: (day: number) => number;
	/** From one period to the next. */
	readonly gap: number;
}

export interface MultiplesLayout {
	readonly width: number;
	readonly height: number;
	/** Panels beside each other. */
	readonly columns: number;
	readonly axis: IntervalAxis;
	readonly panels: readonly PlacedPanel[];
	/** Place of a value in a panel. */
	readonly yOf: (panel: PlacedPanel, value: number) => number;
}

const leastPanel = 150;
const widestPanel = 250;
const between = 32;
const panelHeight = 222;
const plotHeight = 92;
const titleRoom = 26;
const ticksRoom = 30;
const averageRoom = 44;

/** Lays panels out for a width in pixels, all on one scale; cheap and without a page. */
export function layoutMultiples(figure: Safe<ReleasedFigure>, width: number): MultiplesLayout {
	const axis = intervalAxis(figure);
	const gapBetween = width < 480 ? between / 2 : between;
	const fitting = Math.max(1, Math.floor((width + gapBetween) / (widestPanel + gapBetween)));
	const columns = fitting === 1 && width >= 2 * leastPanel + gapBetween ? 2 : fitting;
	const panelWidth = (width - (columns - 1) * gapBetween) / columns;
	const panels = drawnPanels(figure).map((panel, index): PlacedPanel => {
		const left = (index % columns) * (panelWidth + gapBetween);
		const top = Math.floor(index / columns) * panelHeight;
		const plot = {
			left: left + ticksRoom,
			right: left + panelWidth - averageRoom,
			top: top + titleRoom,
			bottom: top + titleRoom + plotHeight
		};
		const { points, xOf, gap } = placePoints(panel.figure, axis, plot);
		return { key: panel.group.key, panel, left, top, width: panelWidth, height: panelHeight, plot, points, xOf, gap };
	});
	const span = axis.upper - axis.lower || 1;
	return {
		width,
		height: Math.max(1, Math.ceil(panels.length / columns)) * panelHeight,
		columns,
		axis,
		panels,
		yOf: ({ plot }, value) => plot.bottom - ((value - axis.lower) / span) * (plot.bottom - plot.top)
	};
}

/** The panel at a place; null between panels. */
export function panelAt({ panels }: MultiplesLayout, x: number, y: number): PlacedPanel | null {
	return (
		panels.find(({ left, top, width, height }) => x >= left && x <= left + width && y >= top && y < top + height - 8) ??
		null
	);
}

/** The panel that a key moves to from the one being read; null where the key does not move. */
export function panelAfterKey(
	{ panels, columns }: MultiplesLayout,
	current: string | null,
	key: string
): PlacedPanel | null {
	const steps: Readonly<Record<string, number>> = {
		ArrowLeft: -1,
		ArrowRight: 1,
		ArrowUp: -columns,
		ArrowDown: columns
	};
	const place = panels.findIndex((panel) => panel.key === current);
	const step = steps[key];
	if (key === 'Home') return panels[0] ?? null;
	if (key === 'End') return panels.at(-1) ?? null;
	if (step === undefined) return null;
	if (place < 0) return panels[0] ?? null;
	return panels[place + step] ?? panels[place] ?? null;
}

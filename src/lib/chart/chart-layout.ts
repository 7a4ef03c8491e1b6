import type { Palette } from './palette';

/** What a chart is drawn for. */
export interface ChartLayout {
	/** Pixels; the chart is drawn for it, never scaled to it. */
	readonly width: number;
	readonly palette: Palette;
	readonly fontFamily: string;
}

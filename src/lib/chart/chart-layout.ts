import type { Palette } from './palette';

/** What a chart is drawn for. */
export interface ChartLayout {
	/** Pixels; the chart is drawn for it, never scaled to it. */
	readonly width: number;
	readonly palette: Palette;
	readonly fontFamily: string;
}

/** Where a drawing's plot stands in it, in pixels. */
export interface Frame {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** The size of a drawing and the margins of its plot, as Plot wants them. */
export function framed({ width, height, left, right, top, bottom }: Frame) {
	return {
		width,
		height,
		marginLeft: left,
		marginRight: width - right,
		marginTop: top,
		marginBottom: height - bottom
	};
}

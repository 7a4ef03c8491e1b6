import type { ChannelValueSpec } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { IntervalLayout, PlacedRow } from './interval-layout';
import type { Palette } from './palette';

/** What each part of an interval chart is drawn from. */
export interface IntervalDrawing {
	readonly figure: Safe<ReleasedFigure>;
	readonly layout: IntervalLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

/** Whether a row has a value to draw. */
export function hasValue({ cell }: PlacedRow): boolean {
	return cell.result.status === null;
}

/** A place given in pixels, past the scale. */
export function pixels(value: number): ChannelValueSpec {
	return { value: () => value, scale: null };
}

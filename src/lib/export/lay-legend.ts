import type { Palette } from '../chart/palette';
import { svgElement } from '../chart/svg-element';
import { textWidth } from '../chart/text-width';
import type { LegendEntry } from './legend-entry';
import { sansFamily } from './svg-fonts';

const size = 14;
const lineHeight = 22;

/** A top left corner, and the width that a key may take up. */
export interface LegendPlace {
	readonly left: number;
	readonly top: number;
	readonly width: number;
}

export interface LaidLegend {
	readonly elements: SVGElement[];
	readonly height: number;
}

/** The entries of a key in their place, broken into lines; of height 0 where there are none. */
export function layLegend(
	document: Document,
	entries: readonly LegendEntry[],
	palette: Palette,
	{ left, top, width }: LegendPlace
): LaidLegend {
	const elements: SVGElement[] = [];
	let x = left;
	let y = top + lineHeight / 2;
	for (const { words, sign } of entries) {
		const entryWidth = 20 + textWidth(words, size);
		if (x > left && x + entryWidth > left + width) {
			x = left;
			y += lineHeight;
		}
		const style = { 'font-family': sansFamily, 'font-size': size, fill: palette('ink-2') };
		elements.push(...sign(x + 6, y), svgElement(document, 'text', { x: x + 19, y: y + 5, ...style }, words));
		x += entryWidth + 20;
	}
	return { elements, height: entries.length === 0 ? 0 : y + lineHeight / 2 - top };
}

import type { RenderFunction } from '@observablehq/plot';
import { hatchPath } from './hatch';
import type { Palette } from './palette';
import { svgElement } from './svg-element';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface HatchStyle {
	/** Pixels between the lines along the top edge. */
	readonly gap: number;
	readonly outline: boolean;
}

/** Of a mark the size of a dot, and of a whole cell. */
export const smallHatch: HatchStyle = { gap: 6, outline: true };
export const cellHatch: HatchStyle = { gap: 12, outline: false };

/** The mark of hidden cells, at places in pixels that do not depend on what is hidden. */
export function hatchedBoxes(boxes: readonly Box[], style: HatchStyle, palette: Palette): RenderFunction {
	return (_index, _scales, _values, _dimensions, { document }) =>
		svgElement(
			document,
			'g',
			{ 'aria-label': 'hidden' },
			...boxes.flatMap((box) => hatchedBox(document, box, style, palette))
		);
}

/** One of them, for keys. */
export function hatchedBox(document: Document, box: Box, { gap, outline }: HatchStyle, palette: Palette): SVGElement[] {
	const { x, y, width, height } = box;
	const stroke = palette('hatch');
	return [
		svgElement(document, 'rect', {
			x,
			y,
			width,
			height,
			fill: palette('hatch-ground'),
			...(outline ? { stroke } : {})
		}),
		svgElement(document, 'path', { d: hatchPath(x, y, width, height, gap), fill: 'none', stroke })
	];
}

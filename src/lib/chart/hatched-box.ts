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

/** The mark of hidden cells, at places in pixels that do not depend on what is hidden. */
export function hatchedBoxes(boxes: readonly Box[], gap: number, palette: Palette): RenderFunction {
	return (_index, _scales, _values, _dimensions, { document }) =>
		svgElement(
			document,
			'g',
			{ 'aria-label': 'hidden' },
			...boxes.flatMap((box) => hatchedBox(document, box, gap, palette))
		);
}

/** One of them, for keys. */
export function hatchedBox(document: Document, box: Box, gap: number, palette: Palette): SVGElement[] {
	const stroke = palette('hatch');
	const { x, y, width, height } = box;
	return [
		svgElement(document, 'rect', { x, y, width, height, fill: palette('hatch-ground'), stroke }),
		svgElement(document, 'path', { d: hatchPath(x, y, width, height, gap), fill: 'none', stroke })
	];
}

import type { RenderFunction } from '@observablehq/plot';
import { hatchPath } from './hatch';
import type { Palette } from './palette';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The mark of hidden cells, at places in pixels that do not depend on what is hidden. */
export function hatchedBoxes(boxes: readonly Box[], gap: number, palette: Palette): RenderFunction {
	return (_index, _scales, _values, _dimensions, context) => {
		const group = context.document.createElementNS(svgNamespace, 'g');
		group.setAttribute('aria-label', 'hidden');
		for (const { x, y, width, height } of boxes) {
			const ground = child(group, 'rect', { x, y, width, height, fill: palette('hatch-ground') });
			const lines = child(group, 'path', { d: hatchPath(x, y, width, height, gap), fill: 'none' });
			for (const part of [ground, lines]) part.setAttribute('stroke', palette('hatch'));
		}
		return group;
	};
}

function child(parent: SVGElement, name: string, attributes: Record<string, string | number>): Element {
	const element = parent.ownerDocument.createElementNS(svgNamespace, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	parent.append(element);
	return element;
}

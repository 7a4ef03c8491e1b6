import { funnelKey, type FunnelSign } from '../chart/funnel-key';
import type { Palette } from '../chart/palette';
import { svgElement } from '../chart/svg-element';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { LegendEntry } from './legend-entry';

/** The key of a funnel: its lines, and the points that stand in it. */
export function funnelEntries(document: Document, figure: Safe<ReleasedFigure>, palette: Palette): LegendEntry[] {
	return funnelKey(figure).map(({ sign, words }) => ({
		words,
		sign: (x, y) => [draw(document, sign, x, y, palette)]
	}));
}

function draw(document: Document, sign: FunnelSign, x: number, y: number, palette: Palette): SVGElement {
	const rule = { d: `M${x - 8},${y}h16`, fill: 'none', stroke: palette('line-2'), 'stroke-width': 1.5 };
	switch (sign) {
		case 'centre':
			return svgElement(document, 'path', { ...rule, stroke: palette('ink') });
		case 'alert':
			return svgElement(document, 'path', { ...rule, 'stroke-dasharray': '5 4' });
		case 'alarm':
			return svgElement(document, 'path', rule);
		case 'within':
			return svgElement(document, 'circle', {
				...{ cx: x, cy: y, r: 4, fill: palette('paper') },
				...{ stroke: palette('unsure'), 'stroke-width': 2 }
			});
		case 'beyond 95%':
			return svgElement(document, 'circle', { cx: x, cy: y, r: 4.5, fill: palette('ink') });
		case 'beyond 99.8%':
			return svgElement(document, 'path', { d: `M${x},${y - 6}l6,6l-6,6l-6,-6Z`, fill: palette('ink') });
	}
}

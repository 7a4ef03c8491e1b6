import { plot, type PlotOptions } from '@observablehq/plot';

/** Class of every chart's `<svg>`; fixed, so that nothing in the drawing is random. */
export const chartClass = 'chart';

/** Draws a chart as an `<svg>` that needs no stylesheet and has no inline style, so that it may stand on a page whose
 *  policy allows neither. Throws where the options would make Plot wrap the drawing in a figure. */
export function drawChart(options: PlotOptions): SVGSVGElement {
	const svg = plot({ ...options, className: chartClass });
	if (!('viewBox' in svg))
		throw new TypeError(`drawChart needs options of a bare chart, got one that makes <${svg.localName}>`);
	svg.querySelector('style')?.remove();
	svg.removeAttribute('font-family');
	svg.removeAttribute('font-size');
	// Plot names its groups by kind of mark ("rule", "dot"): noise to a reader, and no name may stand on a bare group.
	for (const group of svg.querySelectorAll('g[aria-label]')) {
		group.setAttribute('data-mark', group.getAttribute('aria-label') ?? '');
		group.removeAttribute('aria-label');
	}
	return svg;
}

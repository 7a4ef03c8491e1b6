import type { Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import { beforeAfterSummary, placeboSentence } from '../format/before-after-words';
import { beforeAfterChart } from './before-after';
import type { ChartLayout } from './chart-layout';
import { drawChart } from './draw';
import { placeboChart } from './placebo';

type Layout = ChartLayout & { document?: Document };

/** Draws the course before and after. The module brings Plot with it: load it when a figure is to be drawn. */
export function drawBeforeAfter(figure: Safe<ReleasedBeforeAfter>, { document, ...size }: Layout): SVGSVGElement {
	const svg = drawChart({ ...beforeAfterChart(figure, size), ...(document ? { document } : {}) });
	return named(svg, beforeAfterSummary(figure));
}

/** Draws the placebo test; null where there is none. */
export function drawPlacebo(figure: Safe<ReleasedBeforeAfter>, { document, ...size }: Layout): SVGSVGElement | null {
	if (!figure.placebo) return null;
	const svg = drawChart({ ...placeboChart(figure, figure.placebo, size), ...(document ? { document } : {}) });
	return named(svg, placeboSentence(figure));
}

function named(svg: SVGSVGElement, label: string): SVGSVGElement {
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', label);
	return svg;
}

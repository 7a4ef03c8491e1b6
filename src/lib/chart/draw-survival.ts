import type { Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import { survivalSummary } from '../format/survival-words';
import type { ChartLayout } from './chart-layout';
import { drawChart } from './draw';
import { survivalChart } from './survival';

/** Draws curves. The module brings Plot with it: load it when a figure is to be drawn. */
export function drawSurvival(
	figure: Safe<ReleasedCurves>,
	{ document, ...size }: ChartLayout & { document?: Document }
): SVGSVGElement {
	const svg = drawChart({ ...survivalChart(figure, size), ...(document ? { document } : {}) });
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', survivalSummary(figure));
	return svg;
}

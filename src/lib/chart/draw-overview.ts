import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { overviewSummary } from '../format/overview-words';
import type { ChartLayout } from './chart-layout';
import { drawChart } from './draw';
import { overviewChart } from './overview';

/** Draws an overview. The module brings Plot with it: load it when one is to be drawn. */
export function drawOverview(
	overview: Safe<ReleasedOverview>,
	{ document, ...size }: ChartLayout & { document?: Document }
): SVGSVGElement {
	const svg = drawChart({ ...overviewChart(overview, size), ...(document ? { document } : {}) });
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', overviewSummary(overview));
	return svg;
}

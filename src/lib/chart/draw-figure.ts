import type { PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { figureSummary } from '../format/figure-words';
import type { FigureName } from '../model/figure';
import { boundariesChart } from './boundaries';
import type { ChartLayout } from './chart-layout';
import { courseChart } from './course';
import { crossChart } from './cross';
import { drawChart } from './draw';
import { funnelChart } from './funnel';
import { intervalsChart } from './intervals';
import { multiplesChart } from './multiples';
import { tilesChart } from './tiles';

const charts: Record<FigureName, (figure: Safe<ReleasedFigure>, layout: ChartLayout) => PlotOptions> = {
	intervals: intervalsChart,
	'intervals-screened': intervalsChart,
	partnerships: intervalsChart,
	cross: crossChart,
	reached: crossChart,
	tiles: tilesChart,
	boundaries: boundariesChart,
	funnel: funnelChart,
	'funnel-overdispersed': funnelChart,
	xmr: courseChart,
	'xmr-screened': courseChart,
	multiples: multiplesChart
};

/** Draws a figure as its kind of chart, with one sentence for those who do not see it. The module brings Plot with it:
 *  load it when a figure is to be drawn. */
export function drawFigure(figure: Safe<ReleasedFigure>, layout: ChartLayout & { document?: Document }): SVGSVGElement {
	const { document, ...size } = layout;
	const options = charts[figure.head.name](figure, size);
	const svg = drawChart({ ...options, ...(document ? { document } : {}) });
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', figureSummary(figure));
	return svg;
}

import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { profileSummary } from '../format/profile-words';
import type { Group } from '../model/dimension';
import type { ChartLayout } from './chart-layout';
import { drawChart } from './draw';
import { profileChart } from './profile';

/** Draws one group of an overview. The module brings Plot with it: load it when one is to be drawn. */
export function drawProfile(
	overview: Safe<ReleasedOverview>,
	group: Group,
	{ document, ...size }: ChartLayout & { document?: Document }
): SVGSVGElement {
	const svg = drawChart({ ...profileChart(overview, group.key, size), ...(document ? { document } : {}) });
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-label', profileSummary(overview, group));
	return svg;
}

import type { PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { framed, type ChartLayout } from './chart-layout';
import { courseBand } from './course-band';
import { intervalBenchmark } from './interval-benchmark';
import { intervalGround, intervalScale } from './interval-ground';
import { layoutIntervals } from './interval-layout';
import { countBars, intervalMarks, statusMarks } from './interval-marks';
import { rowNames, rowValues } from './interval-text';
import { standardisedMarks } from './interval-standardised';

/** One row for each group: name, value with its 95 % interval against the benchmark, and the same in figures; hidden
 *  groups a mark of their own. Counts are bars from 0. */
export function intervalsChart(figure: Safe<ReleasedFigure>, { width, palette, fontFamily }: ChartLayout): PlotOptions {
	const layout = layoutIntervals(figure, width);
	const drawing = { figure, layout, palette, fontFamily };
	const isCount = figure.head.metric.statistic === 'count';
	return {
		...framed(layout),
		x: { type: 'linear', domain: [layout.axis.lower, layout.axis.upper], axis: null },
		y: { type: 'identity', axis: null },
		marks: [
			courseBand(drawing),
			intervalGround(drawing),
			intervalScale(drawing),
			intervalBenchmark(drawing),
			standardisedMarks(drawing),
			isCount ? countBars(drawing) : intervalMarks(drawing),
			statusMarks(drawing),
			rowNames(drawing),
			rowValues(drawing)
		]
	};
}

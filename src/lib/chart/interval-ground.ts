import { rect, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { capital } from '../format/capital';
import { scaleOf } from '../format/scale';
import { tickLabel } from './interval-axis';
import { hasValue, pixels, type IntervalDrawing } from './interval-drawing';
import { tickSize, type PlacedRow } from './interval-layout';

/** Gridlines, hairlines between rows, and the tint of the rows on top. */
export function intervalGround({ layout, palette }: IntervalDrawing): Markish[] {
	const { rows, width, narrow, axis, top, bottom } = layout;
	const line = { stroke: palette('line') };
	const listed = rows.filter(({ place }) => place === 'listed').slice(0, -1);
	return [
		narrow ? [] : ruleX(axis.ticks, { y1: top - 6, y2: bottom, ...line }),
		tint(rows, 'total', palette('paper-2'), width),
		tint(rows, 'picked', palette('better-tint'), width),
		narrow
			? ruleY(rows.filter(hasValue), { x1: pixels(4), x2: pixels(width - 4), y: 'barY', ...line })
			: ruleY(listed, { x1: pixels(0), x2: pixels(width), y: 'bottom', ...line })
	];
}

/** Ticks under the chart and the headings of its columns; the unit is written once. */
export function intervalScale({ figure, layout, palette, fontFamily }: IntervalDrawing): Markish[] {
	const isCount = figure.head.metric.statistic === 'count';
	const { by, metric } = figure.head;
	const style = { fontFamily, fontSize: tickSize };
	const heading = { ...style, y: () => layout.top - 19, fill: palette('ink-2') };
	const order = by.id === 'area' || by.id === 'partnership' ? ', by name' : '';
	const label = (tick: number) =>
		tickLabel(figure, tick) + (!isCount && tick === layout.axis.lower ? scaleOf(metric).sign : '');
	const ticks = { ...style, y: () => layout.bottom + 14, fill: palette('ink-3'), fontVariant: 'tabular-nums' };
	return [
		text(layout.axis.ticks, { ...ticks, x: (tick: number) => tick, text: label }),
		layout.narrow ? [] : text([capital(by.label) + order], { ...heading, x: pixels(0), textAnchor: 'start' }),
		layout.narrow
			? []
			: text([isCount ? capital(metric.unit) : valueHeading(metric)], {
					...heading,
					x: pixels(layout.width - 4),
					textAnchor: 'end'
				})
	];
}

/** "% (95% interval)"; a ratio has no interval. */
function valueHeading(metric: IntervalDrawing['figure']['head']['metric']): string {
	const heading = capital(scaleOf(metric).heading);
	return metric.statistic === 'ratio' ? heading : `${heading} (95% interval)`;
}

function tint(rows: readonly PlacedRow[], place: PlacedRow['place'], fill: string, width: number): Markish {
	const tinted = rows.filter((row) => row.place === place);
	return rect(tinted, { x1: pixels(0), x2: pixels(width), y1: 'top', y2: 'bottom', fill });
}

import { dot, lineY, rect, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { panelAverage, panelSide, panelVerdict } from '../format/panel-words';
import { partsFromDay } from '../model/day';
import { scaleOf } from '../format/scale';
import { formatCount } from '../format/number';
import type { ChartLayout } from './chart-layout';
import { courseLooks } from './course-looks';
import { shorten, wrap } from './fit-text';
import { tickLabel } from './interval-axis';
import { tickSize } from './interval-layout';
import { layoutMultiples, type MultiplesLayout, type PlacedPanel } from './multiples-layout';
import type { Palette } from './palette';

const lineHeight = 17;

interface Drawing {
	readonly figure: Safe<ReleasedFigure>;
	readonly layout: MultiplesLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

/** Courses of several areas beside each other on one scale: the finding of each under it. Everything is placed in pixels. */
export function multiplesChart(figure: Safe<ReleasedFigure>, { width, palette, fontFamily }: ChartLayout): PlotOptions {
	const layout = layoutMultiples(figure, width);
	const drawing = { figure, layout, palette, fontFamily };
	return {
		width,
		height: layout.height,
		margin: 0,
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks: layout.panels.flatMap((panel) => [
			ground(drawing, panel),
			limits(drawing, panel),
			marked(drawing, panel),
			course(drawing, panel),
			words(drawing, panel)
		])
	};
}

function ground({ figure, layout, palette, fontFamily }: Drawing, panel: PlacedPanel): Markish[] {
	const { left, right, bottom } = panel.plot;
	const { ticks } = layout.axis;
	const every = Math.max(1, Math.ceil((ticks.length - 1) / 3));
	const labelled = ticks.filter((_, index) => index % every === 0);
	const { sign } = scaleOf(figure.head.metric);
	const style = { fontFamily, fontSize: 12, fill: palette('ink-3') };
	const at = (tick: number) => layout.yOf(panel, tick);
	return [
		ruleY(labelled, { x1: left, x2: right, y: at, stroke: palette('line') }),
		text(labelled, {
			...style,
			x: () => left - 6,
			y: at,
			text: (tick: number) => `${tickLabel(figure, tick)}${tick === labelled.at(-1) ? sign : ''}`,
			textAnchor: 'end'
		}),
		text(yearsOf(panel), { ...style, x: 'x', y: () => bottom + 14, text: 'year' })
	];
}

/** The first period of each year where there is room to name it. */
function yearsOf({ points, plot }: PlacedPanel): { readonly x: number; readonly year: string }[] {
	const years = points.flatMap(({ cell: { period }, x }, index) => {
		const year = period && partsFromDay(period.start).year;
		const before = points[index - 1]?.cell.period;
		return year === null || (before && partsFromDay(before.start).year === year) ? [] : [{ x, year: String(year) }];
	});
	const every = Math.max(1, Math.ceil((38 * years.length) / Math.max(1, plot.right - plot.left)));
	return years.filter((_, index) => index % every === 0);
}

function limits({ layout, palette }: Drawing, panel: PlacedPanel): Markish[] {
	const half = panel.gap / 2;
	const judged = panel.points.flatMap(({ x, limits }) =>
		limits
			? [
					{
						x1: x - half - 0.3,
						x2: x + half + 0.3,
						y1: layout.yOf(panel, limits.lower),
						y2: layout.yOf(panel, limits.upper),
						centre: layout.yOf(panel, limits.centre)
					}
				]
			: []
	);
	return [
		rect(judged, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: palette('band') }),
		ruleY(judged, { x1: 'x1', x2: 'x2', y: 'centre', stroke: palette('ink-2'), strokeWidth: 1.25 })
	];
}

/** A change is a solid line, a break in recording a dotted one, as in the course of everyone. */
function marked({ palette }: Drawing, { panel, plot, xOf }: PlacedPanel): Markish[] {
	return (panel.figure.course?.marks ?? [])
		.map(({ kind, day }) => ({ kind, x: xOf(day) }))
		.filter(({ x }) => x >= plot.left - 1 && x <= plot.right + 1)
		.map(({ kind, x }) =>
			ruleX([x], {
				x: () => x,
				y1: () => plot.top - 4,
				y2: () => plot.bottom,
				stroke: palette('ink'),
				strokeWidth: 1.25,
				...(kind === 'recording break' ? { strokeDasharray: '2 3' } : {})
			})
		);
}

function course({ layout, palette }: Drawing, panel: PlacedPanel): Markish[] {
	const shown = panel.points.flatMap(({ x, value, mark, stretch }, index) =>
		value === null ? [] : [{ x, y: layout.yOf(panel, value), mark, stretch, index }]
	);
	const runs = shown.map((point, at) => ({
		...point,
		run: shown.slice(1, at + 1).filter((one, before) => {
			const previous = shown[before];
			return previous && (previous.index !== one.index - 1 || previous.stretch !== one.stretch);
		}).length
	}));
	const hidden = panel.points.filter(({ cell }) => cell.result.status === '[c]');
	// a lone period has no line: it is a point
	const lone = runs.filter(({ run }) => runs.filter((one) => one.run === run).length === 1);
	const signals = shown.filter(({ mark }) => mark === 'better' || mark === 'worse' || mark === 'no side');
	return [
		lineY(runs, { x: 'x', y: 'y', z: 'run', stroke: palette('ink-3'), strokeWidth: 1.25 }),
		dot(lone, { x: 'x', y: 'y', r: 2, fill: palette('ink-3') }),
		...signals.map(({ x, y, mark }) => {
			const { symbol, r, fill, stroke } = courseLooks[mark === 'hidden' ? 'within' : mark];
			return dot([0], { x: () => x, y: () => y, symbol, r: r - 1, fill: palette(fill), stroke: palette(stroke) });
		}),
		// where a period is hidden stands a tick on the ground: how many is said in words below
		ruleX(hidden, {
			x: 'x',
			y1: () => panel.plot.bottom,
			y2: () => panel.plot.bottom - 5,
			stroke: palette('ink-3'),
			strokeDasharray: '1 1',
			strokeWidth: 3
		})
	];
}

/** Name above, average at the right, the finding below. */
function words({ palette, fontFamily, layout }: Drawing, panel: PlacedPanel): Markish[] {
	const { left, top, width, plot } = panel;
	const { group, figure } = panel.panel;
	const style = { fontFamily, textAnchor: 'start' as const };
	const side = panelSide(panel.panel);
	const centre = panel.points.findLast((point) => point.limits)?.limits?.centre;
	const average = panelAverage(panel.panel);
	const look = courseLooks[side ?? 'within'];
	const under = plot.bottom + 36;
	const said = wrap(panelVerdict(panel.panel), width - 18, tickSize, 'bold');
	const line = (words: string, x: number, y: number, more: object) =>
		text([words], { ...style, x: () => x, y: () => y, ...more });
	return [
		line(shorten(group.name, width, 14, 'bold'), left, top + 9, {
			fontSize: 14,
			fontWeight: 650,
			fill: palette('ink')
		}),
		...(centre === undefined || average === null
			? []
			: [
					line(average, plot.right + 5, layout.yOf(panel, centre), {
						fontSize: tickSize,
						fontWeight: 650,
						fill: palette('ink')
					})
				]),
		dot([0], {
			x: () => left + 6,
			y: () => under,
			symbol: look.symbol,
			r: 4.5,
			fill: side ? palette(look.fill) : palette('paper'),
			stroke: side ? palette(look.stroke) : palette('unsure'),
			strokeWidth: side ? 1 : 1.5
		}),
		...said.map((part, index) =>
			line(part, left + 17, under + index * lineHeight, {
				fontSize: tickSize,
				fontWeight: side ? 650 : 400,
				fill: palette(look.text)
			})
		),
		...(figure.hidden === 0
			? []
			: [
					line(`${formatCount(figure.hidden)} hidden [c]`, left + 17, under + said.length * lineHeight, {
						fontSize: tickSize,
						fill: palette('ink-3')
					})
				])
	];
}

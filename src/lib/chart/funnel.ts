import { areaY, dot, line, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { capital } from '../format/capital';
import { formatCount } from '../format/number';
import { scaleOf } from '../format/scale';
import { framed, type ChartLayout } from './chart-layout';
import { shorten } from './fit-text';
import { layoutFunnel, type FunnelLayout, type FunnelPoint } from './funnel-layout';
import { tickLabel } from './interval-axis';
import { tickSize } from './interval-layout';
import type { Palette } from './palette';

interface FunnelDrawing {
	readonly figure: Safe<ReleasedFigure>;
	readonly layout: FunnelLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

type Curve = FunnelLayout['funnel']['curve'][number];
type Limit = 'lower95' | 'upper95' | 'lower998' | 'upper998';

/** Each shown group at its number of units and its share, before the limits within which chance would have it. Nothing is
 *  drawn where the figure has no funnel. */
export function funnelChart(figure: Safe<ReleasedFigure>, { width, palette, fontFamily }: ChartLayout): PlotOptions {
	const layout = layoutFunnel(figure, width);
	if (!layout) return { width, height: 1, marks: [] };
	const drawing = { figure, layout, palette, fontFamily };
	return {
		...framed(layout),
		x: { type: 'linear', domain: [layout.units.lower, layout.units.upper], axis: null },
		y: { type: 'linear', domain: [layout.shares.lower, layout.shares.upper], axis: null },
		marks: [scales(drawing), limits(drawing), limitNames(drawing), marks(drawing), names(drawing)]
	};
}

function scales({ figure, layout, palette, fontFamily }: FunnelDrawing): Markish[] {
	const style = { fontFamily, fontSize: tickSize, fill: palette('ink-3'), fontVariant: 'tabular-nums' };
	const heading = { fontFamily, fontSize: tickSize, fill: palette('ink-2') };
	const { metric } = figure.head;
	const units = `${capital(metric.unit)}${metric.basis ? ` ${metric.basis.kept}` : ''}`;
	const { shares } = layout;
	return [
		ruleY(shares.ticks, { stroke: palette('line') }),
		text(shares.ticks, {
			...style,
			x: pixels(layout.left - 8),
			y: (tick: number) => tick,
			text: (tick: number) => tickLabel(figure, tick) + (tick === shares.ticks.at(-1) ? scaleOf(metric).sign : ''),
			textAnchor: 'end'
		}),
		ruleX(layout.units.ticks, { y1: pixels(layout.bottom), y2: pixels(layout.bottom + 5), stroke: palette('line-2') }),
		ruleY([shares.lower], { stroke: palette('line-2') }),
		text(layout.units.ticks, {
			...style,
			x: (tick: number) => tick,
			y: pixels(layout.bottom + 16),
			text: (tick: number) => formatCount(tick)
		}),
		text([`${shorten(units, layout.right - 20, tickSize)} →`], {
			...heading,
			x: pixels(layout.right),
			y: pixels(layout.bottom + 37),
			textAnchor: 'end'
		}),
		text([shorten(`${capital(metric.phrase)}, by ${figure.head.by.label}`, layout.width - 4, tickSize)], {
			...heading,
			x: pixels(0),
			y: pixels(10),
			textAnchor: 'start'
		})
	];
}

function limits({ layout, palette }: FunnelDrawing): Markish[] {
	const { curve, centre } = layout.funnel;
	const { lower, upper } = layout.shares;
	const within = (limit: Limit) => (at: Curve) => Math.min(upper, Math.max(lower, at[limit]));
	// A limit that runs out of the drawing ends there.
	const ending = (limit: Limit) => (at: Curve) => (at[limit] >= lower && at[limit] <= upper ? at[limit] : NaN);
	const curveOf = (limit: Limit, options: { readonly strokeDasharray?: string }) =>
		line(curve, { x: 'n', y: ending(limit), stroke: palette('line-2'), strokeWidth: 1.5, ...options });
	return [
		areaY(curve, { x: 'n', y1: within('lower95'), y2: within('upper95'), fill: palette('band') }),
		curveOf('lower95', { strokeDasharray: '5 4' }),
		curveOf('upper95', { strokeDasharray: '5 4' }),
		curveOf('lower998', {}),
		curveOf('upper998', {}),
		ruleY([centre], { stroke: palette('ink'), strokeWidth: 1.25 })
	];
}

/** At the right end, where the curves lie nearest to each other: moved apart where they are too near to be read. */
function limitNames({ layout, palette, fontFamily, figure }: FunnelDrawing): Markish[] {
	const last = layout.funnel.curve.at(-1);
	if (!last) return [];
	const { shares, bottom, top, right, funnel } = layout;
	const height = (share: number) => bottom - ((share - shares.lower) / (shares.upper - shares.lower)) * (bottom - top);
	const wanted = [
		{ name: '99.8%', y: height(shareOf('upper998')(last)) },
		{ name: '95%', y: height(shareOf('upper95')(last)) },
		{ name: scaleOf(figure.head.metric).full(funnel.centre, Infinity), y: height(funnel.centre), isCentre: true },
		{ name: '95%', y: height(shareOf('lower95')(last)) },
		{ name: '99.8%', y: height(shareOf('lower998')(last)) }
	];
	const middle = wanted[2]?.y ?? 0;
	const least = tickSize + 2;
	const placed = wanted.map((one, at) => {
		const away = (at - 2) * least;
		return { ...one, y: at < 2 ? Math.min(one.y, middle + away) : at > 2 ? Math.max(one.y, middle + away) : one.y };
	});
	return [true, false].map((isCentre) =>
		text(
			placed.filter((one) => (one.isCentre ?? false) === isCentre),
			{
				x: pixels(right + 6),
				y: { value: ({ y }: { y: number }) => y, scale: null },
				text: 'name',
				textAnchor: 'start',
				fontFamily,
				fontSize: tickSize,
				fontWeight: isCentre ? 700 : 400,
				fill: palette(isCentre ? 'ink' : 'ink-2')
			}
		)
	);
}

function marks({ layout, palette }: FunnelDrawing): Markish[] {
	const at = { x: placed('x'), y: placed('y') };
	const of = (ending: string) => layout.points.filter(({ position }) => position.endsWith(ending));
	return [
		dot(of('within'), { ...at, r: 4, fill: palette('paper'), stroke: palette('unsure'), strokeWidth: 2 }),
		dot(of('95%'), { ...at, r: 4.5, fill: palette('ink') }),
		dot(of('99.8%'), { ...at, r: 6, symbol: 'diamond2', fill: palette('ink') })
	];
}

function names({ layout, palette, fontFamily }: FunnelDrawing): Markish {
	return text(layout.labels, {
		x: placed('x'),
		y: placed('y'),
		text: 'name',
		textAnchor: 'start',
		fontFamily,
		fontSize: tickSize,
		fontWeight: 600,
		fill: palette('ink'),
		stroke: palette('paper'),
		strokeWidth: 4,
		strokeLinejoin: 'round'
	});
}

/** A limit as it is drawn: within 0 and 1. */
function shareOf(limit: Limit): (at: Curve) => number {
	return (at) => Math.min(1, Math.max(0, at[limit]));
}

function placed(side: 'x' | 'y') {
	return { value: (point: Pick<FunnelPoint, 'x' | 'y'>) => point[side], scale: null } as const;
}

function pixels(value: number) {
	return { value: () => value, scale: null } as const;
}

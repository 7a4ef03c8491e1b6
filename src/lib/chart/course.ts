import { dot, lineY, rect, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { formatDay } from '../format/date';
import { groupName } from '../format/group-name';
import { scaleOf } from '../format/scale';
import { partsFromDay } from '../model/day';
import type { Period } from '../model/period';
import { framed, type ChartLayout } from './chart-layout';
import { layoutCourse, type CourseLayout, type PlacedPoint } from './course-layout';
import { courseLooks } from './course-looks';
import { shorten } from './fit-text';
import { placeLabels } from './funnel-labels';
import { tickLabel } from './interval-axis';
import { tickSize } from './interval-layout';
import type { Palette } from './palette';

interface Drawing {
	readonly figure: Safe<ReleasedFigure>;
	readonly layout: CourseLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

type Judged = PlacedPoint & { readonly limits: NonNullable<PlacedPoint['limits']> };

/** Periods named in the drawing. */
const namedAtMost = 4;

/** Values by period with the limits they are judged by, signals marked by shape, and what was marked on the way. */
export function courseChart(figure: Safe<ReleasedFigure>, { width, palette, fontFamily }: ChartLayout): PlotOptions {
	const layout = layoutCourse(figure, width);
	const drawing = { figure, layout, palette, fontFamily };
	return {
		...framed(layout),
		x: { type: 'identity', axis: null },
		y: { type: 'linear', domain: [layout.axis.lower, layout.axis.upper], axis: null },
		marks: [
			limits(drawing),
			ground(drawing),
			marked(drawing),
			course(drawing),
			averages(drawing),
			names(drawing),
			ends(drawing)
		]
	};
}

function limits({ layout, palette }: Drawing): Markish[] {
	const half = layout.gap / 2;
	const judged = judgedOf(layout);
	// a hair wider than their place, so that no seam shows between two
	const ends = { x1: ({ x }: Judged) => x - half - 0.3, x2: ({ x }: Judged) => x + half + 0.3 };
	const rule = { stroke: palette('line-2'), strokeDasharray: '5 4' };
	return [
		rect(judged, {
			...ends,
			y1: ({ limits: { lower } }: Judged) => lower,
			y2: ({ limits: { upper } }: Judged) => upper,
			fill: palette('band')
		}),
		ruleY(judged, { ...ends, y: ({ limits: { upper } }: Judged) => upper, ...rule }),
		ruleY(judged, { ...ends, y: ({ limits: { lower } }: Judged) => lower, ...rule }),
		ruleY(judged, {
			...ends,
			y: ({ limits: { centre } }: Judged) => centre,
			stroke: palette('ink-2'),
			strokeWidth: 1.5
		})
	];
}

function judgedOf({ points }: CourseLayout): Judged[] {
	return points.flatMap((point) => (point.limits ? [{ ...point, limits: point.limits }] : []));
}

function ground({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { axis, left, right, bottom, points, gap } = layout;
	const style = { fontFamily, fontSize: tickSize, fill: palette('ink-3') };
	const sign = scaleOf(figure.head.metric).sign;
	const last = axis.ticks.at(-1);
	const every = Math.max(1, Math.ceil(34 / gap));
	const labelled = points.filter(({ cell }, index) => index % every === 0 && cell.period?.unit !== 'year');
	const yearOf = (period: Period | null) => period && partsFromDay(period.start).year;
	const years = points.filter(
		({ cell }, index) => yearOf(cell.period) !== yearOf(points[index - 1]?.cell.period ?? null)
	);
	const yearEvery = Math.max(1, Math.ceil((36 * years.length) / Math.max(1, right - left)));
	return [
		ruleY(axis.ticks, { x1: left, x2: right, stroke: palette('line') }),
		text(axis.ticks, {
			...style,
			x: () => left - 8,
			y: (tick: number) => tick,
			text: (tick: number) => `${tickLabel(figure, tick)}${tick === last ? sign : ''}`,
			textAnchor: 'end'
		}),
		text(labelled, {
			...style,
			x: 'x',
			y: { value: () => bottom + 16, scale: null },
			text: ({ cell }: PlacedPoint) => shortName(cell.period)
		}),
		text(
			years.filter((_, index) => index % yearEvery === 0),
			{
				...style,
				fontWeight: 650,
				fill: palette('ink-2'),
				x: 'x',
				y: { value: () => bottom + 34, scale: null },
				text: ({ cell }: PlacedPoint) => yearName(cell.period)
			}
		)
	];
}

/** "Q2", or a month's number. */
function shortName(period: Period | null): string {
	if (!period) return '';
	const { month } = partsFromDay(period.start);
	return period.unit === 'quarter' ? `Q${Math.ceil(month / 3)}` : period.unit === 'month' ? String(month) : '';
}

function yearName(period: Period | null): string {
	if (!period) return '';
	return period.unit === 'financial-year'
		? groupName({ group: noGroup, group2: null, period })
		: String(partsFromDay(period.start).year);
}

const noGroup = { key: '', code: '', name: '' };

/** What was marked: from a change on limits begin anew; a break in recording is dotted. */
function marked({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { left, right, top, axis, xOf } = layout;
	const marks = (figure.course?.marks ?? [])
		.map((mark) => ({ ...mark, x: xOf(mark.day) }))
		.filter(({ x }) => x >= left - 1 && x <= right + 1);
	return marks.flatMap(({ x, day, label, kind }, index) => {
		const isBreak = kind === 'recording break';
		const isLeft = x < left + (right - left) * 0.66;
		const room = (isLeft ? right - x : x - left) - 12;
		const at = {
			x: () => x + (isLeft ? 6 : -6),
			textAnchor: isLeft ? ('start' as const) : ('end' as const),
			fontFamily
		};
		const height = top - 44 + (index % 2) * 18;
		const words = `${isBreak ? 'Recording break' : 'Change'}, ${formatDay(day)}: ${label}`;
		return [
			ruleX([x], {
				x,
				y1: axis.lower,
				y2: axis.upper,
				insetTop: -(top - height - 8),
				stroke: palette('ink'),
				strokeWidth: 1.25,
				...(isBreak ? { strokeDasharray: '2 3' } : {})
			}),
			text([shorten(words, room, tickSize, 'bold')], {
				...at,
				fontSize: tickSize,
				fontWeight: 650,
				fill: palette('ink'),
				y: { value: () => height, scale: null }
			})
		];
	});
}

/** A line through the periods of one stretch that follow each other, and their marks; what is hidden is said where it would stand. */
function course({ layout, palette, fontFamily }: Drawing): Markish[] {
	const { points, bottom } = layout;
	const shown = points.flatMap((point, index) =>
		point.value === null ? [] : [{ ...point, value: point.value, index }]
	);
	const runs = shown.map((point, at) => ({
		...point,
		run: shown.slice(1, at + 1).filter((one, before) => {
			const previous = shown[before];
			return previous && (previous.index !== one.index - 1 || previous.stretch !== one.stretch);
		}).length
	}));
	const hidden = points.filter(({ value }) => value === null);
	return [
		lineY(runs, { x: 'x', y: 'value', z: 'run', stroke: palette('ink-3'), strokeWidth: 1.25 }),
		...(Object.keys(courseLooks) as (keyof typeof courseLooks)[]).map((mark) => {
			const { symbol, r, fill, stroke } = courseLooks[mark];
			return dot(
				shown.filter((point) => point.mark === mark),
				{
					x: 'x',
					y: 'value',
					symbol,
					r,
					fill: palette(fill),
					stroke: palette(stroke),
					strokeWidth: mark === 'partial' ? 1.5 : 1
				}
			);
		}),
		text(hidden, {
			fontFamily,
			fontSize: tickSize,
			fill: palette('ink-3'),
			x: 'x',
			y: { value: () => bottom - 9, scale: null },
			text: ({ cell }: PlacedPoint) => cell.result.status ?? ''
		})
	];
}

/** The periods outside their limits are named where there is room. */
function names({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { points, right, top, bottom, axis, narrow } = layout;
	if (narrow) return [];
	const yOf = (value: number) => bottom - ((value - axis.lower) / (axis.upper - axis.lower)) * (bottom - top);
	const places = points.flatMap(({ x, value }) => (value === null ? [] : [{ x, y: yOf(value) }]));
	const outside = points.flatMap(({ key, cell, value, x }) => {
		const isOutside = figure.course?.points[key]?.rules.includes('outside limits') ?? false;
		if (value === null || !isOutside) return [];
		const name = `${groupName(cell)}, ${scaleOf(figure.head.metric).full(value, Infinity)}`;
		return [{ key, name, x, y: yOf(value), isPicked: false }];
	});
	const marks = new Map(points.map(({ key, mark }) => [key, mark]));
	return placeLabels(outside.slice(-namedAtMost), places, { left: 0, right, top, bottom }).map(
		({ key, name, x, y }) => {
			const mark = marks.get(key) ?? 'within';
			return text([name], {
				fontFamily,
				fontSize: tickSize,
				fontWeight: 650,
				fill: palette(mark === 'hidden' ? 'ink' : courseLooks[mark].text),
				x: () => x,
				y: { value: () => y, scale: null },
				textAnchor: 'start'
			});
		}
	);
}

/** The average of each stretch over its line; of the last at the right end, where there is room. */
function averages({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const judged = judgedOf(layout);
	const firsts = judged.filter(({ stretch }, at) => stretch !== judged[at - 1]?.stretch);
	if (firsts.length < 2) return [];
	const { full } = scaleOf(figure.head.metric);
	return [
		text(layout.narrow ? firsts : firsts.slice(0, -1), {
			fontFamily,
			fontSize: tickSize,
			fontWeight: 650,
			fill: palette('ink'),
			stroke: palette('band'),
			strokeWidth: 4,
			x: ({ x }: Judged) => x - layout.gap / 2 + 4,
			y: ({ limits: { centre } }: Judged) => centre,
			dy: -9,
			text: ({ limits: { centre } }: Judged) => `${layout.narrow ? 'Av.' : 'Average'} ${full(centre, Infinity)}`,
			textAnchor: 'start'
		})
	];
}

/** Average and limits of the last stretch, at the right end. */
function ends({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const last = judgedOf(layout).at(-1);
	if (!last || layout.narrow) return [];
	const { bare, full } = scaleOf(figure.head.metric);
	const { lower, upper, centre } = last.limits;
	const height = layout.bottom - layout.top;
	const least = (16 / height) * (layout.axis.upper - layout.axis.lower);
	const lines = [
		{ value: Math.max(upper, centre + least), words: `Upper limit ${bare(upper, Infinity)}`, isCentre: false },
		{ value: centre, words: `Average ${full(centre, Infinity)}`, isCentre: true },
		{ value: Math.min(lower, centre - least), words: `Lower limit ${bare(lower, Infinity)}`, isCentre: false }
	];
	return lines.map(({ value, words, isCentre }) =>
		text([words], {
			fontFamily,
			fontSize: tickSize,
			fontWeight: isCentre ? 650 : 400,
			fill: palette(isCentre ? 'ink' : 'ink-3'),
			x: () => layout.right + 8,
			y: () => value,
			textAnchor: 'start'
		})
	);
}

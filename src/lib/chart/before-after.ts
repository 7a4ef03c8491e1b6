import { dot, lineY, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedResult } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import { treatedInShort, treatedPeople } from '../format/before-after-words';
import { capital } from '../format/capital';
import { formatDay } from '../format/date';
import { formatPoints } from '../format/number';
import { measureValue } from '../format/measure-words';
import { partsFromDay } from '../model/day';
import { framed, type ChartLayout } from './chart-layout';
import { layoutBeforeAfter, limitsOf, type BeforeAfterLayout } from './before-after-layout';
import { tickSize } from './interval-layout';
import type { Palette } from './palette';
import { shorten, wrap } from './fit-text';

interface Drawing {
	readonly figure: ReleasedBeforeAfter;
	readonly layout: BeforeAfterLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

type Which = 'treated' | 'comparators';

/** From one line of a name to the next. */
const nameLine = 17;

/** The course of both by period, with intervals, and their averages before and after the start. */
export function beforeAfterChart(
	figure: ReleasedBeforeAfter,
	{ width, palette, fontFamily }: ChartLayout
): PlotOptions {
	const layout = layoutBeforeAfter(figure, width);
	const drawing = { figure, layout, palette, fontFamily };
	return {
		...framed(layout),
		x: { type: 'identity', axis: null },
		y: { type: 'linear', domain: [layout.axis.lower, layout.axis.upper], axis: null },
		marks: [
			ground(drawing),
			startMark(drawing),
			averages(drawing, 'comparators'),
			averages(drawing, 'treated'),
			course(drawing, 'comparators'),
			course(drawing, 'treated'),
			names(drawing)
		]
	};
}

function ground({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { axis, left, right, bottom, periods } = layout;
	const style = { fontFamily, fontSize: tickSize, fill: palette('ink-3') };
	const last = axis.ticks.at(-1);
	const percent = (tick: number) => `${Number((tick * 100).toFixed(1))}${tick === last ? '%' : ''}`;
	// Labels where there is room for them.
	const gap = periods.length < 2 ? right - left : (right - left) / periods.length;
	const every = Math.max(1, Math.ceil(30 / gap));
	const labelled = periods.filter((_, index) => index % every === 0);
	const years = periods.filter(
		({ period }, index) => yearOf(period.period) !== yearOf(periods[index - 1]?.period.period ?? null)
	);
	const unit = figure.periods[0]?.period.unit;
	return [
		ruleY(axis.ticks, { x1: left, x2: right, stroke: palette('line') }),
		text(axis.ticks, { ...style, x: () => left - 8, y: (tick: number) => tick, text: percent, textAnchor: 'end' }),
		text(unit === 'year' ? [] : labelled, {
			...style,
			x: 'x',
			y: { value: () => bottom + 16, scale: null },
			text: ({ period: { period } }: (typeof periods)[number]) => shortName(period)
		}),
		text(years, {
			...style,
			fontWeight: 650,
			fill: palette('ink-2'),
			x: 'x',
			y: { value: () => bottom + 34, scale: null },
			text: ({ period: { period } }: (typeof periods)[number]) => String(yearOf(period))
		})
	];
}

interface Span {
	readonly start: number;
	readonly end: number;
	readonly unit: string;
}

function yearOf(period: Span | null): number | null {
	return period && partsFromDay(Math.floor((period.start + period.end) / 2)).year;
}

/** "Q2", or a month's number. */
function shortName({ start, end, unit }: Span): string {
	const { month } = partsFromDay(Math.floor((start + end) / 2));
	return unit === 'quarter' ? `Q${Math.ceil(month / 3)}` : unit === 'month' ? String(month) : '';
}

function startMark({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { startX, top, left, right } = layout;
	const style = { fontFamily, fontSize: tickSize, fontWeight: 650, fill: palette('ink') };
	const isLeft = startX - left < (right - left) / 2;
	return [
		ruleX([startX], {
			x: startX,
			y1: layout.axis.lower,
			y2: layout.axis.upper,
			insetTop: -14,
			stroke: palette('ink'),
			strokeWidth: 1.5
		}),
		text([`Start, ${formatDay(figure.start)}`], {
			...style,
			x: () => startX + (isLeft ? 7 : -7),
			y: { value: () => top - 10, scale: null },
			textAnchor: isLeft ? 'start' : 'end'
		})
	];
}

/** Level lines: all people of a side together. */
function averages({ figure, layout, palette }: Drawing, which: Which): Markish[] {
	const { left, right, startX } = layout;
	const sides = [
		{ result: figure[which].before, x1: left, x2: startX - 4 },
		{ result: figure[which].after, x1: startX + 4, x2: right }
	];
	const shown = sides.flatMap(({ result, ...ends }) => {
		const [value] = limitsOf(result);
		return value === undefined ? [] : [{ ...ends, value }];
	});
	return [
		ruleY(shown, {
			x1: 'x1',
			x2: 'x2',
			y: 'value',
			stroke: palette(colour(which)),
			strokeWidth: 1.5,
			strokeOpacity: 0.6
		})
	];
}

function course({ layout, palette }: Drawing, which: Which): Markish[] {
	const points = layout.periods.flatMap(({ period, x }, index) => {
		const [value, lower, upper] = limitsOf(period[which]);
		// A shift apart, so that neither hides the other's interval.
		const shifted = x + (which === 'treated' ? 3 : -3);
		return value === undefined ? [] : [{ x: shifted, value, lower, upper, index, side: period.side }];
	});
	// A line goes through periods that follow each other on one side.
	const runs = points.map((point, at) => {
		const before = points.slice(0, at + 1);
		const breaks = before.filter((one, index) => {
			const previous = before[index - 1];
			return previous && (previous.index !== one.index - 1 || previous.side !== one.side);
		});
		return { ...point, run: breaks.length };
	});
	const stroke = palette(colour(which));
	const dashes = which === 'treated' ? {} : { strokeDasharray: '5 4' };
	return [
		ruleX(points, { x: 'x', y1: 'lower', y2: 'upper', stroke, strokeWidth: 1.25, strokeOpacity: 0.55 }),
		lineY(runs, { x: 'x', y: 'value', z: 'run', stroke, strokeWidth: 1.75, ...dashes }),
		dot(points, {
			x: 'x',
			y: 'value',
			r: which === 'treated' ? 4.5 : 4,
			symbol: which === 'treated' ? 'circle' : 'square',
			fill: stroke,
			stroke: palette('paper'),
			strokeWidth: 1
		})
	];
}

function colour(which: Which) {
	return which === 'treated' ? ('cat-1' as const) : ('comparator' as const);
}

/** Which is which, with both averages: beside the lines, or above them where there is no room. */
function names({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { narrow, right, width, left, axis, top, bottom } = layout;
	const yOf = (value: number) => bottom - ((value - axis.lower) / (axis.upper - axis.lower)) * (bottom - top);
	const room = width - (narrow ? left : right + 12) - 2;
	const entries = (['treated', 'comparators'] as const).map((which) => {
		const { before, after, change } = figure[which];
		const [end] = limitsOf(after);
		const values =
			change.status === null
				? `${valueOf(figure, before)} to ${valueOf(figure, after)}: ${formatPoints(change.points)}`
				: `${change.status}`;
		return { which, lines: nameOf(figure, which, room, narrow ? 1 : 3), values, y: yOf(end ?? axis.lower) };
	});
	const placed = narrow
		? entries.map((entry, index) => ({ ...entry, x: left, y: 12 + index * 34 }))
		: apart(entries).map((entry) => ({ ...entry, x: right + 12 }));
	return placed.flatMap(({ which, lines, values, x, y }) => {
		const style = { fontFamily, textAnchor: 'start' as const, x: () => x };
		return [
			text(lines, {
				...style,
				fontSize: 14,
				fontWeight: 650,
				fill: palette(which === 'treated' ? 'cat-1' : 'ink-2'),
				y: { value: (_: string, index: number) => y - 8 - (lines.length - 1 - index) * nameLine, scale: null }
			}),
			text([values], { ...style, fontSize: tickSize, fill: palette('ink-2'), y: { value: () => y + 9, scale: null } })
		];
	});
}

/** The lines of a name, as many as there may be, or of a shorter one. */
function nameOf(figure: ReleasedBeforeAfter, which: Which, room: number, most: number): string[] {
	const [name, shorter] = which === 'treated' ? [treatedPeople(figure), treatedInShort(figure)] : ['comparators', ''];
	const lines = wrap(capital(name), room, 14, 'bold');
	return lines.length <= most ? lines : [shorten(capital(shorter), room, 14, 'bold')];
}

function valueOf(figure: ReleasedBeforeAfter, result: ReleasedResult): string {
	return result.status === null ? measureValue(figure.head.metric, result.measure).replace('%', '') : result.status;
}

/** Two labels that would lie on each other are moved apart: the lower one's names stand over its place. */
function apart<T extends { readonly y: number; readonly lines: readonly string[] }>(entries: readonly T[]): T[] {
	const [one, other] = entries;
	if (!one || !other) return [...entries];
	const lower = one.y > other.y ? one : other;
	const least = 42 + (lower.lines.length - 1) * nameLine;
	if (Math.abs(one.y - other.y) >= least) return [...entries];
	const middle = (one.y + other.y) / 2;
	const sign = one.y <= other.y ? 1 : -1;
	return [
		{ ...one, y: middle - (sign * least) / 2 },
		{ ...other, y: middle + (sign * least) / 2 }
	];
}

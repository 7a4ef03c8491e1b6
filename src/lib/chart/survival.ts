import { areaY, lineY, link, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedCurves } from '../disclosure/released-curves';
import { untoldCode } from '../format/cohort-words';
import { formatCount, formatPercent, formatRange } from '../format/number';
import { readingName, readingUnit, riskHeading, type CurveRank } from '../format/survival-words';
import { framed, type ChartLayout } from './chart-layout';
import { shorten } from './fit-text';
import { tickSize } from './interval-layout';
import type { ColourToken, Palette } from './palette';
import { atRisk, curvePoints, layoutSurvival, type PlacedCurve, type SurvivalLayout } from './survival-layout';

interface Drawing {
	readonly figure: ReleasedCurves;
	readonly layout: SurvivalLayout;
	readonly palette: Palette;
	readonly fontFamily: string;
}

interface Look {
	readonly stroke: ColourToken;
	readonly width: number;
	readonly dashes: string | null;
	readonly name: ColourToken;
}

const looks: Record<CurveRank, Look> = {
	picked: { stroke: 'cat-1', width: 2.25, dashes: null, name: 'cat-1' },
	comparator: { stroke: 'comparator', width: 1.75, dashes: '5 4', name: 'ink-2' },
	other: { stroke: 'line-2', width: 1, dashes: null, name: 'ink-2' }
};

/** Dashes of what is still to ripen. */
const unripe = '1.5 3.5';

/** Shares to whom it has happened by day, one line a group, with the numbers at risk under them. */
export function survivalChart(figure: ReleasedCurves, { width, palette, fontFamily }: ChartLayout): PlotOptions {
	const layout = layoutSurvival(figure, width);
	const drawing = { figure, layout, palette, fontFamily };
	return {
		...framed(layout),
		x: { type: 'linear', domain: [0, layout.until], axis: null },
		y: { type: 'linear', domain: [layout.axis.lower, layout.axis.upper], axis: null },
		marks: [
			ground(drawing),
			layout.curves.map((placed) => band(drawing, placed)),
			layout.curves.map((placed) => line(drawing, placed)),
			layout.curves.map((placed) => label(drawing, placed)),
			risks(drawing)
		]
	};
}

function ground({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { axis, left, bottom, readings, right } = layout;
	const style = { fontFamily, fontSize: tickSize, fill: palette('ink-3') };
	const last = axis.ticks.at(-1);
	return [
		ruleY(axis.ticks, { stroke: palette('line') }),
		text(axis.ticks, {
			...style,
			x: { value: () => left - 8, scale: null },
			y: (tick: number) => tick,
			text: (tick: number) => `${Number((tick * 100).toFixed(1))}${tick === last ? '%' : ''}`,
			textAnchor: 'end'
		}),
		ruleX(readings, { x: 'day', y1: axis.lower, y2: axis.lower, insetBottom: -5, stroke: palette('line-2') }),
		text(readings, {
			...style,
			x: 'day',
			y: { value: () => bottom + 16, scale: null },
			text: ({ day }: { day: number }) => readingName(figure, day)
		}),
		text([readingUnit(figure)], {
			...style,
			x: { value: () => right, scale: null },
			y: { value: () => bottom + 36, scale: null },
			textAnchor: 'end'
		})
	];
}

/** The 95 % interval, of the groups that the figure is about. */
function band({ palette }: Drawing, { curve, rank }: PlacedCurve): Markish[] {
	if (rank === 'other') return [];
	return [
		areaY(curvePoints(curve), {
			x: 'day',
			y1: 'lower',
			y2: 'upper',
			fill: palette(looks[rank].stroke),
			fillOpacity: 0.16
		})
	];
}

/** Dotted where not everyone has been followed that long. */
function line({ palette }: Drawing, { curve, rank, followedUntil }: PlacedCurve): Markish[] {
	const { stroke, width, dashes } = looks[rank];
	const points = curvePoints(curve);
	const sure = points.filter(({ day }) => day <= followedUntil);
	// of a period that is not over yet nothing is sure
	const rest = points.slice(Math.max(0, sure.length - 1));
	const solid = followedUntil === Infinity ? dashes : null;
	const part = (of: typeof points, dashed: string | null) =>
		lineY(of, {
			...{ x: 'day', y: 'value', stroke: palette(stroke), strokeWidth: width },
			...(dashed === null ? {} : { strokeDasharray: dashed })
		});
	return [part(sure, solid), ...(rest.length > 1 ? [part(rest, unripe)] : [])];
}

/** Name and last value, beside the end of the line or above the plot. */
function label({ layout, palette, fontFamily }: Drawing, placed: PlacedCurve): Markish[] {
	const { curve, name, rank, label } = placed;
	if (!label) return [];
	const { x, y } = label;
	const { narrow, width } = layout;
	const style = { fontFamily, textAnchor: 'start' as const, x: { value: () => x, scale: null } };
	const last = curve.steps.at(-1);
	const value = last
		? `${formatPercent(last.value, curve.units)} (${formatRange(last.lower, last.upper, curve.units)})`
		: '';
	return [
		...(narrow ? [] : [leader(layout, placed, label, palette)]),
		text([shorten(name, width - x - (narrow ? 14 : 2), 14, rank === 'picked' ? 'bold' : 'regular')], {
			...style,
			fontSize: 14,
			fontWeight: rank === 'picked' ? 650 : 400,
			fill: palette(looks[rank].name),
			y: { value: () => y - 8, scale: null }
		}),
		text([value], {
			...style,
			fontSize: tickSize,
			fill: palette('ink-2'),
			y: { value: () => y + 8, scale: null }
		})
	];
}

/** From the end of a line to its name, which may stand higher or lower. */
function leader(
	{ until, left, right }: SurvivalLayout,
	{ curve, endY }: PlacedCurve,
	label: NonNullable<PlacedCurve['label']>,
	palette: Palette
): Markish {
	const endX = left + ((curve.steps.at(-1)?.day ?? until) / until) * (right - left);
	const fixed = (value: number) => ({ value: () => value, scale: null });
	return link([curve], {
		x1: fixed(endX + 2),
		y1: fixed(endY),
		x2: fixed(label.x - 3),
		y2: fixed(label.y),
		stroke: palette('line-2'),
		strokeWidth: 0.75
	});
}

/** Under each reading how many are still followed to whom it has not happened. */
function risks({ figure, layout, palette, fontFamily }: Drawing): Markish[] {
	const { left, right, narrow, riskTop, readings, curves, width } = layout;
	const style = { fontFamily, fontSize: tickSize };
	const lines = curves.flatMap(({ riskY, ...one }) => (riskY === null ? [] : [{ ...one, riskY }]));
	const numbers = lines.flatMap(({ curve, riskY, rank }) =>
		readings.map(({ x, day }) => ({
			x,
			y: riskY,
			code: untoldCode(figure, curve, day),
			count: atRisk(curve, day),
			rank
		}))
	);
	const at = (value: (one: { x: number; y: number }) => number) => ({ value, scale: null });
	return [
		text([riskHeading(figure)], {
			...style,
			fontWeight: 650,
			fill: palette('ink-2'),
			x: { value: () => (narrow ? 0 : left - 10), scale: null },
			y: { value: () => riskTop, scale: null },
			textAnchor: 'start'
		}),
		text(numbers, {
			...style,
			fill: palette('ink-2'),
			x: at(({ x }) => x),
			y: at(({ y }) => y),
			text: ({ count, code }: { count: number | null; code: string }) => (count === null ? code : formatCount(count))
		}),
		lines.map(({ name, riskY, rank }) =>
			text([shorten(name, narrow ? width - 8 : width - right - 22, tickSize, 'bold')], {
				...style,
				fontWeight: rank === 'picked' ? 650 : 400,
				fill: palette(looks[rank].name),
				x: { value: () => (narrow ? 0 : right + 22), scale: null },
				y: { value: () => (narrow ? riskY - 20 : riskY), scale: null },
				textAnchor: 'start'
			})
		)
	];
}

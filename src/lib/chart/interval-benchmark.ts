import { rect, ruleX, text, type Markish } from '@observablehq/plot';
import { capital } from '../format/capital';
import { scaleOf } from '../format/scale';
import type { Interval } from '../model/estimate';
import { benchmarkMark, shownComparison } from './benchmark-mark';
import { shorten } from './fit-text';
import { hasValue, pixels, type IntervalDrawing } from './interval-drawing';
import { tickSize, xOf, type PlacedRow } from './interval-layout';
import { textWidth } from './text-width';

/** The benchmark as a labelled line, or as a tick in each row where rows have their own. */
export function intervalBenchmark({ figure, layout, palette, fontFamily }: IntervalDrawing): Markish[] {
	const mark = benchmarkMark(figure);
	if (mark.kind === 'none') return [];
	const { narrow, rows, top, bottom, left, right, width } = layout;
	const stroke = { stroke: palette('ink'), strokeWidth: 1.25 };
	const tick = { y1: (row: PlacedRow) => row.barY - 9, y2: (row: PlacedRow) => row.barY + 9, ...stroke };
	const style = { fontFamily, fontSize: tickSize, fontWeight: 700, fill: palette('ink') };
	const name = capital(figure.head.benchmarkName);
	if (mark.kind === 'ticks') {
		const compared = rows.filter(({ cell }) => shownComparison(cell) !== null);
		return [
			ruleX(compared, { ...tick, x: ({ cell }: PlacedRow) => shownComparison(cell)?.benchmark }),
			label(`| ${name}`, narrow ? top - 16 : top - 37, (left + right) / 2, width, style)
		];
	}
	const { value, n, interval } = mark;
	return [
		interval
			? band(narrow ? rows.filter(hasValue).map(barBand) : [{ y1: top, y2: bottom }], interval, palette('band'))
			: [],
		narrow
			? ruleX(rows.filter(hasValue), { ...tick, x: value })
			: ruleX([value], { y1: top - 10, y2: bottom, ...stroke }),
		label(name, top - 34, xOf(layout, value), width, style),
		label(
			scaleOf(figure.head.metric).full(value, n ?? Number.POSITIVE_INFINITY),
			top - 19,
			xOf(layout, value),
			width,
			style
		)
	];
}

/** A published benchmark's own interval, behind all rows or behind each bar. */
function band(stretches: readonly { y1: number; y2: number }[], { lower, upper }: Interval, fill: string): Markish {
	return rect(stretches, { x1: () => lower, x2: () => upper, y1: 'y1', y2: 'y2', fill });
}

function barBand({ barY }: PlacedRow): { y1: number; y2: number } {
	return { y1: barY - 9, y2: barY + 9 };
}

interface LabelStyle {
	readonly fontFamily: string;
	readonly fontSize: number;
	readonly fontWeight: number;
	readonly fill: string;
}

/** Over the line where there is room, otherwise as near to it as the drawing's edges allow. */
function label(words: string, y: number, middle: number, width: number, style: LabelStyle): Markish {
	const fitting = shorten(words, width, tickSize, 'bold');
	const half = textWidth(fitting, tickSize, 'bold') / 2;
	return text([fitting], { ...style, x: pixels(Math.min(Math.max(middle, half), width - half)), y: () => y });
}

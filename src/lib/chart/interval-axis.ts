import { isCourse, type FigureHead } from '../model/figure';
import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { drawnPanels } from '../format/panel-words';
import { scaleOf } from '../format/scale';
import { shownStandardised } from './standardised-mark';

/** The value axis of an interval chart, in the unit of the values: proportions 0–1, or counts. */
export interface IntervalAxis {
	readonly lower: number;
	readonly upper: number;
	/** At most six gaps, evenly spaced round numbers from `lower` to `upper`. */
	readonly ticks: readonly number[];
}

const proportionSteps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];
const mostGaps = 6;

/** The axis that holds every released value, interval and benchmark. It starts at 0 unless the values lie far from it;
 *  hidden cells have no part in it. */
export function intervalAxis(figure: Safe<ReleasedFigure>): IntervalAxis {
	const { statistic, measured } = figure.head.metric;
	if (figure.panels)
		return courseAxis(
			figure.head.metric,
			drawnPanels(figure).map((panel) => panel.figure)
		);
	if (isCourse(figure.head.name)) return courseAxis(figure.head.metric, [figure]);
	if (statistic === 'count') return countAxis(figure);
	return measured === null ? proportionAxis(figure) : amountAxis(figure, measured.factor);
}

/** What has to be said about the axis under the chart, or null. */
export function axisNote(figure: Safe<ReleasedFigure>): string | null {
	const { lower } = intervalAxis(figure);
	return lower === 0 ? null : `The axis starts at ${tickLabel(figure, lower)}${scaleOf(figure.head.metric).sign}.`;
}

/** A tick in words, without the unit: "65" for the proportion 0.65. */
export function tickLabel(figure: Safe<ReleasedFigure>, tick: number): string {
	return scaleOf(figure.head.metric).tick(tick);
}

/** Holds the value of every period of every course and the limits that they are judged by; no intervals. */
function courseAxis(metric: FigureHead['metric'], figures: readonly ReleasedFigure[]): IntervalAxis {
	const lowest = metric.measured === null ? 0 : -Infinity;
	const highest = metric.statistic === 'proportion' || metric.statistic === 'time' ? 1 : Infinity;
	const values = figures.flatMap(({ cells, course }) =>
		cells.flatMap(({ group, result }) => {
			if (result.status !== null) return [];
			const point = group ? course?.points[group.key] : undefined;
			const limits = point ? [Math.max(lowest, point.lower), Math.min(highest, point.upper)] : [];
			return [result.measure.value, ...limits];
		})
	);
	if (metric.measured === null && highest === 1) return shareAxis(values);
	return roundAxis(values, metric.measured?.factor ?? 1);
}

function proportionAxis(figure: Safe<ReleasedFigure>): IntervalAxis {
	return shareAxis([figure.total, ...figure.cells].flatMap(valuesOf));
}

/** The axis that holds shares from 0 to 1; from 0 unless they lie far from it. */
export function shareAxis(values: readonly number[]): IntervalAxis {
	const highest = Math.max(...values, 0);
	const lowest = Math.min(...values, highest);
	if (highest === 0) return axisOf(0, 1, 0.2);
	const from = lowest < highest / 4 ? 0 : lowest;
	for (const step of proportionSteps) {
		const lower = Math.floor(from / step + 1e-9) * step;
		const upper = Math.min(1, Math.ceil(highest / step - 1e-9) * step);
		if ((upper - lower) / step <= mostGaps + 1e-9) return axisOf(lower, upper, step);
	}
	return axisOf(0, 1, 0.2);
}

/** Amounts may lie on both sides of 0, which is on the axis where they do or come near it. Steps are round in what is printed. */
function amountAxis(figure: Safe<ReleasedFigure>, factor: number): IntervalAxis {
	return roundAxis([figure.total, ...figure.cells].flatMap(valuesOf), factor);
}

function roundAxis(amounts: readonly number[], factor: number): IntervalAxis {
	const values = amounts.map((value) => value * factor);
	const [least, most] = [Math.min(...values, 0), Math.max(...values, 0)];
	if (least === most) return axisOf(0, 1 / factor, 0.2 / factor);
	const power = 10 ** Math.floor(Math.log10(most - least));
	const step =
		[0.1, 0.2, 0.5, 1, 2].map((part) => part * power).find((size) => gapsOf(least, most, size) <= mostGaps) ?? power;
	const [lower, upper] = [Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step];
	return axisOf(lower / factor, upper / factor, step / factor);
}

function gapsOf(least: number, most: number, size: number): number {
	return Math.ceil(most / size - 1e-9) - Math.floor(least / size + 1e-9);
}

function countAxis(figure: Safe<ReleasedFigure>): IntervalAxis {
	const highest = Math.max(...figure.cells.flatMap(countOf), 1);
	const power = 10 ** Math.floor(Math.log10(highest));
	const step =
		[0.2, 0.5, 1, 2].map((part) => part * power).find((size) => size >= 1 && highest / size <= mostGaps) ?? power;
	return axisOf(0, Math.ceil(highest / step) * step, step);
}

function axisOf(lower: number, upper: number, step: number): IntervalAxis {
	const gaps = Math.round((upper - lower) / step);
	const ticks = Array.from({ length: gaps + 1 }, (_, index) => Number((lower + index * step).toFixed(6)));
	return {
		lower: Number(lower.toFixed(6)),
		upper: Number(upper.toFixed(6)),
		ticks: ticks.filter((tick) => tick <= upper + 1e-9)
	};
}

function valuesOf(cell: ReleasedCell): number[] {
	const { result } = cell;
	if (result.status !== null || result.measure.kind === 'count') return [];
	const { value, lower, upper } = result.measure;
	const standardised = shownStandardised(cell);
	const beside = standardised ? [standardised.lower, standardised.upper] : [];
	const own = [value, lower ?? value, upper ?? value, ...beside];
	return result.comparison?.status === null ? [...own, result.comparison.benchmark] : own;
}

function countOf({ result }: ReleasedCell): number[] {
	return result.status === null && result.measure.kind === 'count' ? [result.measure.value] : [];
}

import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { scaleOf } from '../format/scale';
import { tickLabel } from './interval-axis';

/** One of five shades of one hue, 5 the highest. */
export type SequentialStep = 1 | 2 | 3 | 4 | 5;

export const sequentialStepsInOrder: readonly SequentialStep[] = [1, 2, 3, 4, 5];
const proportionPrecisions = [0.01, 0.001];
const amountPrecisions = [10, 1, 0.1, 0.01];
const countPrecisions = [1000, 100, 10, 1];

/** The shade of each cell by its value, in fifths of the figure's released cells and margins, broken at round numbers;
 *  null for a cell without a value. Hidden cells have no part in the breaks. */
export function sequentialSteps(figure: Safe<ReleasedFigure>): (cell: ReleasedCell) => SequentialStep | null {
	const breaks = breaksOf(figure);
	return (cell) => {
		const value = valueOf(cell);
		return value === null ? null : (sequentialStepsInOrder[breaks.filter((least) => value >= least).length] ?? 5);
	};
}

/** The shades in use with their values in words: "under 67%", "67% to 69%", "74% and over". */
export function sequentialLegend(figure: Safe<ReleasedFigure>): { step: SequentialStep; label: string }[] {
	const unit = scaleOf(figure.head.metric).sign;
	const breaks = breaksOf(figure).map((least) => tickLabel(figure, least) + unit);
	if (breaks.length === 0) return [];
	return sequentialStepsInOrder.slice(0, breaks.length + 1).map((step, index) => {
		const [from, to] = [breaks[index - 1], breaks[index]];
		if (from === undefined) return { step, label: `under ${to}` };
		return { step, label: to === undefined ? `${from} and over` : `${from} to ${to}` };
	});
}

/** The least values of steps 2 and up: quintiles by R's type 7, rounded as coarsely as keeps them apart. */
function breaksOf(figure: Safe<ReleasedFigure>): number[] {
	const values = [...figure.cells, ...figure.margins].map(valueOf).filter((value) => value !== null);
	if (values.length < 2) return [];
	const quintiles = [0.2, 0.4, 0.6, 0.8].map((share) => quantile(values, share));
	const { statistic, measured } = figure.head.metric;
	const precisions = measured ? amountPrecisions.map((part) => part / measured.factor) : proportionPrecisions;
	const rounded = (statistic === 'count' ? countPrecisions : precisions).map((precision) =>
		distinct(quintiles, precision)
	);
	const least = Math.min(...values);
	return (rounded.find((breaks) => breaks.length === quintiles.length) ?? rounded.at(-1) ?? []).filter(
		(each) => each > least
	);
}

function distinct(values: readonly number[], precision: number): number[] {
	return [...new Set(values.map((value) => Number((Math.round(value / precision) * precision).toFixed(6))))];
}

function quantile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((left, right) => left - right);
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)] ?? 0;
	return below + (place % 1) * ((sorted[Math.ceil(place)] ?? below) - below);
}

function valueOf({ result }: ReleasedCell): number | null {
	return result.status === null ? result.measure.value : null;
}

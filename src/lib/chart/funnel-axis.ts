import type { ReleasedFigure, ReleasedFunnel, Safe } from '../disclosure/released';
import { shareAxis, tickLabel, type IntervalAxis } from './interval-axis';
import { valueUnder } from '../model/value-under';

const mostGaps = 6;

/** The axis of shares: holds every shown group's value and every limit drawn, within 0 and 1. */
export function funnelValueAxis(figure: Safe<ReleasedFigure>, funnel: ReleasedFunnel): IntervalAxis {
	const limits = funnel.curve.flatMap(({ lower998, upper998 }) => [Math.max(0, lower998), Math.min(1, upper998)]);
	const values = figure.cells.flatMap(({ group, result }) =>
		group && valueUnder(funnel.points, group.key) && result.status === null ? [result.measure.value] : []
	);
	return shareAxis([...limits, ...values]);
}

/** The axis of numbers of units: from just under the least of the shown groups to just over the greatest, so that it says
 *  nothing of hidden ones. */
export function funnelUnitsAxis({ curve }: ReleasedFunnel): IntervalAxis {
	const lower = curve[0]?.n ?? 0;
	const upper = curve.at(-1)?.n ?? 1;
	const power = 10 ** Math.floor(Math.log10(Math.max(1, upper - lower)));
	const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((size) => (upper - lower) / size <= mostGaps) ?? power;
	const first = Math.ceil(lower / step);
	const ticks = Array.from({ length: Math.floor(upper / step) - first + 1 }, (_, index) =>
		Number(((first + index) * step).toFixed(6))
	);
	return { lower, upper: Math.max(upper, lower + 1), ticks: ticks.filter(Number.isInteger) };
}

/** Where the axis of shares starts, where that is not 0. */
export function funnelAxisNote(figure: Safe<ReleasedFigure>): string | null {
	if (!figure.funnel) return null;
	const { lower } = funnelValueAxis(figure, figure.funnel);
	return lower === 0 ? null : `The axis starts at ${tickLabel(figure, lower)}%.`;
}

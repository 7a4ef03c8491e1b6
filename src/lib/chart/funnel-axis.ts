import type { ReleasedFigure, ReleasedFunnel, Safe } from '../disclosure/released';
import { shareAxis, tickLabel, type IntervalAxis } from './interval-axis';
import { valueUnder } from '../model/value-under';

const mostGaps = 6;

/** The axis of shares: holds every shown group's value and its limits, within 0 and 1. Limits of fewer units run out of it. */
export function funnelValueAxis(figure: Safe<ReleasedFigure>, funnel: ReleasedFunnel): IntervalAxis {
	const shares = figure.cells.flatMap(({ group, result }) => {
		const point = group && valueUnder(funnel.points, group.key);
		if (!point || result.status !== null) return [];
		return [result.measure.value, Math.max(0, point.lower998), Math.min(1, point.upper998)];
	});
	return shareAxis(shares);
}

/** The axis of numbers of units: from 0, where limits are widest, to just over the greatest of the shown groups, so that it says
 *  nothing of hidden ones. */
export function funnelUnitsAxis({ curve }: ReleasedFunnel): IntervalAxis {
	const lower = 0;
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

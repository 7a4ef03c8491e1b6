import type { EstimatedCell } from '../model/estimate';
import type { Metric } from '../model/metric';
import { ownStatus } from './primary-suppression';
import type { Rule } from './rules';
import type { Layer } from './secondary-suppression';
import { openAmount } from './secret';

/** What the groups themselves tell: x and n − x of a proportion, the rarer in the table first, so that a share and what is left of it
 *  hide the same; n of a mean, n and both amounts of a ratio, or the value of a count. To hide what is not told loses next to nothing. */
export function resultLayer(
	statistic: Metric['statistic'],
	rule: Rule,
	table: readonly EstimatedCell[],
	untold: ReadonlySet<EstimatedCell> = new Set()
): Layer {
	const isCommon = happensToMost(table);
	const tooFew = (cell: EstimatedCell) => ownStatus(cell.counts, statistic, rule) === '[c]';
	return {
		amounts: ({ counts }) => {
			if (statistic === 'count') return [openAmount(counts.units)];
			const { numerator, denominator, amounts } = counts;
			if (amounts) return [denominator, ...(amounts.of === null ? [] : [amounts.total, amounts.of])].map(openAmount);
			// the sides are free of each other: where both can be anything, so can their sum
			const sides = [numerator, denominator - numerator];
			return (isCommon ? sides.reverse() : sides).map(openAmount);
		},
		cost: (cell) => {
			const { units, denominator } = cell.counts;
			const cost = statistic === 'count' ? units : denominator;
			return untold.has(cell) ? Math.min(cost, 1e-3) : cost;
		},
		isHidden: tooFew,
		isSensitive: tooFew,
		guardsAll: true,
		isKnown: () => false,
		tells: ({ result }) => (result.status === null ? true : result.status === '[c]' ? false : null)
	};
}

/** Whether it happened to more than it did not, over all cells; where that is equal, in the first in which it is not. */
function happensToMost(cells: readonly EstimatedCell[]): boolean {
	const surplus = cells.map(({ counts: { numerator, denominator } }) => 2 * numerator - denominator);
	const sum = surplus.reduce((total, one) => total + one, 0);
	return (sum === 0 ? (surplus.find((one) => one !== 0) ?? 0) : sum) > 0;
}

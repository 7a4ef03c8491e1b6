import type { Comparison, EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import { compare } from '../statistics/compare';
import { meanOfShares } from '../statistics/mean-of-shares';

/** Groups held against the plain mean of the groups shown, each weighing the same. Made after hiding and of shown groups
 *  alone, so that it tells nothing else; taken as fixed, its own interval is printed and drawn only. A cross table's cells and each side's
 *  margins have a mean of their own; the total has none. Empty unless it is asked for, and of shares of counts alone. */
export function unweightedComparisons(
	{ head, cells, margins }: EstimatedFigure,
	told: ReadonlyMap<EstimatedCell, EstimatedCell>,
	isShown: (cell: EstimatedCell) => boolean
): ReadonlyMap<EstimatedCell, Comparison> {
	const comparisons = new Map<EstimatedCell, Comparison>();
	if (head.question.benchmark !== 'unweighted' || head.metric.statistic !== 'proportion') return comparisons;
	const families = [
		cells,
		margins.filter(({ group }) => group !== null),
		margins.filter(({ group }) => group === null)
	];
	for (const family of families) {
		const shown = family.filter((cell) => isShown(cell) && cell.counts.denominator > 0);
		// The mean of one is the one itself.
		if (shown.length < 2) continue;
		const countsOf = (cell: EstimatedCell) => told.get(cell)?.counts ?? cell.counts;
		const mean = meanOfShares(shown.map(countsOf));
		if (!mean) continue;
		const { value, interval } = mean;
		for (const cell of shown) {
			const comparison = compare(countsOf(cell), { kind: 'fixed', value, ...interval });
			if (comparison) comparisons.set(cell, comparison);
		}
	}
	return comparisons;
}

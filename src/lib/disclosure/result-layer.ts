import type { EstimatedCell } from '../model/estimate';
import type { Metric } from '../model/metric';
import { ownStatus } from './primary-suppression';
import type { Rule } from './rules';
import type { Layer } from './secondary-suppression';
import { openAmount } from './secret';

/** What the groups themselves tell: x and n − x of a proportion, n of a mean, n and both amounts of a ratio, or
 *  the value of a count. */
export function resultLayer(statistic: Metric['statistic'], rule: Rule): Layer {
	const tooFew = (cell: EstimatedCell) => ownStatus(cell.counts, statistic, rule) === '[c]';
	return {
		amounts: ({ counts }) => {
			if (statistic === 'count') return [openAmount(counts.units)];
			const { numerator, denominator, amounts } = counts;
			if (amounts) return [denominator, ...(amounts.of === null ? [] : [amounts.total, amounts.of])].map(openAmount);
			// the sides are free of each other: where both can be anything, so can their sum
			return [numerator, denominator - numerator].map(openAmount);
		},
		cost: ({ counts }) => (statistic === 'count' ? counts.units : counts.denominator),
		isHidden: tooFew,
		isSensitive: tooFew,
		guardsAll: true,
		isKnown: () => false,
		tells: ({ result }) => (result.status === null ? true : result.status === '[c]' ? false : null)
	};
}

import type { EstimatedCell } from '../model/estimate';
import type { Metric } from '../model/metric';
import { ownStatus } from './primary-suppression';
import type { Rule } from './rules';
import type { Layer } from './secondary-suppression';
import { toldAmount, toldRest } from './told-amount';

/** What the groups themselves tell: x and n − x of a proportion, and with them n, n of a mean, n and both amounts of a ratio, or
 *  the value of a count. */
export function resultLayer(statistic: Metric['statistic'], rule: Rule): Layer {
	const tooFew = (cell: EstimatedCell) => ownStatus(cell.counts, statistic, rule) === '[c]';
	const told = (value: number) => toldAmount(value, rule);
	return {
		amounts: ({ counts }) => {
			if (statistic === 'count') return [told(counts.units)];
			const { numerator, denominator, amounts } = counts;
			if (amounts) return [denominator, ...(amounts.of === null ? [] : [amounts.total, amounts.of])].map(told);
			const sides = [told(numerator), toldRest(denominator, numerator, rule)];
			// exact sides are free of each other, and where both can be anything so can n; rounded ones need not add up to it
			return rule.isExact ? sides : [told(denominator), ...sides];
		},
		cost: ({ counts }) => (statistic === 'count' ? counts.units : counts.denominator),
		isHidden: tooFew,
		isSensitive: tooFew,
		isKnown: () => false,
		tells: ({ result }) => (result.status === null ? true : result.status === '[c]' ? false : null)
	};
}

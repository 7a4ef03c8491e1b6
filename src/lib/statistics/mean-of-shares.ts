import type { Proportion } from '../model/counts';
import type { Estimate } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { requireCounts } from './require-counts';

/** The plain mean of the shares of groups, each weighing the same whatever its size, with its 95 % interval.
 *  p̄ = Σpᵢ/k, SE = √Σpᵢ(1 − pᵢ)/nᵢ ÷ k, limits p̄ ± z·SE held within [0, 1]; the groups are taken for independent.
 *  Proportions. Groups with nobody are passed over; null where fewer than two are left. Throws RangeError unless
 *  0 <= numerator <= denominator.
 *  R: m <- mean(x / n); m + c(-1, 1) * qnorm(0.975) * sqrt(sum(x / n * (1 - x / n) / n)) / length(n). */
export function meanOfShares(groups: readonly Proportion[]): Estimate | null {
	for (const { numerator, denominator } of groups) requireCounts('meanOfShares', numerator, denominator);
	const counted = groups.filter(({ denominator }) => denominator > 0);
	if (counted.length < 2) return null;
	const shares = counted.map(({ numerator, denominator }) => ({ p: numerator / denominator, n: denominator }));
	const value = shares.reduce((sum, { p }) => sum + p, 0) / shares.length;
	const variance = shares.reduce((sum, { p, n }) => sum + (p * (1 - p)) / n, 0);
	const half = (z95 * Math.sqrt(variance)) / shares.length;
	return { value, interval: { lower: Math.max(0, value - half), upper: Math.min(1, value + half) } };
}

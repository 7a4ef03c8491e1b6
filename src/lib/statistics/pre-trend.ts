import type { Proportion } from '../model/counts';
import type { Estimate } from '../model/estimate';
import { newcombe } from './newcombe';
import { z95 } from './normal-quantiles';
import { twoSidedNormalP } from './two-sided-normal-p';

/** One period before the change: the group, and its comparators. */
export interface PrePeriod {
	readonly treated: Proportion;
	readonly comparators: Proportion;
}

export interface PreTrend {
	/** For each period the group's proportion less its comparators'; null where either has nobody. */
	readonly differences: readonly (Estimate | null)[];
	/** How the difference moved by period before the change: near 0 where the two ran in parallel. */
	readonly slope: Estimate;
	/** Two-sided p that the difference did not move. A large p is no proof of it. */
	readonly p: number;
}

/** With fewer periods no trend can be told. */
const leastPeriods = 3;

/** Whether a group ran in parallel with its comparators before a change, as difference in differences supposes.
 *  dₜ = pTₜ − pCₜ with Newcombe's interval; slope b = Σw(t − t̄)dₜ ÷ Σw(t − t̄)², t̄ = Σwt/Σw, w = 1/var dₜ, var = Σ p(1 − p)/n,
 *  SE = 1/√Σw(t − t̄)²; periods where somebody is missing or nobody varies have no weight; null where fewer than three have.
 *  Periods equally long, in order, none left out (an empty one keeps its place). Differences of proportions (a period).
 *  Throws RangeError unless 0 <= numerator <= denominator.
 *  Source: Angrist & Pischke (2009) Mostly Harmless Econometrics, section 5.2; weights as in Armitage et al. (2002), section 8.2.
 *  R: coef(lm(d ~ t, weights = w)), with SE sqrt(vcov(…)[2, 2]) / sigma(…). */
export function preTrend(periods: readonly PrePeriod[], z: number = z95): PreTrend | null {
	const differences = periods.map(({ treated, comparators }) => difference(treated, comparators, z));
	const points = periods.flatMap(({ treated, comparators }, time) => {
		const variance = binomialVariance(treated) + binomialVariance(comparators);
		const value = differences[time]?.value;
		return value === undefined || variance === 0 ? [] : [{ time, value, weight: 1 / variance }];
	});
	if (points.length < leastPeriods) return null;
	const weights = points.reduce((sum, { weight }) => sum + weight, 0);
	const centre = points.reduce((sum, { weight, time }) => sum + weight * time, 0) / weights;
	const spread = points.reduce((sum, { weight, time }) => sum + weight * (time - centre) ** 2, 0);
	const slope = points.reduce((sum, { weight, time, value }) => sum + weight * (time - centre) * value, 0) / spread;
	const standardError = 1 / Math.sqrt(spread);
	return {
		differences,
		slope: { value: slope, interval: { lower: slope - z * standardError, upper: slope + z * standardError } },
		p: twoSidedNormalP(slope / standardError)
	};
}

function difference(treated: Proportion, comparators: Proportion, z: number): Estimate | null {
	const [{ numerator: x1, denominator: n1 }, { numerator: x2, denominator: n2 }] = [treated, comparators];
	const interval = newcombe(x1, n1, x2, n2, z);
	return interval && { value: x1 / n1 - x2 / n2, interval };
}

function binomialVariance({ numerator: x, denominator: n }: Proportion): number {
	return (x / n) * ((n - x) / n ** 2);
}

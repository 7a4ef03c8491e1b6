import type { Proportion } from '../model/counts';
import type { Estimate } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { requireCounts } from './require-counts';
import { twoSidedNormalP } from './two-sided-normal-p';

/** A group's counts before and after a change. */
export interface BeforeAfter {
	readonly before: Proportion;
	readonly after: Proportion;
}

export interface DifferenceInDifferences extends Estimate {
	readonly standardError: number;
	/** Two-sided. */
	readonly p: number;
}

/** The change of a group beyond the change of its comparators.
 *  δ = (pT₁ − pT₀) − (pC₁ − pC₀), SE = √Σ p(1 − p)/n over the four, δ ± z SE, p of δ/SE; null where any of the four has nobody,
 *  and where SE is 0, for then nobody varied.
 *  Differences of proportions in [−2, 2] (0.01 = one percentage point). The error takes people as independent: it knows nothing
 *  of areas that move together; with one treated area see `placeboTest`. Throws RangeError unless 0 <= numerator <= denominator.
 *  Source: Angrist & Pischke (2009) Mostly Harmless Econometrics, section 5.2.
 *  R: glm(cbind(x, n - x) ~ treated * after, binomial("identity")), its interaction. */
export function differenceInDifferences(
	treated: BeforeAfter,
	comparators: BeforeAfter,
	z: number = z95
): DifferenceInDifferences | null {
	const four = [treated.after, treated.before, comparators.after, comparators.before] as const;
	for (const { numerator, denominator } of four) {
		requireCounts('differenceInDifferences', numerator, denominator);
	}
	if (four.some(({ denominator }) => denominator === 0)) return null;
	const variance = four.reduce((sum, { numerator: x, denominator: n }) => sum + (x / n) * ((n - x) / n ** 2), 0);
	if (variance === 0) return null;
	const [treatedAfter, treatedBefore, after, before] = four.map((one) => one.numerator / one.denominator);
	const value = (treatedAfter ?? 0) - (treatedBefore ?? 0) - ((after ?? 0) - (before ?? 0));
	const standardError = Math.sqrt(variance);
	return {
		value,
		standardError,
		interval: { lower: value - z * standardError, upper: value + z * standardError },
		p: twoSidedNormalP(value / standardError)
	};
}

import type { Proportion } from '../model/counts';
import { requireCounts } from './require-counts';

export interface Stabilised {
	/** All events ÷ all people: what small areas are drawn towards. */
	readonly mean: number;
	/** Variance between areas beyond chance; 0 where chance suffices. */
	readonly variance: number;
	/** For each area its stabilised proportion; null where it has nobody. Label it so; it never replaces the raw one. */
	readonly proportions: readonly (number | null)[];
}

/** Proportions of small areas drawn towards the overall one, the more the fewer people they have: Marshall's global empirical Bayes.
 *  m = Σx/Σn, s² = Σn(p − m)²/Σn, A = max(0, s² − m/n̄), n̄ the mean n; p̂ᵢ = m + A/(A + m/nᵢ)(pᵢ − m), Poisson form; null where nobody
 *  is anywhere. Where nothing happened anywhere every proportion is 0.
 *  Proportions. Areas with nobody are passed over in the sums. Throws RangeError unless 0 <= numerator <= denominator.
 *  Source: Marshall (1991) Appl Stat 40:283–294, section 3.
 *  R: spdep::EBest(x, n). */
export function marshall(areas: readonly Proportion[]): Stabilised | null {
	for (const { numerator, denominator } of areas) requireCounts('marshall', numerator, denominator);
	const counted = areas.filter(({ denominator }) => denominator > 0);
	const people = counted.reduce((sum, { denominator }) => sum + denominator, 0);
	if (people === 0) return null;
	const mean = counted.reduce((sum, { numerator }) => sum + numerator, 0) / people;
	const spread = counted.reduce((sum, { numerator: x, denominator: n }) => sum + n * (x / n - mean) ** 2, 0) / people;
	const variance = Math.max(0, spread - (mean * counted.length) / people);
	const proportions = areas.map(({ numerator: x, denominator: n }) => {
		if (n === 0) return null;
		return variance === 0 ? mean : mean + (variance / (variance + mean / n)) * (x / n - mean);
	});
	return { mean, variance, proportions };
}

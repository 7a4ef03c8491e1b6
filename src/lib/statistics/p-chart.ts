import type { Proportion } from '../model/counts';
import type { Interval } from '../model/estimate';
import { meanOf } from './mean';
import { requireCounts } from './require-counts';

export interface PChart {
	/** All events ÷ all people. */
	readonly centre: number;
	/** Spread between periods in units of binomial spread, from their moving range; null under two periods with people. */
	readonly sigmaZ: number | null;
	/** For each period limits that widen where n is small; null where the period has nobody. */
	readonly limits: readonly (Interval | null)[];
	/** The same times σz (Laney's p′), for large n, where the p chart flags everything; null where either is. */
	readonly laneyLimits: readonly (Interval | null)[];
}

/** d₂, the mean range of two standard normals. */
const meanRangeOfTwo = 1.128;

/** Limits of a proportion by period: the p chart, and Laney's p′.
 *  p̄ = Σx/Σn, σᵢ = √(p̄(1 − p̄)/nᵢ), limits p̄ ± 3σᵢ; σz = mean|zᵢ − zᵢ₋₁| / 1.128, zᵢ = (pᵢ − p̄)/σᵢ, p′ limits p̄ ± 3σzσᵢ.
 *  Periods with nobody are passed over; null where no period has anybody. σz is null where p̄ is 0 or 1, for then z is.
 *  Proportions, not held within [0, 1]: the chart clamps them. Throws RangeError unless 0 <= numerator <= denominator.
 *  Source: Laney (2002) Quality Engineering 14:531–537.
 *  R: qicharts2::qic(x, n, chart = "p") and "pp", before they clamp. */
export function pChart(periods: readonly Proportion[]): PChart | null {
	for (const { numerator, denominator } of periods) requireCounts('pChart', numerator, denominator);
	const events = periods.reduce((sum, { numerator }) => sum + numerator, 0);
	const people = periods.reduce((sum, { denominator }) => sum + denominator, 0);
	if (people === 0) return null;
	const centre = events / people;
	const sigmaZ = spreadOfZ(periods, centre);
	return {
		centre,
		sigmaZ,
		limits: periods.map(({ denominator }) => pLimits(centre, denominator)),
		laneyLimits: periods.map(({ denominator }) => (sigmaZ === null ? null : pLimits(centre, denominator, sigmaZ)))
	};
}

/** Limits of one period of n people around a centre, binomial spread times `sigmaZ`; null where n is 0. */
export function pLimits(centre: number, n: number, sigmaZ = 1): Interval | null {
	if (n === 0) return null;
	const half = 3 * sigmaZ * standardError(centre, n);
	return { lower: centre - half, upper: centre + half };
}

function spreadOfZ(periods: readonly Proportion[], centre: number): number | null {
	if (centre === 0 || centre === 1) return null;
	const zScores = periods
		.filter(({ denominator }) => denominator > 0)
		.map(({ numerator, denominator }) => (numerator / denominator - centre) / standardError(centre, denominator));
	const mean = meanOf(zScores.slice(1).map((z, place) => Math.abs(z - (zScores[place] ?? 0))));
	return mean === null ? null : mean / meanRangeOfTwo;
}

function standardError(centre: number, n: number): number {
	return Math.sqrt((centre * (1 - centre)) / n);
}

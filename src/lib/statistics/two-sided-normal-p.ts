import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** Two-sided p of a standard normal statistic.
 *  p = 2 Φ(−|z|), taken in the lower tail, where nothing is lost to 1 − Φ.
 *  z in standard errors, any real number; p in [0, 1], 0 only where it is below the smallest double.
 *  Source: Abramowitz & Stegun (1964) 26.2.2, p. 931.
 *  R: 2 * pnorm(-abs(z)). */
export function twoSidedNormalP(z: number): number {
	return 2 * normalCdf(-Math.abs(z), 0, 1);
}

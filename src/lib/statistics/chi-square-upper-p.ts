import inverseGammaCdf from '@stdlib/stats-base-dists-invgamma-cdf';

/** Upper p of a chi-square statistic.
 *  p = P(χ²(df) >= x) = P(1/χ² <= 1/x), taken as the lower tail of an inverse gamma of shape df/2 and scale x/2 at 1, where
 *  nothing is lost to 1 − F.
 *  x >= 0 and whole df >= 1, else RangeError; p in [0, 1].
 *  Source: Abramowitz & Stegun (1964) 26.4.2, p. 940.
 *  R: pchisq(x, df, lower.tail = FALSE). */
export function chiSquareUpperP(statistic: number, degreesOfFreedom: number): number {
	if (!(statistic >= 0 && Number.isSafeInteger(degreesOfFreedom) && degreesOfFreedom >= 1)) {
		throw new RangeError(`chiSquareUpperP needs x >= 0 and whole df >= 1, got ${statistic} and ${degreesOfFreedom}`);
	}
	return statistic === 0 ? 1 : inverseGammaCdf(1, degreesOfFreedom / 2, statistic / 2);
}

import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';

/** Exact binomial limits of a funnel of proportions around `centre` at n, with Spiegelhalter's interpolation, so that they
 *  do not jump from one n to the next.
 *  At each tail q: r = qbinom(q), α = (F(r) − q)/(F(r) − F(r − 1)), limit = (r − α)/n; null where n is 0, or where the
 *  centre is 0 or 1, for then nothing varies.
 *  Proportions, not held within [0, 1]: at small n the lower limit may be below 0, and the chart clamps it.
 *  n whole and centre in [0, 1], else RangeError; right to about 1e-10 up to n of a million.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, appendix A.1.1.
 *  R: r <- qbinom(q, n, p0); (r - (pbinom(r, n, p0) - q) / dbinom(r, n, p0)) / n. */
export function exactFunnelLimits(centre: number, n: number, z: number = z95): Interval | null {
	if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`exactFunnelLimits needs a whole n >= 0, got ${n}`);
	if (!(centre >= 0 && centre <= 1)) throw new RangeError(`exactFunnelLimits needs 0 <= centre <= 1, got ${centre}`);
	if (n === 0 || centre === 0 || centre === 1) return null;
	const tail = normalCdf(-z, 0, 1);
	return { lower: interpolated(tail, n, centre), upper: interpolated(1 - tail, n, centre) };
}

function interpolated(q: number, n: number, centre: number): number {
	const r = binomialQuantile(q, n, centre);
	const at = binomialCdf(r, n, centre);
	const below = binomialCdf(r - 1, n, centre);
	return (r - (at - q) / (at - below)) / n;
}

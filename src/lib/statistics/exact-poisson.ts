import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';

/** Above it the library's chi-square quantile goes wrong in the fourth digit (from about 1,900 degrees of freedom,
 *  measured against R); its tests end here. */
const largestCount = 500;

/** Exact limits of a Poisson count.
 *  lower = χ²(α/2; 2x)/2, exactly 0 where the count is 0; upper = χ²(1 − α/2; 2x + 2)/2; α/2 = Φ(−z).
 *  Limits are counts, in the unit of `count`, which need not be whole. Throws RangeError unless 0 <= count <= 500:
 *  for more, Byar's limits are as good.
 *  Source: Garwood (1936) Biometrika 28:437–442.
 *  R: poisson.test(x)$conf.int. */
export function exactPoisson(count: number, z: number = z95): Interval {
	if (!(count >= 0 && count <= largestCount)) {
		throw new RangeError(`exactPoisson needs 0 <= count <= ${largestCount}, got ${count}`);
	}
	const tail = normalCdf(-z, 0, 1);
	return {
		// Under a thousandth of an event the limit is 0 to every digit, and the library may give NaN.
		lower: count < 1e-3 ? 0 : chiSquareQuantile(tail, 2 * count) / 2,
		upper: chiSquareQuantile(1 - tail, 2 * count + 2) / 2
	};
}

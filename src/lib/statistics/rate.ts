import type { Estimate } from '../model/estimate';
import { countInterval } from './count-interval';
import { z95 } from './normal-quantiles';

/** A rate of independent events with its interval.
 *  rate = x ÷ exposure, limits = limits of the count (rule of 10) ÷ exposure; null where there is no exposure.
 *  Events per unit of exposure, whatever that is (people, person-years, crimes): multiply all three for "per 1,000".
 *  A rate may exceed 1, as arrests per crime can. Throws RangeError unless count >= 0 and exposure >= 0, both finite.
 *  Source: OHID (2018) Technical guide: confidence intervals, counts and rates.
 *  R: PHEindicatormethods::phe_rate(data.frame(x, n), x, n, multiplier = 1). */
export function rate(count: number, exposure: number, z: number = z95): Estimate | null {
	if (!(exposure >= 0 && exposure < Infinity)) throw new RangeError(`rate needs an exposure >= 0, got ${exposure}`);
	const { lower, upper } = countInterval(count, z);
	if (exposure === 0) return null;
	return { value: count / exposure, interval: { lower: lower / exposure, upper: upper / exposure } };
}

import type { Interval } from '../model/estimate';
import { byar } from './byar';
import { exactPoisson } from './exact-poisson';
import { z95 } from './normal-quantiles';

/** Counts below it have exact limits, others Byar's. */
const leastForByar = 10;

/** Limits of a count of independent events by OHID's rule of 10.
 *  Exact Poisson limits under 10; Byar's from 10 on (exact also where z is so large that Byar's lower limit is undefined).
 *  Limits are counts, in the unit of `count`, which need not be whole. Throws RangeError unless count >= 0 and finite.
 *  People counted more than once are not independent events: see `direct-standardisation.ts` for theirs.
 *  Source: OHID (2018) Technical guide: confidence intervals, counts and rates.
 *  R: PHEindicatormethods::phe_rate(data.frame(x, n = 1), x, n, multiplier = 1). */
export function countInterval(count: number, z: number = z95): Interval {
	if (count < leastForByar) return exactPoisson(count, z);
	const { lower, upper } = byar(count, z);
	return lower === null ? exactPoisson(count, z) : { lower, upper };
}

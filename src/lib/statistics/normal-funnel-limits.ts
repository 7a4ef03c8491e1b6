import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';

/** Normal limits of a funnel of proportions around `centre` at n: for agreement with OHID; the charts show exact ones.
 *  θ₀ ± z √(θ₀(1 − θ₀)/n); null where n is 0. An area is outside just where the centre is outside its Wilson interval.
 *  Proportions, not held within [0, 1]. n >= 0 and centre in [0, 1], else RangeError.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, section 2; OHID's technical guide on funnel plots reduces to it.
 *  R: PHEindicatormethods::calculate_funnel_limits(…, statistic = "proportion"), before it clamps. */
export function normalFunnelLimits(centre: number, n: number, z: number = z95): Interval | null {
	if (!(n >= 0)) throw new RangeError(`normalFunnelLimits needs n >= 0, got ${n}`);
	if (!(centre >= 0 && centre <= 1)) throw new RangeError(`normalFunnelLimits needs 0 <= centre <= 1, got ${centre}`);
	if (n === 0) return null;
	const half = z * Math.sqrt((centre * (1 - centre)) / n);
	return { lower: centre - half, upper: centre + half };
}

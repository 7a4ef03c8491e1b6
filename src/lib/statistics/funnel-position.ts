import type { FunnelPosition, Interval } from '../model/estimate';

/** The outermost limits an area's value lies beyond; on a limit is within it.
 *  Value and limits in one unit, the limits those at the area's own n. No verdict: verdicts come from differences.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, section 2.
 *  R: PHEindicatormethods::assign_funnel_significance. */
export function funnelPosition(value: number, limits95: Interval, limits998: Interval): FunnelPosition {
	if (value > limits998.upper) return 'above 99.8%';
	if (value < limits998.lower) return 'below 99.8%';
	if (value > limits95.upper) return 'above 95%';
	if (value < limits95.lower) return 'below 95%';
	return 'within';
}

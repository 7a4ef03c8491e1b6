import type { Estimate } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { rate } from './rate';

/** Observed ÷ expected events with its interval; the expected count is taken as known.
 *  O/E, limits = limits of O (exact under 10, Byar's from 10 on) ÷ E; null where nothing is expected.
 *  Ratios, 1 = as expected. Throws RangeError unless both are >= 0 and finite.
 *  Source: Breslow & Day (1987) Statistical Methods in Cancer Research II, p. 69; OHID (2018) Technical guide.
 *  R: PHEindicatormethods::calculate_ISRatio; poisson.test(observed, expected) under 10. */
export function standardisedRatio(observed: number, expected: number, z: number = z95): Estimate | null {
	return rate(observed, expected, z);
}

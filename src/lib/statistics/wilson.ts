import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { requireCounts } from './require-counts';

/** Wilson score interval for a proportion, without continuity correction.
 *  limits = (2x + z² ± z √(z² + 4x(1 − x/n))) / (2(n + z²)); null where n is 0.
 *  `events` of `n`, not necessarily whole; z is a normal quantile; limits are proportions in [0, 1], exactly 0 where
 *  there are no events and exactly 1 where there is nothing else. Throws RangeError unless 0 <= events <= n.
 *  Source: Wilson (1927) J Am Stat Assoc 22:209–212; Newcombe (1998) Stat Med 17:857–872, method 3.
 *  R: prop.test(x, n, correct = FALSE)$conf.int. */
export function wilson(events: number, n: number, z: number = z95): Interval | null {
	requireCounts('wilson', events, n);
	if (n === 0) return null;
	return { lower: lowerLimit(events, n, z), upper: 1 - lowerLimit(n - events, n, z) };
}

/** The lower root as product of the roots ÷ upper root: nothing cancels, and no events give exactly 0. */
function lowerLimit(events: number, n: number, z: number): number {
	const root = z * Math.sqrt(z ** 2 + 4 * events * (1 - events / n));
	return (2 * events * (events / n)) / (2 * events + z ** 2 + root);
}

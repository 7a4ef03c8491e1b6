import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { wilson } from './wilson';

/** Hybrid score interval for the difference of two independent proportions, first minus second, no continuity correction.
 *  lower = d − √((p₁ − l₁)² + (u₂ − p₂)²), upper = d + √((u₁ − p₁)² + (p₂ − l₂)²), with l and u the Wilson limits;
 *  null where either n is 0.
 *  Limits are differences of proportions in [−1, 1] (0.01 = one percentage point); events need not be whole.
 *  Throws RangeError unless 0 <= events <= n in both.
 *  Source: Newcombe (1998) Stat Med 17:873–890, method 10.
 *  R: no call in base; the formula over prop.test(x, n, correct = FALSE)$conf.int of each group. */
export function newcombe(events1: number, n1: number, events2: number, n2: number, z: number = z95): Interval | null {
	const first = wilson(events1, n1, z);
	const second = wilson(events2, n2, z);
	if (!first || !second) return null;
	const p1 = events1 / n1;
	const p2 = events2 / n2;
	return {
		lower: p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2),
		upper: p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower)
	};
}

import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { requireCounts } from './require-counts';

/** Katz log interval for the ratio of two independent proportions, first ÷ second.
 *  ln(p₁/p₂) ± z √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂), exponentiated; null where either group has no events, and where both
 *  have nothing else, for then the standard error is undefined or 0.
 *  Limits are ratios above 0 (1 = no difference); events need not be whole. Throws RangeError unless 0 <= events <= n.
 *  Source: Katz, Baptista, Azen & Pike (1978) Biometrics 34:469–474, method C.
 *  R: epitools::riskratio(method = "wald"). */
export function katz(events1: number, n1: number, events2: number, n2: number, z: number = z95): Interval | null {
	requireCounts('katz', events1, n1);
	requireCounts('katz', events2, n2);
	if (events1 === 0 || events2 === 0) return null;
	// Written as shares without the event, so that a group of events alone adds exactly 0.
	const variance = (n1 - events1) / (events1 * n1) + (n2 - events2) / (events2 * n2);
	if (variance === 0) return null;
	const ratio = events1 / n1 / (events2 / n2);
	const factor = Math.exp(z * Math.sqrt(variance));
	return { lower: ratio / factor, upper: ratio * factor };
}

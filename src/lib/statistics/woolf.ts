import type { Estimate } from '../model/estimate';
import { z95 } from './normal-quantiles';
import { requireCounts } from './require-counts';

/** Odds ratio of two independent proportions, first ÷ second, with Woolf's log interval.
 *  OR = x₁(n₂ − x₂) / (x₂(n₁ − x₁)); limits = OR × exp(± z √(1/x₁ + 1/(n₁ − x₁) + 1/x₂ + 1/(n₂ − x₂))); null where any of
 *  the four is 0: nothing is added to it.
 *  Ratios above 0 (1 = no difference); swapping events and non-events inverts all three; events need not be whole.
 *  Throws RangeError unless 0 <= events <= n in both.
 *  Source: Woolf (1955) Ann Hum Genet 19:251–253.
 *  R: epitools::oddsratio(method = "wald"). */
export function woolf(events1: number, n1: number, events2: number, n2: number, z: number = z95): Estimate | null {
	requireCounts('woolf', events1, n1);
	requireCounts('woolf', events2, n2);
	const others1 = n1 - events1;
	const others2 = n2 - events2;
	if (events1 === 0 || others1 === 0 || events2 === 0 || others2 === 0) return null;
	const value = (events1 / others1) * (others2 / events2);
	const factor = Math.exp(z * Math.sqrt(1 / events1 + 1 / others1 + 1 / events2 + 1 / others2));
	return { value, interval: { lower: value / factor, upper: value * factor } };
}

import { requireCounts } from './require-counts';
import { twoSidedNormalP } from './two-sided-normal-p';

/** Two-sided p that two independent proportions are equal: the pooled score test, without continuity correction.
 *  z = (p₁ − p₂) / √(p̄(1 − p̄)(1/n₁ + 1/n₂)), p̄ = (x₁ + x₂)/(n₁ + n₂); null where either n is 0 or p̄ is 0 or 1.
 *  p in [0, 1]; events need not be whole. Throws RangeError unless 0 <= events <= n in both.
 *  Source: Pearson (1900) Phil Mag 50:157–175; Fleiss, Levin & Paik (2003) Statistical Methods for Rates and
 *  Proportions, 3rd ed., section 3.1 (without the correction).
 *  R: prop.test(c(x1, x2), c(n1, n2), correct = FALSE)$p.value. */
export function twoSampleScoreTest(events1: number, n1: number, events2: number, n2: number): number | null {
	requireCounts('twoSampleScoreTest', events1, n1);
	requireCounts('twoSampleScoreTest', events2, n2);
	const events = events1 + events2;
	const n = n1 + n2;
	if (n1 === 0 || n2 === 0 || events === 0 || events === n) return null;
	const standardError = Math.sqrt((events / n) * ((n - events) / n) * (1 / n1 + 1 / n2));
	return twoSidedNormalP((events1 / n1 - events2 / n2) / standardError);
}

/** Two-sided p that a proportion is `proportion`: the one-sample score test, without continuity correction.
 *  z = (x/n − p₀) / √(p₀(1 − p₀)/n); null where n is 0 or p₀ is 0 or 1.
 *  `proportion` and p in [0, 1]; events need not be whole. Throws RangeError unless 0 <= events <= n and
 *  0 <= proportion <= 1.
 *  Source: Wilson (1927) J Am Stat Assoc 22:209–212, whose interval holds the p₀ this test does not reject.
 *  R: prop.test(x, n, p = p0, correct = FALSE)$p.value. */
export function oneSampleScoreTest(events: number, n: number, proportion: number): number | null {
	requireCounts('oneSampleScoreTest', events, n);
	if (!(proportion >= 0 && proportion <= 1)) {
		throw new RangeError(`oneSampleScoreTest needs 0 <= proportion <= 1, got ${proportion}`);
	}
	if (n === 0 || proportion === 0 || proportion === 1) return null;
	const standardError = Math.sqrt((proportion * (1 - proportion)) / n);
	return twoSidedNormalP((events / n - proportion) / standardError);
}

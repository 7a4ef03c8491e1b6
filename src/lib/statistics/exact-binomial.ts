import { minimumLikelihoodP } from './minimum-likelihood';

/** Two-sided p that a proportion is `proportion`: the exact binomial test.
 *  p sums every count of events no more probable under `proportion` than the one seen.
 *  Whole numbers 0 <= events <= n and 0 <= proportion <= 1, else RangeError; p in [0, 1], 1 where n is 0.
 *  Source: Clopper & Pearson (1934) Biometrika 26:404–413 for the tails; two-sided rule as Gibbons & Pratt (1975).
 *  R: binom.test(x, n, p)$p.value. */
export function exactBinomial(events: number, n: number, proportion: number): number {
	if (!(Number.isSafeInteger(events) && Number.isSafeInteger(n) && events >= 0 && events <= n)) {
		throw new RangeError(`exactBinomial needs whole numbers 0 <= events <= n, got ${events} of ${n}`);
	}
	if (!(proportion >= 0 && proportion <= 1)) {
		throw new RangeError(`exactBinomial needs 0 <= proportion <= 1, got ${proportion}`);
	}
	// 0 or without bound where one outcome is certain: all others then weigh 0.
	const odds = proportion / (1 - proportion);
	return minimumLikelihoodP(events, {
		low: 0,
		high: n,
		mode: Math.min(n, Math.floor((n + 1) * proportion)),
		ratio: (k) => ((n - k) / (k + 1)) * odds
	});
}

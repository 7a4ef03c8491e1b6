import { minimumLikelihoodP } from './minimum-likelihood';

/** Two-sided p that two independent proportions are equal, given both margins: Fisher's exact test.
 *  Events of the first group are hypergeometric; p sums every table no more probable than the one seen.
 *  Whole numbers 0 <= events <= n, else RangeError; p in (0, 1], 1 where only one table has these margins.
 *  Source: Fisher (1935) J R Stat Soc 98:39–54; two-sided rule as Agresti (2002), p. 93.
 *  R: fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), 2))$p.value. */
export function fisherExact(events1: number, n1: number, events2: number, n2: number): number {
	requireWholeCounts(events1, n1);
	requireWholeCounts(events2, n2);
	const events = events1 + events2;
	return minimumLikelihoodP(events1, {
		low: Math.max(0, events - n2),
		high: Math.min(n1, events),
		mode: Math.floor(((n1 + 1) * (events + 1)) / (n1 + n2 + 2)),
		ratio: (k) => ((n1 - k) * (events - k)) / ((k + 1) * (n2 - events + k + 1))
	});
}

function requireWholeCounts(events: number, n: number): void {
	if (!(Number.isSafeInteger(events) && Number.isSafeInteger(n) && events >= 0 && events <= n)) {
		throw new RangeError(`fisherExact needs whole numbers 0 <= events <= n, got ${events} of ${n}`);
	}
}

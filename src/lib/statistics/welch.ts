import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from '../model/estimate';
import { z95 } from './normal-quantiles';

/** A sample as its size, mean and standard deviation with n − 1. */
export interface Sample {
	readonly n: number;
	readonly mean: number;
	readonly standardDeviation: number;
}

/** Difference of the means of two independent groups, with Welch's interval and test.
 *  SE = √(s₁²/n₁ + s₂²/n₂), df = SE⁴ / Σ (s²/n)²/(n − 1), d ± t(df) SE; null under two in either, or where both spreads are 0.
 *  In the unit of the means; p two-sided. Throws RangeError unless n is whole and >= 0, the mean finite and SD >= 0.
 *  Source: Welch (1947) Biometrika 34:28–35; Satterthwaite (1946) Biometrics 2:110–114.
 *  R: t.test(x, y). */
export function welch(
	first: Sample,
	second: Sample,
	z: number = z95
): { difference: number; interval: Interval; p: number } | null {
	for (const { n, mean, standardDeviation } of [first, second]) {
		if (!(Number.isSafeInteger(n) && n >= 0)) throw new RangeError(`welch needs whole n >= 0, got ${n}`);
		if (n >= 2 && !(Number.isFinite(mean) && standardDeviation >= 0))
			throw new RangeError(`welch needs a finite mean and SD >= 0, got ${mean} and ${standardDeviation}`);
	}
	if (first.n < 2 || second.n < 2) return null;
	const variances = [first, second].map(({ n, standardDeviation }) => ({ n, of: standardDeviation ** 2 / n }));
	const sum = variances.reduce((total, { of }) => total + of, 0);
	if (sum === 0) return null;
	const df = sum ** 2 / variances.reduce((total, { n, of }) => total + of ** 2 / (n - 1), 0);
	const difference = first.mean - second.mean;
	const standardError = Math.sqrt(sum);
	// The lower tails, which keep their digits.
	const half = -tQuantile(normalCdf(-z, 0, 1), df) * standardError;
	const p = 2 * tCdf(-Math.abs(difference / standardError), df);
	return { difference, interval: { lower: difference - half, upper: difference + half }, p };
}

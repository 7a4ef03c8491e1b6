import { quantile } from './quantile';

/** Values with their extremes drawn in to the quantiles `share` from either end, so that a few outliers weigh less.
 *  w = min(max(x, q(share)), q(1 − share)), q of R's type 7; the order stays, no value is dropped.
 *  In the unit of the values. Throws RangeError unless 0 <= share <= 0.5 and no value is NaN.
 *  Source: Spiegelhalter (2005) Stat Med 24:1185–1202, appendix A.3.
 *  R: pmin(pmax(x, quantile(x, share)), quantile(x, 1 - share)). */
export function winsorise(values: readonly number[], share: number): number[] {
	if (!(share >= 0 && share <= 0.5)) throw new RangeError(`winsorise needs 0 <= share <= 0.5, got ${share}`);
	const lower = quantile(values, share) ?? NaN;
	const upper = quantile(values, 1 - share) ?? NaN;
	return values.map((value) => Math.min(Math.max(value, lower), upper));
}

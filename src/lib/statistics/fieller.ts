import type { Estimate } from '../model/estimate';
import { z95 } from './normal-quantiles';

/** A quantity with its standard error, 0 where it is known. */
export interface Measured {
	readonly value: number;
	readonly standardError: number;
}

/** Fieller's interval for the ratio of two independent quantities.
 *  With a, b the values and A, B their variances, the limits are the roots r of (a − r b)² = z²(A + r² B):
 *  (ab ± √(a²b² − (a² − z²A)(b² − z²B))) ÷ (b² − z²B); null where b² <= z²B, for then b is not told from 0 and the interval has no end.
 *  In the unit of a per unit of b. Throws RangeError unless values are finite and standard errors >= 0.
 *  Source: Fieller (1954) J R Stat Soc B 16:175–185.
 *  R: no call in base; polyroot(c(a^2 - z^2 * A, -2 * a * b, b^2 - z^2 * B)). */
export function fieller(numerator: Measured, denominator: Measured, z: number = z95): Estimate | null {
	for (const { value, standardError } of [numerator, denominator]) {
		if (!(Number.isFinite(value) && standardError >= 0)) {
			throw new RangeError(`fieller needs finite values with errors >= 0, got ${value} and ${standardError}`);
		}
	}
	const { value: a } = numerator;
	const { value: b } = denominator;
	const aSquare = a ** 2 - (z * numerator.standardError) ** 2;
	const bSquare = b ** 2 - (z * denominator.standardError) ** 2;
	if (!(bSquare > 0)) return null;
	const root = Math.sqrt(Math.max(0, (a * b) ** 2 - aSquare * bSquare));
	return { value: a / b, interval: { lower: (a * b - root) / bSquare, upper: (a * b + root) / bSquare } };
}

import { z95 } from './normal-quantiles';

/** Limits of a count by Byar's approximation of the exact ones.
 *  lower = x (1 − 1/(9x) − z/(3√x))³, upper = (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³; lower null where it would be
 *  negative, which no count of 10 or more meets at z of 9 or less, and where the count is 0.
 *  Limits are counts, in the unit of `count`, which need not be whole. Throws RangeError unless count >= 0 and finite.
 *  Source: Breslow & Day (1987) Statistical Methods in Cancer Research II, p. 69; the form of OHID (2018) Technical
 *  guide: confidence intervals.
 *  R: PHEindicatormethods::phe_rate; the same with n.events = x is not epitools::pois.byar, which adds a half to both. */
export function byar(count: number, z: number = z95): { readonly lower: number | null; readonly upper: number } {
	if (!(count >= 0 && count < Infinity)) throw new RangeError(`byar needs a count >= 0, got ${count}`);
	const lower = count === 0 ? -1 : cube(count, -z);
	return { lower: lower < 0 ? null : lower, upper: cube(count + 1, z) };
}

function cube(count: number, z: number): number {
	return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}

import { z80, z95 } from './normal-quantiles';

/** People needed in each of two equal groups to detect the difference of two proportions: 80 % power, two-sided 5 %.
 *  N = ((z95 √((p₁ + p₂)(1 − (p₁ + p₂)/2)) + z80 √(p₁(1 − p₁) + p₂(1 − p₂))) / (p₁ − p₂))²; null where p₁ = p₂.
 *  Proportions in [0, 1], else RangeError; N in people, not rounded.
 *  Source: Fleiss, Levin & Paik (2003) Statistical Methods for Rates and Proportions, 3rd ed., formula 4.14 (p. 72).
 *  R: power.prop.test(p1 = p1, p2 = p2, power = 0.8)$n. */
export function peopleNeededInEach(proportion1: number, proportion2: number): number | null {
	requireProportion('peopleNeededInEach', proportion1);
	requireProportion('peopleNeededInEach', proportion2);
	if (proportion1 === proportion2) return null;
	const sum = proportion1 + proportion2;
	const underEquality = Math.sqrt(sum * (1 - sum / 2));
	const underDifference = Math.sqrt(proportion1 * (1 - proportion1) + proportion2 * (1 - proportion2));
	return ((z95 * underEquality + z80 * underDifference) / (proportion1 - proportion2)) ** 2;
}

/** People needed for an estimate with a standard error to be told from a fixed value: 80 % power, two-sided 5 %.
 *  N = n ((z95 + z80) SE / |d|)², for a standard error that shrinks with √n; null where d or SE is 0.
 *  `n` people behind the estimate now; SE and d in the same unit, whatever it is; N in people, not rounded.
 *  Source: Armitage, Berry & Matthews (2002) Statistical Methods in Medical Research, 4th ed., section 4.6.
 *  R: n * ((qnorm(0.975) + qnorm(0.8)) * se / abs(d))^2. */
export function peopleNeededForEstimate(n: number, standardError: number, difference: number): number | null {
	if (!(n > 0 && standardError >= 0)) {
		throw new RangeError(
			`peopleNeededForEstimate needs n > 0 and a standard error >= 0, got ${n} and ${standardError}`
		);
	}
	if (difference === 0 || standardError === 0) return null;
	return n * (((z95 + z80) * standardError) / difference) ** 2;
}

function requireProportion(method: string, proportion: number): void {
	if (!(proportion >= 0 && proportion <= 1)) {
		throw new RangeError(`${method} needs a proportion from 0 to 1, got ${proportion}`);
	}
}

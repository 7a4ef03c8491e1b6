import type { Basis, Counts, Proportion } from '../model/counts';
import type { Metric } from '../model/metric';
import type { StatusCode } from './released';
import { isFew, threshold } from './threshold';

/** Whether a proportion tells of too few: n of 1–9, or fewer than 10 to whom it did or did not happen, zero included,
 *  for 0 % and 100 % tell everyone's outcome. False for nobody. */
export function isShareOfFew({ numerator, denominator }: Proportion): boolean {
	if (denominator === 0) return false;
	return denominator < threshold || numerator < threshold || denominator - numerator < threshold;
}

/** Whether a figure tells of too few. A mean: fewer than 10 units, or all of one amount, which tells everyone's. A ratio:
 *  fewer than 10 units, or an amount of 1–9 on either side of it. Anything else as a share. */
export function tellsOfFew(basis: Basis): boolean {
	const { amounts, denominator } = basis;
	if (basis.isPartlyHidden) return true;
	if (!amounts) return isShareOfFew(basis);
	if (denominator === 0) return false;
	if (denominator < threshold) return true;
	if (amounts.of !== null) return isFew(amounts.total) || isFew(amounts.of) || isFew(amounts.of - amounts.total);
	return amounts.squares * denominator <= amounts.total ** 2 * (1 + 1e-12);
}

/** Status a group has by its own counts, before its neighbours are looked at; null where it may be shown.
 *  [z] nobody at all, [x] people but none followed yet, [c] too few. */
export function ownStatus(counts: Counts, statistic: Metric['statistic']): StatusCode | null {
	// What the owner has suppressed stays so, and with it every sum over it.
	if (counts.isPartlyHidden) return '[c]';
	if (counts.units === 0) return '[z]';
	if (statistic === 'count') return isFew(counts.units) ? '[c]' : null;
	if (counts.denominator === 0) return '[x]';
	return tellsOfFew(counts) ? '[c]' : null;
}

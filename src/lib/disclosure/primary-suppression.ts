import type { Basis, Counts, Proportion } from '../model/counts';
import type { Metric } from '../model/metric';
import type { StatusCode } from './released';
import { isFew, leastPeople, type Rule } from './rules';

/** Whether a proportion tells of too few: n of fewer than 10, or few to whom it did or did not happen, none included, for 0 %
 *  and 100 % tell everyone's outcome, rounded or not. False for nobody. */
export function isShareOfFew({ numerator, denominator }: Proportion, rule: Rule): boolean {
	if (denominator === 0) return false;
	const rest = denominator - numerator;
	if (denominator < Math.max(leastPeople, rule.few + 1) || numerator <= rule.few || rest <= rule.few) return true;
	return rule.tell(numerator) === rule.tell(denominator);
}

/** Whether a figure tells of too few. A mean: fewer than 10 units, or all of one amount, which tells everyone's. A ratio:
 *  fewer than 10 units, or few on either side of it. Anything else as a share. */
export function tellsOfFew(basis: Basis, rule: Rule): boolean {
	const { amounts, denominator } = basis;
	if (basis.isPartlyHidden) return true;
	if (!amounts) return isShareOfFew(basis, rule);
	if (denominator === 0) return false;
	if (denominator < leastPeople) return true;
	if (amounts.of !== null)
		return [amounts.total, amounts.of, amounts.of - amounts.total].some((amount) => isFew(amount, rule));
	return amounts.squares * denominator <= amounts.total ** 2 * (1 + 1e-12);
}

/** Status a group has by its own counts, before its neighbours are looked at; null where it may be shown.
 *  [z] nobody at all, [x] people but none followed yet, [c] too few. */
export function ownStatus(counts: Counts, statistic: Metric['statistic'], rule: Rule): StatusCode | null {
	// What the owner has suppressed stays so, and with it every sum over it.
	if (counts.isPartlyHidden) return '[c]';
	if (counts.units === 0) return '[z]';
	if (statistic === 'count') return isFew(counts.units, rule) ? '[c]' : null;
	if (counts.denominator === 0) return '[x]';
	return tellsOfFew(counts, rule) ? '[c]' : null;
}

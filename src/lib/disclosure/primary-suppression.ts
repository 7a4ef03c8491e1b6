import type { Counts } from '../model/counts';
import type { Metric } from '../model/metric';
import type { StatusCode } from './released';
import { isFew, threshold } from './threshold';

/** Whether a proportion tells of too few: n of 1–9, or fewer than 10 to whom it did or did not happen, zero included,
 *  for 0 % and 100 % tell everyone's outcome. False for nobody. */
export function tellsOfFew({ numerator, denominator }: Pick<Counts, 'numerator' | 'denominator'>): boolean {
	if (denominator === 0) return false;
	return denominator < threshold || numerator < threshold || denominator - numerator < threshold;
}

/** Status a group has by its own counts, before its neighbours are looked at; null where it may be shown.
 *  [z] nobody at all, [x] people but none followed yet, [c] too few. */
export function ownStatus(counts: Counts, statistic: Metric['statistic']): StatusCode | null {
	if (counts.units === 0) return '[z]';
	if (statistic === 'count') return isFew(counts.units) ? '[c]' : null;
	if (counts.denominator === 0) return '[x]';
	return tellsOfFew(counts) ? '[c]' : null;
}

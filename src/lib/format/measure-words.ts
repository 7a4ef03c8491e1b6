import type { ReleasedFigure, ReleasedCount, ReleasedProportion } from '../disclosure/released';
import type { Metric } from '../model/metric';
import { unitNoun } from './metric-words';
import { formatCount, formatPercent, formatRange } from './number';

/** What a cell shows, at its largest: "79.7%" or "1,234". */
export function measureValue(measure: ReleasedCount | ReleasedProportion): string {
	return measure.kind === 'count' ? formatCount(measure.value) : formatPercent(measure.value, measure.denominator);
}

/** The interval of a proportion, "77.5 to 81.7"; null for counts, which have none. */
export function measureRange(measure: ReleasedCount | ReleasedProportion): string | null {
	return measure.kind === 'count' ? null : formatRange(measure.lower, measure.upper, measure.denominator);
}

/** "1,125 of 1,412 people" or "1,234 contacts". */
export function measureCounts(figure: ReleasedFigure, measure: ReleasedCount | ReleasedProportion): string {
	const { metric } = figure.head;
	if (measure.kind === 'count') return `${formatCount(measure.value)} ${unitNoun(metric, measure.value)}`;
	const { numerator, denominator } = measure;
	return `${formatCount(numerator)} of ${formatCount(denominator)} ${unitNoun(metric, denominator)}`;
}

/** "2,214 not yet followed for 12 months are left out", "fewer than 10 …", or that the number is hidden; null where
 *  there are none or the metric has none. */
export function leftOutClause(
	{ basis }: Pick<Metric, 'basis'>,
	{ excluded, excludedStatus }: ReleasedProportion
): string | null {
	if (basis === null) return null;
	if (excludedStatus !== undefined)
		return `those ${basis.leftOut} are left out; their number is ${excludedStatus} hidden`;
	if (excluded === null || excluded === 0) return null;
	const number = typeof excluded === 'number' ? formatCount(excluded) : excluded;
	return `${number} ${basis.leftOut} are left out`;
}

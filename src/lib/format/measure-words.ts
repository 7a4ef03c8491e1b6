import type { ReleasedFigure, ReleasedMeasure, ReleasedValue } from '../disclosure/released';
import type { Metric } from '../model/metric';
import { unitNoun } from './metric-words';
import { formatCount } from './number';
import { scaleOf } from './scale';

type Measured = Pick<Metric, 'statistic' | 'measured'>;

/** What a cell shows, at its largest: "79.7%", "1,234" or "1.3". */
export function measureValue(metric: Measured, measure: ReleasedMeasure): string {
	return measure.kind === 'count'
		? formatCount(measure.value)
		: scaleOf(metric).full(measure.value, measure.denominator);
}

/** The interval of a value, "77.5 to 81.7"; null where it has none. */
export function measureRange(metric: Measured, measure: ReleasedMeasure): string | null {
	if (measure.kind === 'count' || measure.lower === null || measure.upper === null) return null;
	const { bare } = scaleOf(metric);
	return `${bare(measure.lower, measure.denominator)} to ${bare(measure.upper, measure.denominator)}`;
}

/** "1,125 of 1,412 people", of a time "81 of 263 people so far", of amounts "263 people", or "1,234 contacts". */
export function measureCounts(figure: ReleasedFigure, measure: ReleasedMeasure): string {
	const { metric } = figure.head;
	const n = measure.kind === 'count' ? measure.value : measure.denominator;
	const all = `${formatCount(n)} ${unitNoun(metric, n)}`;
	if (measure.kind !== 'proportion') return all;
	return `${formatCount(measure.numerator)} of ${all}${metric.statistic === 'time' ? ' so far' : ''}`;
}

/** "2,214 not yet followed for 12 months are left out", "fewer than 10 …", or that the number is hidden; null where
 *  there are none or the metric has none. */
export function leftOutClause(
	{ basis }: Pick<Metric, 'basis'>,
	{ excluded, excludedStatus }: ReleasedValue
): string | null {
	if (basis === null) return null;
	if (excludedStatus !== undefined)
		return `those ${basis.leftOut} are left out; their number is ${excludedStatus} hidden`;
	if (excluded === null || excluded === 0) return null;
	const number = typeof excluded === 'number' ? formatCount(excluded) : excluded;
	return `${number} ${basis.leftOut} are left out`;
}

/** The same as a clause of a sentence that stands alone: "164 people have not yet been followed for 12 months",
 *  "23 cases still open are left out". */
export function leftOutSentence(
	metric: Pick<Metric, 'basis' | 'unit' | 'oneUnit'>,
	{ excluded, excludedStatus }: ReleasedValue
): string | null {
	if (metric.basis === null) return null;
	const { leftOut } = metric.basis;
	if (excludedStatus !== undefined) return `the number of ${metric.unit} ${leftOut} is hidden`;
	if (excluded === null || excluded === 0) return null;
	const isOne = excluded === 1;
	const number = typeof excluded === 'number' ? formatCount(excluded) : excluded;
	const who = `${number} ${isOne ? metric.oneUnit : metric.unit}`;
	const waiting = /^not yet (\w+ed\b.*)$/.exec(leftOut)?.[1];
	if (waiting !== undefined) return `${who} ${isOne ? 'has' : 'have'} not yet been ${waiting}`;
	return `${who} ${leftOut} ${isOne ? 'is' : 'are'} left out`;
}

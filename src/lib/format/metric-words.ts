import type { Verdict } from '../model/estimate';
import type { Metric } from '../model/metric';
import { capital } from './capital';

type Words = Pick<Metric, 'title' | 'phrase' | 'unit' | 'statistic' | 'polarity'>;

/** What the filter sentence opens with: "People seen again within 12 months"; for counts the title. */
export function metricSubject(metric: Words): string {
	return saysOfUnits(metric) ? `${capital(metric.unit)} ${metric.phrase}` : metric.title;
}

/** Whether the phrase of a metric is said of its units, as "seen again" of people: of shares. The phrase of a mean or a ratio
 *  stands by itself: "later contacts per 100 people". */
export function saysOfUnits({ statistic }: Pick<Metric, 'statistic'>): boolean {
	return statistic === 'proportion' || statistic === 'time';
}

/** What a value says, after it: "of people in Barnet were seen again within 12 months", "later contacts per 100 people in Barnet". */
export function claimOf(metric: Words, where: string): string {
	if (!saysOfUnits(metric)) return `${metric.phrase} ${where}`.trimEnd();
	return `${`of ${metric.unit} ${where}`.trimEnd()} were ${metric.phrase}`;
}

/** What follows the measure in the filter sentence and under a title: "by borough". */
export function groupingClause(label: string): string {
	return `by ${label}`;
}

/** "1 person", "2 people". */
export function unitNoun({ unit, oneUnit }: Pick<Metric, 'unit' | 'oneUnit'>, n: number): string {
	return n === 1 ? oneUnit : unit;
}

/** What a verdict means in plain words, said of the repeat and never of its absence: "More are seen again", whether the
 *  metric counts those seen again or those not seen again. Null where the verdict takes no direction. */
export function directionClause(metric: Words, verdict: Verdict): string | null {
	const higher = isHigher(metric, verdict);
	if (higher === null || !saysOfUnits(metric)) return null;
	const negated = /^not /.test(metric.phrase);
	const phrase = barePhrase(metric);
	const unit = metric.unit === 'people' ? '' : `${metric.unit} `;
	return `${higher === negated ? 'Fewer' : 'More'} ${unit}are ${phrase}`;
}

/** The phrase without its window and without its "not": "seen again". */
export function barePhrase(metric: Pick<Metric, 'phrase'>): string {
	return withoutWindow(metric).replace(/^not /, '');
}

/** The phrase without its window: "not seen again". */
export function withoutWindow({ phrase }: Pick<Metric, 'phrase'>): string {
	return phrase.replace(/( within \d+ (months|days))?(, by the curve)?$/, '');
}

function isHigher(metric: Words, verdict: Verdict): boolean | null {
	if (verdict === 'higher') return true;
	if (verdict === 'lower') return false;
	if (verdict === 'better') return metric.polarity === 'higher_better';
	if (verdict === 'worse') return metric.polarity === 'lower_better';
	return null;
}

import type { Metric } from '../model/metric';
import type { Question } from '../model/question';
import { barePhrase, saysOfUnits } from '../format/metric-words';

/** What the page asks, as its heading: "Where are people less likely to be seen again?" */
export function pageQuestion(question: Question, groupLabel: string, metric: Omit<Metric, 'sql'> | undefined): string {
	if (!metric || !saysOfUnits(metric)) return metric?.question ?? 'Compare areas';
	const what = asked(metric);
	const asks: Record<string, string> = {
		area: `Where are ${what}?`,
		partnership: `With which partnerships are ${what}?`,
		period: `When are ${what}?`
	};
	return asks[question.by] ?? `For which ${groupLabel} are ${what}?`;
}

/** "people less likely to be seen again", "incidents less often followed by another": what is good, where a side is taken. */
function asked(metric: Omit<Metric, 'sql'>): string {
	const isNegated = metric.phrase.startsWith('not ');
	const wantsMore = metric.polarity === 'lower_better' ? isNegated : !isNegated;
	const less = wantsMore || metric.polarity === 'no_judgement' || metric.polarity === 'target_range' ? 'more' : 'less';
	return metric.unit === 'people'
		? `people ${less} likely to be ${barePhrase(metric)}`
		: `${metric.unit} ${less} often ${barePhrase(metric).replace(/^often /, '')}`;
}

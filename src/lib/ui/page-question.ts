import type { Metric } from '../model/metric';
import type { Question } from '../model/question';

/** What the page asks, as its heading: "Where are people less likely to be seen again?" */
export function pageQuestion(question: Question, groupLabel: string, metric: Omit<Metric, 'sql'> | undefined): string {
	if (!metric || metric.statistic === 'count') return metric?.question ?? 'Compare areas';
	const fewer =
		metric.unit === 'people' ? 'people less likely to be seen again' : 'incidents less often followed by another';
	const asks: Record<string, string> = {
		area: `Where are ${fewer}?`,
		partnership: `With which partnerships are ${fewer}?`,
		period: `Are ${fewer} than before?`
	};
	return asks[question.by] ?? `Does ${groupLabel} tell who is less likely to be seen again?`;
}

import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Question } from '../model/question';
import type { FigureRequest } from '../workspace/answer';
import { partnershipsOf, spokenOf } from './joint-question';

/** The share of referrals that led to support. */
export const engagement = 'support-engagement';

/** By what it is told whom a partnership reached. */
export const reachedBy = ['risk', 'area'] as const;

/** The figures of the page of joint results; none without partnerships. Where it speaks of one, whom that reached: of all
 *  partnerships in one table, beside the page's own, so that what one hides stays hidden in the other. */
export function jointRequests(
	question: Question,
	dataset: Dataset,
	metric: Pick<Metric, 'kind' | 'statistic' | 'unit'> | undefined,
	/** Whether referrals tell of support taken up. */
	tellsSupport: boolean
): FigureRequest[] {
	if (partnershipsOf(dataset).length === 0) return [];
	const requests: FigureRequest[] = [
		{ slot: 'partnerships', name: 'partnerships', question, lookedAtIn: ['headline', 'partnerships'] }
	];
	if (spokenOf(question, dataset) === null || !metric) return requests;
	const plain: Question = { ...question, benchmark: 'all', standardise: [] };
	if (tellsReach(metric))
		for (const by of reachedBy.filter((id) => hasGroups(id, question, dataset)))
			requests.push(
				// Not drawn: everyone's groups are settled first, as on the page that compares them, so that both pages hide the same.
				{ slot: `everyone-${by}`, name: 'intervals', question: { ...plain, by }, lookedAtIn: [`reached-${by}`] },
				{ slot: `reached-${by}`, name: 'reached', question: { ...plain, by } }
			);
	if (tellsSupport)
		requests.push({ slot: 'engaged', name: 'partnerships', question: { ...plain, metric: engagement } });
	return requests;
}

/** Whether a measure tells of people how many were reached: a share of people. */
export function tellsReach({ kind, statistic, unit }: Pick<Metric, 'kind' | 'statistic' | 'unit'>): boolean {
	return kind === 'cases' && statistic === 'proportion' && unit === 'people';
}

/** Why it is not told whom a partnership reached by one of these; null where it is asked. */
export function whyNotReached(
	by: (typeof reachedBy)[number],
	question: Question,
	dataset: Dataset,
	metric: Pick<Metric, 'kind' | 'statistic' | 'unit'>
): string | null {
	const { start, column, groups } = words[by];
	if (metric.kind === 'counts')
		return `${start}: told of records only. Numbers already counted do not say whether somebody stands in two of them.`;
	if (!tellsReach(metric)) return `${start}: told with a measure that is a share of people. The one chosen is not.`;
	if (hasGroups(by, question, dataset)) return null;
	return `${start}: not in what is counted here. It needs a column for ${column}, with two ${groups} or more.`;
}

const words = {
	risk: { start: 'By risk level', column: 'risk', groups: 'levels' },
	area: { start: 'By area', column: 'area', groups: 'areas' }
} as const;

/** Whether there is anything to tell apart. */
function hasGroups(by: (typeof reachedBy)[number], { level }: Question, dataset: Dataset): boolean {
	const dimension = by === 'area' ? dataset.areas[level] : dataset.dimensions.find(({ id }) => id === by);
	return (dimension?.groups.length ?? 0) > 1;
}

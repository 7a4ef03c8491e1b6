import type { Metric } from '../model/metric';
import type { Question } from '../model/question';

/** How much a headline will have to say, as far as that is known before it is worked out: a count, or one area, has no tally of
 *  groups beside it; what is picked out has its difference and its rung under it. */
export type HeadlineRoom = 'little' | 'usual' | 'much';

export function headlineRoom(question: Question, metric: Pick<Metric, 'statistic'> | undefined): HeadlineRoom {
	const areas = question.filters.find(({ dimension }) => dimension === 'area')?.keys.length ?? 0;
	const isOfOneGroup = question.by === 'area' && areas === 1;
	if (metric?.statistic === 'count' || metric?.statistic === 'ratio') return 'little';
	if (question.pick.length > 0) return 'much';
	return isOfOneGroup ? 'little' : 'usual';
}

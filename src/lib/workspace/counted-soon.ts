import { orderOf } from '../count/count-task';
import type { Soon } from '../count/row-columns';
import { groupingOf, groupingsOf, type Grouping } from '../metric/grouping';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { Question } from '../model/question';
import { chooseMeasure } from '../pipeline';
import type { FigureRequest } from './answer';

/** What figures' questions are counted with, whatever they are narrowed to next: the measure, the groups, by month where they are
 *  periods, and every column that may be filtered by. */
export function countedSoon(asked: readonly Pick<FigureRequest, 'name' | 'question'>[], loaded: Dataset): Soon {
	const counts = asked.flatMap(({ name, question }) => {
		const chosen = chooseMeasure(question, loaded);
		if ('what' in chosen) return [];
		const { metric, dataset, cutoff } = chosen;
		const groupings = groupingsOf(name, question, dataset, cutoff, metric.kind);
		if ('what' in groupings) return [];
		const order = orderOf({ metric, question, dataset, cutoff, benchmark: null, signal: undefined });
		const shown = groupings.filter((one) => one !== undefined);
		return [{ order, groupings: [...shown, ...monthsBehind(shown, question, dataset, cutoff)] }];
	});
	const filtered = [...Object.values(loaded.areas), ...loaded.dimensions].map(({ column }) => column);
	return { counts, filtered, rows: loaded.keyedRows + loaded.unkeyedRows };
}

/** What figures of periods hide is worked out by month. */
function monthsBehind(shown: readonly Grouping[], question: Question, dataset: Dataset, cutoff: Day) {
	if (!shown.some(({ by }) => by.id === 'period')) return [];
	return [groupingOf('period', { ...question, period: 'month' }, dataset, cutoff)].filter((one) => one !== null);
}

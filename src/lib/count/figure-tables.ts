import type { CountOrder } from '../metric/compile';
import { chooseMetric } from '../metric/choose-metric';
import { splitGroupings } from '../metric/before-after-grouping';
import { groupingsOf, type Grouping } from '../metric/grouping';
import { outsideLeapDay, previousYear } from '../metric/previous-year';
import type { Dataset } from '../model/dataset';
import type { AskedFigure } from '../model/exported';
import { periodsInYear } from '../model/period';
import { datasetOf } from '../model/source';
import { orderOf } from './count-task';

/** A figure's tables as the engine counts them: everyone, by each grouping, and by both. */
export interface FigureTables {
	readonly order: CountOrder;
	/** The order of the year before; null where nothing is held against it. */
	readonly before: { readonly order: CountOrder; readonly periods: number } | null;
	readonly tables: readonly (readonly Grouping[])[];
	readonly second: Grouping | undefined;
}

/** The tables of a figure that was asked before; null where what is loaded can no longer tell it. */
export function tablesOf(asked: AskedFigure, loaded: Dataset): FigureTables | null {
	const all = { ...loaded, settings: asked.settings };
	const chosen = chooseMetric(asked.question.metric, all);
	if (!chosen) return null;
	const { metric } = chosen;
	const dataset = datasetOf(all, metric.kind);
	const { question, cutoff } = asked;
	const task = { metric, question, dataset, cutoff, benchmark: null, signal: undefined };
	const found = asked.split
		? splitGroupings(asked.split, dataset.areas[question.level])
		: groupingsOf(asked.name, question, dataset, cutoff, metric.kind);
	const [first, second] = 'what' in found ? [] : found;
	const tables = [[], ...(first ? [[first]] : []), ...(second && first ? [[second], [first, second]] : [])];
	const isByPeriod = [first, second].some((grouping) => grouping?.by.id === 'period');
	const hasBefore =
		question.benchmark === 'previous-year' && (isByPeriod || (question.from !== null && question.to !== null));
	const before = hasBefore ? orderOf({ ...task, question: previousYear(question) }) : null;
	const outside = isByPeriod ? outsideLeapDay(question) : [];
	return {
		order: orderOf(task),
		before: before && {
			order: { ...before, selection: [...before.selection, ...outside] },
			periods: periodsInYear[question.period]
		},
		tables,
		second
	};
}

import type { CountedStratum, Proportion } from '../model/counts';
import { compileStrata } from '../metric/compile';
import type { Grouping } from '../metric/grouping';
import { name } from '../sql/sql';
import { cellKey } from './cell-counts';
import { orderOf, type CountTask } from './count-task';
import type { Counter } from './counter';

/** The strata of a cell, by its key; undefined where the figure is not standardised. */
export type CellStrata = (key: string) => readonly CountedStratum[] | undefined;

const nobody: Proportion = { numerator: 0, denominator: 0 };

/** Counts each cell by the strata that the question standardises by, beside everyone's. Only shares of people or rows can be. */
export async function countStrata(
	counter: Counter,
	task: CountTask,
	groupings: readonly Grouping[]
): Promise<CellStrata> {
	const columns = strataOf(task, groupings);
	if (columns.length === 0 || groupings.length === 0) return () => undefined;
	const order = orderOf(task);
	const strata = columns.map(({ column }) => name(column));
	const everyone = await counter.strata(compileStrata(order, [], strata), task.signal);
	const rows = await counter.strata(
		compileStrata(
			order,
			groupings.map(({ column }) => column),
			strata
		),
		task.signal
	);
	const ofCell = new Map<string, Map<string, Proportion>>();
	for (const { g0, g1, s, numerator, denominator } of rows) {
		const key = cellKey([g0, g1].filter((group) => group !== undefined));
		const cell = ofCell.get(key) ?? new Map<string, Proportion>();
		ofCell.set(key, cell.set(s, { numerator, denominator }));
	}
	return (key) =>
		everyone.map(({ s, numerator, denominator }) => ({
			...(ofCell.get(key)?.get(s) ?? nobody),
			reference: { numerator, denominator }
		}));
}

/** The dimensions that a task's figure is standardised by: those asked for that the rows have and that do not make its groups. */
export function strataOf({ question, dataset, metric }: CountTask, groupings: readonly Grouping[]) {
	if (metric.statistic !== 'proportion' || metric.sql.weights !== null) return [];
	const grouped = new Set(groupings.map(({ by }) => by.id));
	return dataset.dimensions.filter(({ id }) => question.standardise.includes(id) && !grouped.has(id));
}

import type { CellPlace, CountedCell } from '../model/counts';
import type { Grouping } from '../metric/grouping';
import { cellKey, indexRows, nobody } from './cell-counts';
import { countBenchmark } from './count-benchmark';
import { countStrata } from './count-strata';
import { orderOf, type CountTask } from './count-task';
import type { Counter } from './counter';

/** True counts of a figure: its cells, the margins of a cross table, and everyone. */
export interface CountedFigure {
	readonly cells: readonly CountedCell[];
	readonly margins: readonly CountedCell[];
	readonly total: CountedCell;
	readonly rowsWithoutKey: number | null;
}

/** Counts a figure. Margins and the total are counted, never summed: people may stand in two groups. */
export async function countFigure(
	counter: Counter,
	task: CountTask,
	[first, second]: readonly [Grouping, Grouping?]
): Promise<CountedFigure> {
	const cells = await countCells(counter, task, second ? [first, second] : [first]);
	const margins = second
		? [
				...(await countCells(counter, task, [first])),
				...(await countCells(counter, task, [second])).map((cell) => ({ ...cell, group: null, group2: cell.group }))
			]
		: [];
	const [total] = await countCells(counter, task, []);
	if (!total) throw new Error('countFigure needs a total');
	return { cells, margins, total, rowsWithoutKey: await countWithoutKey(counter, task) };
}

/** Counts for the selection, narrowed to each of the groups; without a grouping the one cell of everyone. Groups that
 *  the selection does not hold are cells of nobody. */
export async function countCells(
	counter: Counter,
	task: CountTask,
	groupings: readonly Grouping[]
): Promise<CountedCell[]> {
	const counts = indexRows(await counter.counts(orderOf(task), groupings, task.signal));
	const benchmark = await countBenchmark(counter, task, groupings, counts);
	const strataOfCell = await countStrata(counter, task, groupings);
	return places(groupings).map(({ key, place }) => ({
		...place,
		counts: counts.get(key) ?? nobody,
		...withStrata(strataOfCell(key)),
		benchmark: benchmark(key)
	}));
}

function withStrata(strata: CountedCell['strata']): Pick<CountedCell, 'strata'> {
	return strata ? { strata } : {};
}

/** Rows of the selection without a person key, or null where the metric needs none. */
export async function countWithoutKey(counter: Counter, task: CountTask): Promise<number | null> {
	if (!task.metric.sql.keyed) return null;
	if (task.dataset.unkeyedRows === 0) return 0;
	const [row] = await counter.withoutKey(orderOf(task), task.signal);
	return row?.units ?? 0;
}

function places(groupings: readonly Grouping[]): { key: string; place: CellPlace }[] {
	const [first, second] = groupings;
	if (!first) return [{ key: cellKey([]), place: { group: null, group2: null, period: null } }];
	return first.groups.flatMap(({ key, group, period }): { key: string; place: CellPlace }[] =>
		second
			? second.groups.map((other) => ({
					key: cellKey([key, other.key]),
					place: { group, group2: other.group, period: period ?? other.period }
				}))
			: [{ key: cellKey([key]), place: { group, group2: null, period } }]
	);
}

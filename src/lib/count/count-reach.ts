import { compileReach } from '../metric/compile-reach';
import { peopleForAnArea } from '../metric/compile-untreated';
import type { Dimension, Group } from '../model/dimension';
import { cellKey, indexRows } from './cell-counts';
import { orderOf, type CountTask } from './count-task';
import type { Counter } from './counter';

/** Areas by whether a partnership is at work in them: where it has enough people. Whether it has a few elsewhere, or none, is not
 *  told apart, for that would tell of the few. */
export interface Reach {
	readonly reached: readonly Group[];
	readonly elsewhere: readonly Group[];
}

/** The reach of a partnership over the areas of the selection. Only these classes leave, no count. */
export async function countReach(
	counter: Counter,
	task: CountTask,
	areas: Dimension,
	partnership: string
): Promise<Reach> {
	const people = indexRows(await counter.rows(compileReach(orderOf(task), areas, partnership), task.signal));
	const isReached = ({ key }: Group) => (people.get(cellKey([key]))?.units ?? 0) >= peopleForAnArea;
	return {
		reached: areas.groups.filter(isReached),
		elsewhere: areas.groups.filter((group) => !isReached(group))
	};
}

import { compileReach } from '../metric/compile-reach';
import { peopleForAnArea } from '../metric/compile';
import type { Dimension, Group } from '../model/dimension';
import { cellKey, indexRows } from './cell-counts';
import { orderOf, type CountTask } from './count-task';
import type { Counter } from './counter';

/** Areas by how a partnership stands in them: where it has enough people that they are its areas, and where it has nobody. Those
 *  in between are neither. */
export interface Reach {
	readonly reached: readonly Group[];
	readonly untouched: readonly Group[];
}

/** The reach of a partnership over the areas of the selection. Only classes leave, no count. */
export async function countReach(
	counter: Counter,
	task: CountTask,
	areas: Dimension,
	partnership: string
): Promise<Reach> {
	const people = indexRows(await counter.rows(compileReach(orderOf(task), areas, partnership), task.signal));
	const peopleIn = ({ key }: Group) => people.get(cellKey([key]))?.units ?? 0;
	return {
		reached: areas.groups.filter((group) => peopleIn(group) >= peopleForAnArea),
		untouched: areas.groups.filter((group) => peopleIn(group) === 0)
	};
}

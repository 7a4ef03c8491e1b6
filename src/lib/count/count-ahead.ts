import type { Grouping } from '../metric/grouping';
import { orderOf, type CountTask } from './count-task';
import type { Counter } from './counter';

/** A figure that is to be counted. */
export interface FigureAhead {
	readonly task: CountTask;
	readonly groupings: readonly [Grouping, Grouping?];
}

/** Asks for the counts of a page's figures all at once, where they are quick, and waits for none of them: they are there, or on their
 *  way, when each figure is counted. Those of two groupings, which have others in them, come first. */
export function countAhead(counter: Counter, figures: readonly FigureAhead[]): void {
	// What fails here fails again where it is told.
	const ask = (counts: Promise<unknown>) => void counts.catch(() => {});
	const isOfOne = ({ groupings }: FigureAhead) => Number(groupings[1] === undefined);
	for (const { task, groupings } of figures.toSorted((one, next) => isOfOne(one) - isOfOne(next))) {
		const order = orderOf(task);
		const both = groupings.filter((grouping) => grouping !== undefined);
		if (!counter.isQuick(order, both)) continue;
		ask(counter.counts(order, both, task.signal));
		if (task.benchmark === 'rest') ask(counter.touched(order, both, task.signal));
	}
}

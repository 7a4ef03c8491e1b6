import type { Grouping } from '../metric/grouping';
import { isCompared } from './count-benchmark';
import { countWithoutKey } from './count-figure';
import { orderOf, type CountTask } from './count-task';
import type { Counter } from './counter';

/** A figure that is to be counted. */
export interface FigureAhead {
	readonly task: CountTask;
	readonly groupings: readonly [Grouping, Grouping?];
}

/** Which counts are asked for: all would hold up what is asked after them, where the engine has to count. */
export type Ahead = 'what is quick' | 'all';

/** Asks for the counts of a page's figures all at once: they are there, or on their way, when each figure is counted. Where they are
 *  quick, those of two groupings, which have others in them, come first. Resolves when they are there, or have failed: what fails here
 *  fails again where it is told. */
export async function countAhead(counter: Counter, figures: readonly FigureAhead[], ahead: Ahead): Promise<void> {
	const asked: Promise<unknown>[] = [];
	const known = figures.map(({ task, groupings }) => {
		const order = orderOf(task);
		const both = groupings.filter((grouping) => grouping !== undefined);
		return { task, order, both, isQuick: counter.isQuick(order, both) };
	});
	const quick = known.filter(({ isQuick }) => isQuick).toSorted((one, next) => next.both.length - one.both.length);
	for (const { task, order, both } of [...quick, ...(ahead === 'all' ? known.filter(({ isQuick }) => !isQuick) : [])]) {
		asked.push(counter.counts(order, both, task.signal));
		if (task.benchmark === 'rest' && isCompared(task.metric)) asked.push(counter.touched(order, both, task.signal));
		asked.push(countWithoutKey(counter, task));
	}
	await Promise.allSettled(asked);
}

import { noPartnership } from '../model/area';
import type { BenchmarkCounts, Counts } from '../model/counts';
import type { Metric } from '../model/metric';
import { periodsInYear } from '../model/period';
import { publishedBenchmark } from '../metric/benchmark-row';
import { compileUntreated } from '../metric/compile-untreated';
import type { Grouping } from '../metric/grouping';
import { outsideLeapDay, previousYear } from '../metric/previous-year';
import { cellKey, indexRows, nobody, without } from './cell-counts';
import { orderOf, type CountTask } from './count-task';
import type { Counter } from './counter';

/** The benchmark of a cell, by its key. */
export type CellBenchmark = (key: string) => BenchmarkCounts;

const notApplicable: BenchmarkCounts = { kind: 'not-applicable' };

/** The benchmark of each cell, whose own counts are given by key; without groupings that of the total, to which only published rows and the previous year
 *  apply. Counts without a denominator have none. */
export async function countBenchmark(
	counter: Counter,
	task: CountTask,
	groupings: readonly Grouping[],
	counts: ReadonlyMap<string, Counts>
): Promise<CellBenchmark> {
	const { metric, benchmark } = task;
	if (benchmark === null || !isCompared(metric)) return () => notApplicable;
	if (typeof benchmark === 'object') {
		const published = publishedBenchmark(benchmark, metric) ?? notApplicable;
		return () => published;
	}
	// Made of what the gate shows, so that it is not counted here.
	if (benchmark === 'unweighted') return () => notApplicable;
	if (benchmark === 'previous-year') return countPreviousYear(counter, task, groupings);
	if (groupings.length === 0) return () => notApplicable;
	if (benchmark === 'untreated') return countUntreated(counter, task, groupings);
	return countEveryone(counter, task, groupings, benchmark, counts);
}

/** Whether a metric's groups are held against anything. */
export function isCompared({ statistic }: Metric): boolean {
	return statistic !== 'count' && statistic !== 'ratio';
}

/** `all`: everyone in the selection, with which a group that is everyone is not compared; `rest`: people with no row of the group in it. */
async function countEveryone(
	counter: Counter,
	task: CountTask,
	groupings: readonly Grouping[],
	benchmark: 'all' | 'rest',
	counts: ReadonlyMap<string, Counts>
): Promise<CellBenchmark> {
	const order = orderOf(task);
	const total = indexRows(await counter.counts(order, [], task.signal)).get(cellKey([])) ?? nobody;
	if (benchmark === 'all')
		return (key) =>
			isEveryone(counts.get(key) ?? nobody, total) ? { ...counted(total), isGroupItself: true } : counted(total);
	const touched = indexRows(await counter.touched(order, groupings, task.signal));
	return (key) => counted(without(total, touched.get(key) ?? nobody));
}

/** Only a partnership has untreated people: in the areas it works in, whom no partnership has reached. */
async function countUntreated(
	counter: Counter,
	task: CountTask,
	groupings: readonly Grouping[]
): Promise<CellBenchmark> {
	if (groupings.length !== 1 || groupings[0]?.by.id !== 'partnership' || task.dataset.keyedRows === 0)
		return () => notApplicable;
	const untreated = indexRows(await counter.rows(compileUntreated(orderOf(task)), task.signal));
	return (key) => (key === cellKey([noPartnership]) ? notApplicable : counted(untreated.get(key) ?? nobody));
}

/** The group itself a year earlier. Groups that are periods have both ends of their own; others need the selection's. */
async function countPreviousYear(
	counter: Counter,
	task: CountTask,
	groupings: readonly Grouping[]
): Promise<CellBenchmark> {
	const { question } = task;
	const periodAt = groupings.findIndex((grouping) => grouping.by.id === 'period');
	if (periodAt < 0 && (question.from === null || question.to === null)) return () => notApplicable;
	const order = orderOf({ ...task, question: previousYear(question) });
	const selection = [...order.selection, ...(periodAt < 0 ? [] : outsideLeapDay(question))];
	const rows = await counter.counts({ ...order, selection }, groupings, task.signal);
	const shift = periodsInYear[question.period];
	const later = rows.map((row) => ({
		...row,
		...(periodAt === 0 && { g0: Number(row.g0) + shift }),
		...(periodAt === 1 && { g1: Number(row.g1) + shift })
	}));
	const earlier = indexRows(later);
	return (key) => counted(earlier.get(key) ?? nobody);
}

/** Whoever is followed in a group is followed among everyone, so that as many are the same ones; but what is suppressed is in
 *  neither number. */
function isEveryone(group: Counts, total: Counts): boolean {
	return group.denominator === total.denominator && !group.isPartlyHidden && !total.isPartlyHidden;
}

function counted({ units: _, ...basis }: Counts): BenchmarkCounts {
	return { kind: 'counted', ...basis };
}

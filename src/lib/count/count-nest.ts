import { periodOf, periodKey, periodUnits, type PeriodUnit } from '../model/period';
import { dayFromIso } from '../model/day';
import type { CountedCell } from '../model/counts';
import type { Nest } from '../model/figure';
import { levelOf } from '../model/level-of';
import { sourceTables } from '../model/source';
import { groupingOf, type Grouping } from '../metric/grouping';
import { name, sql } from '../sql/sql';
import { countCells } from './count-figure';
import type { CountTask } from './count-task';
import type { Counter } from './counter';

type CountedNest = Omit<Nest, 'finest'> & { readonly finest: readonly CountedCell[] | null };

/** Groups of the other levels that a figure's first grouping has, by areas or periods: what a figure hides has to hold in figures
 *  of those as well. Null where its groups are of no levels, and for amounts, which are no sums of each other's. */
export async function countNest(
	counter: Counter,
	task: CountTask,
	[first, second]: readonly [Grouping, Grouping?]
): Promise<CountedNest | null> {
	if (task.metric.sql.amount !== null) return null;
	const of = first.by.id === 'period' ? periodLevels(task) : await areaLevels(counter, task, first);
	if (!of) return null;
	const { finest, levels } = of;
	const own = levelOf(task.question, first.by.id);
	if (own === finest.name) return { finestLevel: finest.name, own: null, finest: null, levels };
	// Only their counts matter: they are compared with nothing.
	const plain = { ...task, benchmark: null, question: { ...task.question, standardise: [] } };
	const cells = await countCells(counter, plain, [finest.grouping]);
	const inner = second ? await countCells(counter, plain, [finest.grouping, second]) : [];
	return { finestLevel: finest.name, own, finest: [...cells, ...inner], levels };
}

interface Levels {
	readonly finest: { readonly name: string; readonly grouping: Grouping };
	readonly levels: Nest['levels'];
}

/** Areas as the extracts have them, and the larger ones, built in or looked up, that they lie in. */
async function areaLevels(
	counter: Counter,
	{ question, dataset, cutoff, metric }: CountTask,
	first: Grouping
): Promise<Levels | null> {
	const looked = dataset.dimensions.filter(({ column }) => /^l\d+$/.test(column));
	if (first.by.id !== 'area' && !looked.some(({ id }) => id === first.by.id)) return null;
	const grouping = groupingOf('area', { ...question, level: 'borough' }, dataset, cutoff);
	if (!grouping) return null;
	const { borough, bcu, force } = dataset.areas;
	const wider = [
		{ level: levelOf({ ...question, level: 'bcu' }, 'area'), dimension: bcu },
		{ level: levelOf({ ...question, level: 'force' }, 'area'), dimension: force },
		...looked.map((dimension) => ({ level: dimension.id, dimension }))
	];
	const levels: { level: string; of: Record<string, string> }[] = [];
	for (const { level, dimension } of wider) {
		if (dimension.column === borough.column) continue;
		const pairs = await counter.pairs(
			sql`SELECT DISTINCT ${name(borough.column)}::VARCHAR AS finest, ${name(dimension.column)}::VARCHAR AS wider
				FROM ${name(sourceTables[metric.kind])}`
		);
		levels.push({ level, of: Object.fromEntries(pairs.map((pair) => [pair.finest, pair.wider])) });
	}
	const finest = { name: levelOf({ ...question, level: 'borough' }, 'area'), grouping };
	return { finest, levels };
}

/** Months, and the quarters and years that they lie in; of counts the shortest of their own. */
function periodLevels({ question, dataset, cutoff }: CountTask): Levels | null {
	const counted = dataset.sources.counts?.counted?.periods;
	const isOfCounts = counted !== undefined && dataset.keyedRows + dataset.unkeyedRows === 0;
	const units = periodUnits.filter((unit) => !isOfCounts || counted.includes(unit));
	const [shortest] = units;
	if (!shortest) return null;
	const grouping = groupingOf('period', { ...question, period: shortest }, dataset, cutoff);
	if (!grouping) return null;
	const name = (period: PeriodUnit) => levelOf({ ...question, period }, 'period');
	const levels = units.slice(1).map((unit) => ({
		level: name(unit),
		of: Object.fromEntries(
			grouping.groups.map(({ group }) => [group.key, periodKey(periodOf(dayFromIso(group.key) ?? 0, unit))])
		)
	}));
	return { finest: { name: name(shortest), grouping }, levels };
}

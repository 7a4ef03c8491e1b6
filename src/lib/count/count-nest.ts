import { periodOf, periodKey, periodUnits, type PeriodUnit } from '../model/period';
import { dayFromIso } from '../model/day';
import type { CountedCell } from '../model/counts';
import type { Nest, NestSide } from '../model/figure';
import { levelOf } from '../model/level-of';
import { panelLevel } from '../model/panel-level';
import type { Question } from '../model/question';
import { sourceTables } from '../model/source';
import { groupingOf, type Grouping } from '../metric/grouping';
import { name, sql } from '../sql/sql';
import { countCells } from './count-figure';
import type { CountTask } from './count-task';
import type { Counter } from './counter';
import { valueUnder } from '../model/value-under';

type CountedNest = Omit<Nest, 'finest'> & { readonly finest: readonly CountedCell[] | null };

/** Groups of the other levels that a figure's groupings have, by areas or periods: what a figure hides has to hold in figures
 *  of those as well. Null where its first groups are of no levels, and for amounts, which are no sums of each other's. */
export async function countNest(
	counter: Counter,
	task: CountTask,
	[first, second]: readonly [Grouping, Grouping?]
): Promise<CountedNest | null> {
	if (task.metric.sql.amount !== null) return null;
	const of = first.by.id === 'period' ? periodLevels(task) : await areaLevels(counter, task, first);
	if (!of) return null;
	const across = second?.by.id === 'period' ? periodLevels(task) : null;
	// Only their counts matter: they are compared with nothing, and nobody asks on which day.
	const plain = { ...task, benchmark: null, isSummed: true, question: { ...task.question, standardise: [] } };
	const rows = sideOf(task, first.by.id, of);
	if (!second || !across) {
		if (rows.own === null) return { ...rows, finest: null };
		const cells = await countCells(counter, plain, [of.finest.grouping]);
		const inner = second ? await countCells(counter, plain, [of.finest.grouping, second]) : [];
		return { ...rows, finest: [...cells, ...inner] };
	}
	const panels = innerLadder(task, of, 'area', { level: panelLevel(task.dataset) });
	const periods = innerLadder(task, across, 'period', { period: 'quarter' });
	const finest = [
		...(await countCells(counter, plain, [of.finest.grouping])),
		...(await countCells(counter, plain, [across.finest.grouping])).map(asColumn),
		...(await countCells(counter, plain, [panels.grouping, periods.grouping]))
	];
	return {
		...{ ...rows, ...panels.crossed },
		across: { ...sideOf(task, 'period', across), ...periods.crossed },
		finest
	};
}

/** The finest groups that are told of one side of a cross table, and the wider ones of which each of them lies in one. */
function innerLadder(
	{ question, dataset, cutoff }: CountTask,
	{ finest, levels }: Levels,
	by: 'area' | 'period',
	told: Partial<Question>
): { readonly grouping: Grouping; readonly crossed: Pick<NestSide, 'crossed'> } {
	const level = levelOf({ ...question, ...told }, by);
	const leaf = levels.find((one) => one.level === level)?.of;
	const grouping = leaf && groupingOf(by, { ...question, ...told }, dataset, cutoff);
	if (!grouping) return { grouping: finest.grouping, crossed: {} };
	const wider = levels
		.filter((one) => one.level !== level)
		.flatMap(({ level: name, of }) => {
			const pairs = Object.entries(leaf).flatMap(([key, inner]) => {
				const outer = valueUnder(of, key);
				return outer === undefined ? [] : [[inner, outer] as const];
			});
			const map = Object.fromEntries(pairs);
			return pairs.every(([inner, outer]) => valueUnder(map, inner) === outer) ? [{ level: name, of: map }] : [];
		})
		// a wider group that is as fine as the leaves, or finer, holds none of them
		.filter(({ of }) => Object.keys(of).length > new Set(Object.values(of)).size);
	return { grouping, crossed: { crossed: { finestLevel: level, levels: wider } } };
}

function sideOf({ question }: CountTask, by: string, { finest, levels }: Levels): NestSide {
	const own = levelOf(question, by);
	return { finestLevel: finest.name, own: own === finest.name ? null : own, levels };
}

function asColumn(cell: CountedCell): CountedCell {
	return { ...cell, group: null, group2: cell.group };
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

import type { Dataset } from './model/dataset';
import type { Day } from './model/day';
import type { EstimatedFigure, FigureHead, FigureName } from './model/figure';
import type { Mark } from './model/mark';
import type { Metric } from './model/metric';
import { nextTask } from './model/next-task';
import type { Question } from './model/question';
import type { Refusal } from './model/refusal';
import type { RuleId } from './model/rule';
import type { ExtractKind } from './model/kind';
import { datasetOf, sourceKinds, type SourceKind } from './model/source';
import { personsByVisit } from './model/visits';
import { askedGroups } from './count/asked-groups';
import { countAhead, type Ahead } from './count/count-ahead';
import type { CountTask } from './count/count-task';
import { countNest } from './count/count-nest';
import { tellsRepeats } from './metric/cost-per-repeat-avoided';
import { sumSpend } from './count/sum-spend';
import { countFigure } from './count/count-figure';
import { strataOf } from './count/count-strata';
import type { Counter } from './count/counter';
import { openProtector, type Protector } from './disclosure/protector';
import { release } from './disclosure/release';
import type { ReleasedFigure, Safe } from './disclosure/released';
import { chooseMetric } from './metric/choose-metric';
import { chooseBenchmark, heldAgainstItself } from './metric/choose-benchmark';
import { groupingsOf, type Grouping } from './metric/grouping';
import { metricContext } from './metric/metric-context';
import { estimateCell } from './statistics/compare';

export { openProtector, type Ahead };

/** What one figure is asked with. */
export interface FigureTask {
	readonly name: FigureName;
	readonly question: Question;
	readonly dataset: Dataset;
	readonly rule: RuleId;
	/** Figures of the same page that were released before it: what they hide stays hidden. */
	readonly linked: readonly Safe<ReleasedFigure>[];
	/** Those that ask something else of the same people: what they hide is hidden here too. */
	readonly beside?: readonly Safe<ReleasedFigure>[];
	/** Printed with it: whether its periods are those asked for. */
	readonly months?: FigureHead['months'];
	/** Works out what the gate has to hide besides what is small; in place where none is given. */
	readonly protector?: Protector;
	readonly signal?: AbortSignal;
}

/** What of a figure's task its counts follow from. */
export type CountedTask = Pick<FigureTask, 'name' | 'question' | 'dataset' | 'signal'>;

/** A measure as the loaded extracts can tell it. */
export interface ChosenMeasure {
	readonly metric: Metric;
	/** What is loaded, as the rows that the measure counts have it. */
	readonly dataset: Dataset;
	readonly cutoff: Day;
	/** Whether the user has said the cut-off. */
	readonly cutoffConfirmed: boolean;
}

/** The whole flow: a question is checked, counted in the engine, estimated, and let through the release gate. */
export async function answer(counter: Counter, task: FigureTask): Promise<Safe<ReleasedFigure> | Refusal> {
	const estimated = await estimate(counter, task);
	return 'what' in estimated ? estimated : releaseFor(task, estimated);
}

/** The flow up to the gate: a question is checked, counted in the engine and estimated. */
export async function estimate(counter: Counter, task: FigureTask): Promise<EstimatedFigure | Refusal> {
	const chosen = chooseMeasure(task.question, task.dataset);
	if ('what' in chosen) return chosen;

	// The groups exist, and are asked for.
	const { metric, dataset, cutoff } = chosen;
	const known = groupingsOf(task.name, task.question, dataset, cutoff, metric.kind);
	if ('what' in known) return known;
	const groupings = await askedGroups(counter, { metric, question: task.question, dataset }, known);
	return estimateGrouped(counter, task, chosen, groupings, (countTask) => countNest(counter, countTask, groupings));
}

/** Asks for the counts of a page's figures before they are answered: only releases have to wait for each other. Resolves when they are
 *  there, or have failed. */
export async function askAhead(counter: Counter, tasks: readonly CountedTask[], ahead: Ahead): Promise<void> {
	const figures = tasks.flatMap(({ name, question, dataset: loaded, signal }) => {
		const chosen = chooseMeasure(question, loaded);
		if ('what' in chosen) return [];
		const { metric, dataset, cutoff } = chosen;
		const groupings = groupingsOf(name, question, dataset, cutoff, metric.kind);
		if ('what' in groupings) return [];
		const { benchmark } = benchmarkFor(name, question, dataset, metric);
		return [{ task: { metric, question, dataset, cutoff, benchmark, signal }, groupings }];
	});
	await countAhead(counter, figures, ahead);
}

/** The flow from the groups on. Those that are no column, such as areas put together, are of no level of areas or periods. */
export async function answerGrouped(
	counter: Counter,
	task: FigureTask,
	chosen: ChosenMeasure,
	groupings: readonly [Grouping, Grouping?]
): Promise<Safe<ReleasedFigure>> {
	const isOfLevel = groupings[0].stored !== null;
	const nestOf = (countTask: CountTask) => countNest(counter, countTask, groupings);
	return releaseFor(task, await estimateGrouped(counter, task, chosen, groupings, isOfLevel ? nestOf : undefined));
}

function releaseFor({ question, rule, linked, protector, beside }: FigureTask, estimated: EstimatedFigure) {
	return release(estimated, question.rule ?? rule, linked, protector, beside);
}

/** The measure of a question, or why there is none: it is known, and the extracts hold what it needs. */
export function chooseMeasure(question: Question, loaded: Dataset): ChosenMeasure | Refusal {
	const chosen = chooseMetric(question.metric, loaded);
	if (!chosen) return { kind: 'unsuited', what: 'This measure is not known', remedy: 'Choose another measure.' };
	const { metric, missing } = chosen;
	const dataset = datasetOf(loaded, metric.kind);
	if (!dataset.cutoff)
		return { kind: 'not-held', what: `No ${metric.kind} extract is loaded`, remedy: `Add a ${metric.kind} extract.` };
	if (missing) return missing;
	const cutoff = Math.min(question.cutoff ?? Infinity, dataset.cutoff.day);
	return { metric, dataset, cutoff, cutoffConfirmed: dataset.cutoff.confirmed };
}

function benchmarkFor(name: FigureName, question: Question, dataset: Dataset, metric: Metric) {
	return name === 'multiples' ? heldAgainstItself : chooseBenchmark(question, dataset, metric);
}

/** From the groups to their estimates. */
export async function estimateGrouped(
	counter: Counter,
	{ name, question, months, signal }: FigureTask,
	{ metric, dataset, cutoff, cutoffConfirmed }: ChosenMeasure,
	groupings: readonly [Grouping, Grouping?],
	nestOf: (task: CountTask) => ReturnType<typeof countNest> = () => Promise.resolve(null)
): Promise<EstimatedFigure> {
	// What the groups are compared with is of the same definition.
	const { benchmark, ...benchmarkWords } = benchmarkFor(name, question, dataset, metric);

	// Counts from the engine, estimates from the counts.
	const countTask = { metric, question, dataset, cutoff, benchmark, signal };
	const counted = await countFigure(counter, countTask, groupings);
	const nest = await nestOf(countTask);
	const strata = strataOf(countTask, [groupings[0], ...(groupings[1] ? [groupings[1]] : [])]);
	// Times come as thousands of days.
	if (counted.total.counts.ends) await nextTask();
	const estimated = {
		...counted,
		cells: counted.cells.map(estimateCell),
		margins: counted.margins.map(estimateCell),
		total: estimateCell(counted.total),
		nest: nest && { ...nest, finest: nest.finest?.map(estimateCell) ?? null }
	};

	// For the gate, with all that is no count.
	const { sql: _, ...definition } = metric;
	const [first, second] = groupings;
	const covered = coveredDays(metric, question, dataset, cutoff);
	const mayCost = tellsRepeats(metric) && second === undefined && first.by.id === 'partnership';
	const spend = mayCost
		? sumSpend(
				question,
				dataset,
				first.groups.map(({ group }) => group),
				covered
			)
		: null;
	const head = {
		name,
		metric: definition,
		question,
		by: first.by,
		by2: second?.by ?? null,
		...benchmarkWords,
		standardisedBy: strata.length === 0 ? null : strata.map(({ label }) => label),
		covered,
		...(spend && { spend }),
		...(months && { months }),
		marks: marksOf(question, dataset),
		settingsNote: metric.sql.settingsNote?.(metricContext(dataset, cutoff)) ?? null,
		cutoff,
		cutoffConfirmed,
		extracts: dataset.extracts
			.filter(({ kind }) => serves(kind, metric.kind))
			.map(({ file, rowsUsed, sha256, isSample }) => ({ file, rowsUsed, sha256, isSample })),
		visitsNotLinked: metric.sql.keyed && personsByVisit(dataset.extracts).length > 1,
		groupsMayOverlap: metric.sql.unit.includes('person')
	};
	return { head, ...estimated };
}

/** The days that are known whole: from the first of the extracts or the selection to the last on which units can be judged. */
function coveredDays(metric: Metric, { from, to }: Question, dataset: Dataset, cutoff: Day): FigureHead['covered'] {
	if (dataset.firstDay === null) return null;
	const first = Math.max(from ?? -Infinity, dataset.firstDay);
	const last = Math.min(to ?? Infinity, cutoff - metric.sql.waits(dataset.settings));
	return first <= last ? { first, last } : null;
}

/** Marks of everything, and of the areas and partnerships that the question is narrowed to. */
function marksOf({ filters }: Question, { marks }: Dataset): readonly Mark[] {
	const isOf = (dimension: string, value: string | null) =>
		value === null || filters.some((filter) => filter.dimension === dimension && filter.keys.includes(value));
	return marks.filter(({ area, partnership }) => isOf('area', area) && isOf('partnership', partnership));
}

/** Whether an extract has a part in what is counted from one kind: its rows, or what lookups and benchmarks say beside them. */
function serves(kind: ExtractKind, counted: SourceKind): boolean {
	return kind === counted || !sourceKinds.some((source) => source === kind);
}

import type { PeopleSets, ShownPeople } from './count/people-sets';
import { differsByFew, mayDifferByFew } from './disclosure/differencing';
import type { ReleasedCell, ReleasedFigure, ReleasedResult, Safe } from './disclosure/released';
import type { ReleasedCurves } from './disclosure/released-curves';
import type { ReleasedBeforeAfter } from './disclosure/released-before-after';
import { chooseMetric } from './metric/choose-metric';
import type { Dataset } from './model/dataset';
import { placeKey, type AskedFigure } from './model/exported';
import { thresholds } from './model/rule';
import { nextTask } from './model/next-task';
import { valueUnder } from './model/value-under';

/** What a released figure was asked with, and which of its cells are told: all of them where it is not said. */
export function askedOf(
	{ head, rule, cells, margins, total }: Safe<ReleasedFigure>,
	dataset: Dataset,
	told: readonly ReleasedCell[] = [...cells, ...margins, total]
): AskedFigure {
	const { name, question, cutoff } = head;
	const shown = told.filter(({ result }) => result.status === null);
	const isComparedInside = comparedInside.has(question.benchmark);
	return {
		...{ name, question, cutoff, rule, settings: dataset.settings },
		extracts: countedExtracts(question.metric, dataset),
		shown: shown.map(placeOf),
		untold: shown.filter(({ result }) => !tellsUnits(result)).map(placeOf),
		...(isComparedInside && { uncompared: shown.filter(({ result }) => !tellsBenchmark(result)).map(placeOf) })
	};
}

/** The same of curves, and of those followed to the end, of whom a sentence beside the curve that the figure is about tells the share. */
export function askedCurves(figure: Safe<ReleasedCurves>, dataset: Dataset): readonly AskedFigure[] {
	const { shares, cohort, sides, head } = figure;
	const { pick } = head.question;
	const spoken = (shares?.cells ?? []).filter(
		({ group }) => group && valueUnder(cohort, group.key) && (pick.includes(group.code) || pick.includes(group.name))
	);
	const curves = askedOfCurves(figure, dataset);
	if (!shares || sides || spoken.length === 0) return [curves];
	const followed = askedOf(shares, dataset, spoken);
	return [curves, { ...followed, untold: followed.shown, uncompared: followed.shown }];
}

/** Of the groups that have a curve, also where they are not told as a figure yet, and of everyone where they are held against
 *  everyone. */
function askedOfCurves({ groups, curves, sides }: Safe<ReleasedCurves>, dataset: Dataset): AskedFigure {
	const asked = askedOf(groups, dataset);
	const everyone = placeKey(null, null);
	const told = curves.filter(({ status }) => status === null).map(({ group }) => placeKey(group.key, null));
	const shown = [...told, ...asked.shown.filter((place) => place === everyone)];
	if (!sides) return { ...asked, shown };
	// the two sides are found again as those of the areas together, which the selection is narrowed to
	const places = new Map(
		groups.cells.map(({ group }) => [placeKey(group?.key ?? null, null), placeKey(null, group?.key ?? null)])
	);
	const moved = (some: readonly string[] = []) => some.map((place) => places.get(place) ?? place);
	const split = { start: sides.start, treated: sides.areas.map(({ key }) => key), comparators: [], periods: null };
	return { ...asked, split, shown: moved(shown), untold: moved(asked.untold), uncompared: moved(asked.uncompared) };
}

function placeOf({ group, group2 }: ReleasedCell): string {
	return placeKey(group?.key ?? null, group2?.key ?? null);
}

/** Whether a shown result tells how many people there are with those who are not yet followed. */
function tellsUnits(result: ReleasedResult): boolean {
	if (result.status !== null) return false;
	const { measure } = result;
	return (
		measure.kind === 'count' ||
		typeof measure.excluded === 'number' ||
		(measure.excluded === null && !measure.excludedStatus)
	);
}

/** Benchmarks of people of the extracts who are no group of the figure. */
const comparedInside: ReadonlySet<string> = new Set(['rest', 'untreated', 'previous-year']);

/** Whether a shown result tells how many people its group is compared with. */
function tellsBenchmark(result: ReleasedResult): boolean {
	if (result.status !== null || result.measure.kind === 'count') return false;
	return result.comparison?.status === null && result.comparison.benchmarkN !== null;
}

/** The same of the tables behind before and after. */
export function askedTables(
	{ head, rule, tables }: Safe<ReleasedBeforeAfter>,
	dataset: Dataset
): readonly AskedFigure[] {
	const extracts = countedExtracts(head.metric.id, dataset);
	const shared = { name: 'cross', cutoff: head.cutoff, rule, settings: dataset.settings, extracts } as const;
	return tables.map((table) => ({ ...shared, ...table, uncompared: table.shown }));
}

const people = ['judged', 'units'] as const;
/** What is held against each other of files and of figures that are seen as one: also those to whom it happened, and the others. */
export const peopleAndEvents = [...people, 'events', 'others'] as const;

/** The first of some earlier figures from which a new one differs by few people: in some pair of their groups one set of people
 *  lies within the other, and they differ by fewer than the rule shows. Null where there is none. Figures of other extracts are
 *  of other people, and cannot be found again: they are passed over. */
export async function findDifferingByFew<T extends { readonly asked: AskedFigure }>(
	sets: PeopleSets,
	asked: AskedFigure,
	earlier: readonly T[],
	dataset: Dataset,
	which: typeof people | typeof peopleAndEvents = people
): Promise<T | null> {
	const done = new Set<string>();
	const ours = await sets.shown(asked, dataset);
	for (const one of earlier) {
		const key = JSON.stringify(one.asked);
		if (done.has(key) || !isOfLoaded(one.asked, dataset)) continue;
		done.add(key);
		const threshold = Math.max(thresholds[asked.rule], thresholds[one.asked.rule]);
		if (await haveFewBetween(sets, ours, await sets.shown(one.asked, dataset), threshold, which)) return one;
	}
	return null;
}

/** Whether the rows that a figure was counted from are exactly those that are loaded. */
export function isOfLoaded({ question, settings, extracts }: AskedFigure, dataset: Dataset): boolean {
	return JSON.stringify(countedExtracts(question.metric, { ...dataset, settings })) === JSON.stringify(extracts);
}

/** Milliseconds after which the page gets its turn: every group of one figure is held against every one of the other. */
const atOnce = 10;

async function haveFewBetween(
	sets: PeopleSets,
	ours: readonly ShownPeople[],
	theirs: readonly ShownPeople[],
	threshold: number,
	each: typeof people | typeof peopleAndEvents
): Promise<boolean> {
	let began = performance.now();
	for (const first of ours) {
		if (performance.now() - began > atOnce) {
			await nextTask();
			began = performance.now();
		}
		for (const second of theirs) {
			if (first.are !== second.are) continue;
			for (const which of each) {
				const [ours, theirs] = [first[which], second[which]];
				const few = first.member === 'heads' ? Infinity : threshold;
				if (ours === null || theirs === null || !mayDifferByFew(ours.inParts, theirs.inParts, few)) continue;
				if (differsByFew(await sets.overlap(ours, theirs), threshold)) return true;
			}
			if (each === peopleAndEvents && (await differByOneKind(sets, first, second))) return true;
		}
	}
	return false;
}

/** Whether those judged of one group lie within those of another, and it happened to all or to none of the people by whom they
 *  differ: then that is told of each of them, however many they are. */
async function differByOneKind(sets: PeopleSets, first: ShownPeople, second: ShownPeople): Promise<boolean> {
	if (first.member === 'heads' || first.judged.print === second.judged.print) return false;
	const isSame = (which: 'events' | 'others') => first[which] !== null && first[which].print === second[which]?.print;
	if (!isSame('events') && !isSame('others')) return false;
	const { first: one, second: other, shared } = await sets.overlap(first.judged, second.judged);
	return one !== other && shared === Math.min(one, other);
}

function countedExtracts(metric: string, dataset: Dataset): string[] {
	const kind = chooseMetric(metric, dataset)?.metric.kind;
	return dataset.extracts
		.filter((extract) => extract.kind === kind)
		.map(({ sha256 }) => sha256)
		.sort();
}

import { countReach } from './count/count-reach';
import type { Counter } from './count/counter';
import { comparableAreas } from './disclosure/comparable-areas';
import { releaseBeforeAfter } from './disclosure/release-before-after';
import type { ReleasedFigure, Safe } from './disclosure/released';
import type { ReleasedBeforeAfter } from './disclosure/released-before-after';
import { shownShare } from './disclosure/shown-share';
import { sideOf } from './disclosure/side-of';
import { sidesOf, splitGroupings } from './metric/before-after-grouping';
import { dimensionGrouping, type Grouping } from './metric/grouping';
import { partnershipOf, startOf } from './model/partnership-start';
import type { Group } from './model/dimension';
import type { SplitGroups } from './model/exported';
import type { PeriodUnit } from './model/period';
import type { Question } from './model/question';
import type { Refusal } from './model/refusal';
import { afterKey, beforeKey, comparatorsKey, treatedKey } from './model/side';
import { withArticle } from './model/with-article';
import { answerGrouped, chooseMeasure, type ChosenMeasure, type FigureTask } from './pipeline';

/** What "before and after against comparators" is asked with. */
export type BeforeAfterTask = Omit<FigureTask, 'name'>;

type Ask = (
	question: Question,
	groupings: readonly [Grouping, Grouping],
	linked: readonly Safe<ReleasedFigure>[]
) => Promise<Safe<ReleasedFigure>>;

/** The whole flow of before and after against comparators. Tables are released one within the other – areas before and after, the
 *  chosen ones together, their periods – each held to what those before it hide; all else is worked out from them. */
export async function answerBeforeAfter(
	counter: Counter,
	task: BeforeAfterTask
): Promise<Safe<ReleasedBeforeAfter> | Refusal> {
	const chosen = chooseMeasure(task.question, task.dataset);
	if ('what' in chosen) return chosen;
	const unfit = whyUnfit(chosen);
	if (unfit) return unfit;

	// Whose start it is, and when.
	const partnership = partnershipOf(task.question, chosen.dataset);
	if (!partnership) return noPartnershipChosen;
	const started = startOf(task.question, chosen.dataset, partnership);
	if (!started) return noStart(partnership);
	const { start } = started;
	const question = everyoneThere(task.question);
	const span = spanOf(question, chosen);
	if (!span || start <= span.first || start > span.last) return nothingOnOneSide(partnership);

	// Areas, each by itself, on either side of the start and in the halves of the time before it.
	const ask: Ask = (asked, groupings, linked) =>
		answerGrouped(counter, { ...task, name: 'cross', question: asked, linked }, chosen, groupings);
	const { metric, dataset, cutoff } = chosen;
	const dimension = dataset.areas[question.level];
	const areas = dimensionGrouping(dimension);
	const sides = sidesOf(start);
	const countTask = { metric, question, dataset, cutoff, benchmark: null, signal: task.signal };
	const reach = await countReach(counter, countTask, dimension, partnership.key);
	const byArea = await ask(question, [areas, sides], task.linked);
	const earlier = { ...question, to: start - 1 };
	const later = { ...question, from: start };
	const halfway = Math.floor((span.first + start) / 2);
	const halves = await ask(earlier, [areas, sidesOf(halfway)], [sideOf(byArea, beforeKey, earlier)]);
	const compared = comparableAreas({ ...reach, asked: question.comparators, sides: byArea, halves });
	if (compared.treatedAreas.length === 0) return noAreas(partnership);
	if (compared.comparatorAreas.length === 0) return noComparators(partnership);

	// The chosen areas as one, and their periods.
	const keysOf = (groups: readonly Group[]) => groups.map(({ key }) => key);
	const split = { start, treated: keysOf(compared.treatedAreas), comparators: keysOf(compared.comparatorAreas) };
	const table = async (asked: Question, periods: SplitGroups['periods'], linked: readonly Safe<ReleasedFigure>[]) => {
		const own = { ...split, periods };
		return { split: own, figure: await ask(asked, splitGroupings(own, dimension), linked) };
	};
	const together = await table(question, null, [byArea, ...task.linked]);
	const byPeriod = async (unit: PeriodUnit) => ({
		before: await table(earlier, { first: span.first, last: start - 1, unit }, [
			sideOf(together.figure, beforeKey, earlier)
		]),
		after: await table(later, { first: start, last: span.last, unit }, [sideOf(together.figure, afterKey, later)])
	});
	const finer = await byPeriod(question.period);
	const isCoarser = isMostlyHidden([finer.before.figure, finer.after.figure]);
	const periods = isCoarser ? await byPeriod('year') : finer;
	const head = { ...together.figure.head, question: task.question };
	const facts = { head, partnership, areaLabel: dimension.label, ...started, span };
	return releaseBeforeAfter({ facts, areas: compared, byArea, sides: together, ...periods });
}

/** Everyone in the areas, whichever partnership they are with: who is reached is part of what is asked. */
export function everyoneThere(question: Question): Question {
	return {
		...question,
		filters: question.filters.filter(({ dimension }) => dimension !== 'partnership'),
		benchmark: '',
		standardise: [],
		pick: []
	};
}

/** The days on which people may first be seen and be followed. */
function spanOf({ from, to }: Question, { metric, dataset, cutoff }: ChosenMeasure) {
	if (dataset.firstDay === null) return null;
	const first = Math.max(from ?? -Infinity, dataset.firstDay);
	const last = Math.min(to ?? Infinity, cutoff - metric.sql.waits(dataset.settings));
	return first <= last ? { first, last } : null;
}

/** Whether fewer than half of the numbers of the two are shown, so that longer periods tell more. */
function isMostlyHidden(figures: readonly ReleasedFigure[]): boolean {
	const cells = figures
		.flatMap(({ cells }) => cells)
		.filter(({ group2 }) => group2?.key === treatedKey || group2?.key === comparatorsKey);
	return cells.filter(({ result }) => shownShare(result) !== null).length < cells.length / 2;
}

function whyUnfit({ metric, dataset }: ChosenMeasure): Refusal | null {
	if (metric.kind !== 'cases')
		return {
			kind: 'unsuited',
			what: 'Before and after is worked out from records of cases only',
			remedy:
				metric.kind === 'counts'
					? 'Add a cases extract: numbers already counted do not say since when each person has been followed.'
					: 'Choose a measure of cases that is a share, such as people seen again within 12 months.'
		};
	if (metric.statistic !== 'proportion')
		return {
			kind: 'unsuited',
			what: 'Before and after is shown for shares only',
			remedy: 'Choose a measure that is a share, such as people seen again within 12 months.'
		};
	if (!dataset.dimensions.some(({ id }) => id === 'partnership'))
		return {
			kind: 'not-held',
			what: 'Not in your extracts: a column for partnership',
			remedy: 'Map a column to it on the Data page.'
		};
	return null;
}

const noPartnershipChosen: Refusal = {
	kind: 'unsuited',
	what: 'Choose one partnership to see before and after',
	remedy: 'Narrow the sentence at the head of the page to one partnership.'
};

function noStart({ name }: Group): Refusal {
	return {
		kind: 'unsaid',
		what: `When did ${withArticle(name)} start?`,
		remedy:
			'The extracts do not say. Enter the day it started, or add a notes extract with a row of kind “start” for this partnership.'
	};
}

function nothingOnOneSide({ name }: Group): Refusal {
	return {
		kind: 'too-little-shown',
		what: `Nothing to compare on one side of the start of ${withArticle(name)}`,
		remedy: 'There have to be people first seen before that day, and others from it on who have been followed since.'
	};
}

function noAreas({ name }: Group): Refusal {
	return {
		kind: 'too-little-shown',
		what: `No area of ${withArticle(name)} can be shown before and after its start`,
		remedy: 'It has fewer than 10 people in each area, or the figures of its areas are hidden. Widen the selection.'
	};
}

function noComparators({ name }: Group): Refusal {
	return {
		kind: 'too-little-shown',
		what: `No area to hold ${name} against`,
		remedy:
			'Every area that can be shown on both sides of the start has 10 people or more of the partnership. Take filters away.'
	};
}

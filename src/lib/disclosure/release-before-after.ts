import type { Proportion } from '../model/counts';
import { placeKey, type SplitGroups } from '../model/exported';
import type { Interval } from '../model/estimate';
import { periodOf, type Period } from '../model/period';
import { afterKey, beforeKey, comparatorsKey, treatedKey } from '../model/side';
import { differenceInDifferences } from '../statistics/difference-in-differences';
import { interruptedTimeSeries, overControl, type Coefficient } from '../statistics/interrupted-time-series';
import { newcombe } from '../statistics/newcombe';
import { placeboTest } from '../statistics/placebo-test';
import { preTrend, type PrePeriod } from '../statistics/pre-trend';
import type { ComparedAreas } from './comparable-areas';
import { pass } from './pass';
import type { ReleasedCell, ReleasedFigure, ReleasedResult, Safe } from './released';
import type {
	ReleasedBeforeAfter,
	ReleasedChange,
	ReleasedDifference,
	ReleasedPlacebo,
	ReleasedPreTrend,
	ReleasedSeries,
	ReleasedSidePeriod,
	ReleasedSides,
	ReleasedTableOf
} from './released-before-after';
import { resultOf, shownShare, statusOf } from './shown-share';

type Facts = Pick<ReleasedBeforeAfter, 'head' | 'partnership' | 'areaLabel' | 'start' | 'startedBy' | 'span'>;

/** A released table and how its groups are split. */
export interface SplitTable {
	readonly figure: Safe<ReleasedFigure>;
	readonly split: SplitGroups;
}

/** What has been released of the areas, and what is said of them. */
export interface BeforeAfterParts {
	readonly facts: Facts;
	readonly areas: ComparedAreas;
	/** Each area by itself, before and after. */
	readonly byArea: Safe<ReleasedFigure>;
	/** The partnership's areas and their comparators, each as one, before and after. */
	readonly sides: SplitTable;
	/** The same by period, before the start and from it on. */
	readonly before: SplitTable;
	readonly after: SplitTable;
}

/** A period of which less is covered is left out. */
const leastShare = 0.9;

const nobody: Proportion = { numerator: 0, denominator: 0 };

/** Before and after against comparators, worked out from released cells alone: what they hide can be told by nothing here. */
export function releaseBeforeAfter(parts: BeforeAfterParts): Safe<ReleasedBeforeAfter> {
	const { facts, areas } = parts;
	const sides = parts.sides.figure;
	const periods = [...sidePeriods(parts.before.figure, 'before'), ...sidePeriods(parts.after.figure, 'after')];
	const released: ReleasedBeforeAfter = {
		...facts,
		...areas,
		rule: sides.rule,
		treated: sidesOf(sides, treatedKey),
		comparators: sidesOf(sides, comparatorsKey),
		effect: effectOf(sides),
		periods,
		preTrend: preTrendOf(periods),
		placebo: placeboOf(parts),
		tables: [parts.sides, parts.before, parts.after].map(tableOf),
		series: seriesOf(periods, parts)
	};
	return pass(released);
}

/** What a table tells, of the partnership's areas and their comparators alone. */
function tableOf({ figure, split }: SplitTable): ReleasedTableOf {
	const told = figure.cells.filter(
		({ group, group2, result }) =>
			result.status === null && [treatedKey, comparatorsKey].some((key) => key === group?.key || key === group2?.key)
	);
	const shown = told.map(({ group, group2 }) => placeKey(group?.key ?? null, group2?.key ?? null));
	return { question: figure.head.question, split, shown };
}

function sidesOf(figure: ReleasedFigure, key: string): ReleasedSides {
	const before = resultOf(figure, key, beforeKey);
	const after = resultOf(figure, key, afterKey);
	return { before, after, change: difference(after, before) };
}

/** One share less another, as of independent groups. */
function difference(one: ReleasedResult, other: ReleasedResult): ReleasedChange {
	const [{ numerator: x1, denominator: n1 }, { numerator: x2, denominator: n2 }] = [
		shownShare(one) ?? nobody,
		shownShare(other) ?? nobody
	];
	const interval = newcombe(x1, n1, x2, n2);
	return interval ? inPoints(x1 / n1 - x2 / n2, interval, null) : { status: statusOf([one, other]) };
}

function effectOf(figure: ReleasedFigure): ReleasedChange {
	const results = [treatedKey, comparatorsKey].map((key) => [
		resultOf(figure, key, beforeKey),
		resultOf(figure, key, afterKey)
	]);
	const [treated, comparators] = results.map(([before, after]) => ({
		before: (before && shownShare(before)) ?? nobody,
		after: (after && shownShare(after)) ?? nobody
	}));
	const effect = treated && comparators && differenceInDifferences(treated, comparators);
	return effect ? inPoints(effect.value, effect.interval, effect.p) : { status: statusOf(results.flat()) };
}

/** The periods that one side covers whole, followed whole. */
function sidePeriods(figure: ReleasedFigure, side: ReleasedSidePeriod['side']): ReleasedSidePeriod[] {
	return rowsOf(figure).flatMap(({ group, period }) => {
		if (!group || !period || !isWhole(period)) return [];
		const treated = resultOf(figure, group.key, treatedKey);
		const comparators = resultOf(figure, group.key, comparatorsKey);
		return [{ group, period, side, treated, comparators, difference: difference(treated, comparators) }];
	});
}

/** Whether a stretch has at least nine tenths of the calendar's period. */
function isWhole({ unit, start, end }: Period): boolean {
	const calendar = periodOf(Math.floor((start + end) / 2), unit);
	return end - start + 1 >= leastShare * (calendar.end - calendar.start + 1);
}

/** A row for each period, by its margin. */
function rowsOf({ margins }: ReleasedFigure): ReleasedCell[] {
	return margins.filter(({ group2 }) => group2 === null);
}

function preTrendOf(periods: readonly ReleasedSidePeriod[]): ReleasedPreTrend | null {
	const before: PrePeriod[] = periods
		.filter(({ side }) => side === 'before')
		.map(({ treated, comparators }) => ({
			treated: shownShare(treated) ?? nobody,
			comparators: shownShare(comparators) ?? nobody
		}));
	const trend = preTrend(before);
	if (!trend) return null;
	return {
		slope: inPoints(trend.slope.value, trend.slope.interval, trend.p),
		periods: before.filter(({ treated, comparators }) => treated.denominator > 0 && comparators.denominator > 0).length
	};
}

/** Every area without the partnership that is shown on both sides takes its place in turn. */
function placeboOf({ areas, byArea, sides }: BeforeAfterParts): ReleasedPlacebo | null {
	const own = countsOf(sides.figure, treatedKey);
	const others = areas.candidates.flatMap((group) => {
		const counts = countsOf(byArea, group.key);
		return counts ? [{ group, counts }] : [];
	});
	const test =
		own &&
		placeboTest(
			own,
			others.map(({ counts }) => counts)
		);
	if (!test) return null;
	return {
		areas: others
			.map(({ group }, at) => ({ group, points: 100 * (test.placebos[at] ?? 0) }))
			.sort((one, other) => one.points - other.points),
		points: 100 * test.effect,
		rank: test.rank,
		p: test.p,
		leastP: test.leastP
	};
}

function countsOf(figure: ReleasedFigure, key: string) {
	const before = shownShare(resultOf(figure, key, beforeKey));
	const after = shownShare(resultOf(figure, key, afterKey));
	return before && after ? { before, after } : null;
}

/** The periods next to the start that follow each other without one that is not shown. */
function seriesOf(
	periods: readonly ReleasedSidePeriod[],
	{ facts, before, after }: BeforeAfterParts
): ReleasedSeries | null {
	const isShown = ({ treated, comparators }: ReleasedSidePeriod) =>
		shownShare(treated) !== null && shownShare(comparators) !== null;
	const of = (side: ReleasedSidePeriod['side']) => periods.filter((period) => period.side === side);
	const earlier = untilFirst([...of('before')].reverse(), isShown).reverse();
	const later = untilFirst(of('after'), isShown);
	const used = [...earlier, ...later];
	// A period that lies on both sides of the start is left out; time goes on through it.
	const isDivided = [before, after].every(({ figure }) => rowsOf(figure).some(isPartNextTo(facts.start)));
	const valuesOf = (which: 'treated' | 'comparators') =>
		used.map((period) => {
			const { numerator, denominator } = shownShare(period[which]) ?? nobody;
			return numerator / denominator;
		});
	const values = overControl(valuesOf('treated'), valuesOf('comparators'));
	const fitted = interruptedTimeSeries(values, earlier.length, isDivided ? 1 : 0);
	if (!fitted) return null;
	return {
		level: ofCoefficient(fitted.level),
		trend: ofCoefficient(fitted.trend),
		before: earlier.length,
		after: later.length
	};
}

/** Whether a stretch ends or begins at the start and is only a part. */
function isPartNextTo(start: number) {
	return ({ period }: ReleasedCell) =>
		period !== null && (period.start === start || period.end === start - 1) && !isWhole(period);
}

function untilFirst<T>(items: readonly T[], holds: (item: T) => boolean): T[] {
	const end = items.findIndex((item) => !holds(item));
	return items.slice(0, end < 0 ? items.length : end);
}

function ofCoefficient({ value, interval, p }: Coefficient): ReleasedDifference {
	return inPoints(value, interval, p);
}

function inPoints(value: number, { lower, upper }: Interval, p: number | null): ReleasedDifference {
	return { status: null, points: 100 * value, lower: 100 * lower, upper: 100 * upper, p };
}

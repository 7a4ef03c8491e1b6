import type { Counts } from '../model/counts';
import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure } from '../model/figure';
import type { EndsOfDay } from '../model/time-to-event';
import { pickRank, type PickRank } from '../model/pick-rank';
import { windowDays } from '../model/metric';
import { nextTask } from '../model/next-task';
import { kaplanMeier } from '../statistics/kaplan-meier';
import { logRank } from '../statistics/log-rank';
import { medianSurvival } from '../statistics/median-survival';
import { mergeSteps } from './merge-steps';
import { pass } from './pass';
import { isShareOfFew } from './primary-suppression';
import type { ReleasedCell, ReleasedFigure, Safe, StatusCode } from './released';
import type {
	CohortShare,
	CurvePair,
	CurvesOfSides,
	ReleasedCurve,
	ReleasedCurves,
	ReleasedMedian,
	ReleasedStep
} from './released-curves';
import { leastPeople, ruleOf, type Rule } from './rules';

/** What stands on the page beside the curves. */
export interface CurvesBeside {
	/** The page's figure of the same groups, which tells how many are followed; null where it is of the measure of time itself. */
	readonly shares: Safe<ReleasedFigure> | null;
	/** Id of the measure whose share of those followed to the end the curve is held against. */
	readonly cohort: string | null;
}

/** Readings in a curve's window. */
const parts = 4;

/** Curves worked out before the page has its turn. */
const curvesAtOnce = 4;

/** Lets the curves of a figure's groups through. `figure` is of a measure of time, `groups` the same once released.
 *
 *  - A group that is hidden as a figure has no curve. Nor has one of whom the page's shares hide how many are not yet followed,
 *    for the curve starts with all of them; or of whom both together would tell of few: to how many of those not yet followed
 *    it has happened so far. Where nobody is followed to the end yet, there is one if the shares keep nobody's number back.
 *  - Steps are merged as `mergeSteps` says. There is no curve of everyone, from which a hidden group's could be worked out.
 *  - Log-rank tests are over what is shown, within the window, to two figures: of all together, and of the pair that is named. */
export async function releaseCurves(
	figure: EstimatedFigure,
	groups: Safe<ReleasedFigure>,
	{ shares, cohort }: CurvesBeside,
	sides: CurvesOfSides | null = null
): Promise<Safe<ReleasedCurves>> {
	const until = figure.total.counts.until ?? windowDays;
	const readings = Array.from({ length: parts }, (_, part) => Math.round(((part + 1) * until) / parts));
	const rule = ruleOf(groups.rule);
	const isTurned = shares?.head.metric.id !== cohort;
	const isCohort = shares !== null && (!isTurned || shares.head.metric.complement === cohort);
	const mayTellUnfollowed = shares !== null && tellsAllUnfollowed(shares, groups);
	const beside = figure.cells.map((cell): Beside | null => {
		const share = shares?.cells.find(({ group }) => group?.key === cell.group?.key);
		return shares && { share, cohort: isCohort ? cohortShare(share, isTurned) : null, mayTellUnfollowed };
	});
	const limits = { readings, rule, least: Math.max(leastPeople, rule.few + 1) };
	const curves: ReleasedCurve[] = [];
	for (const [at, cell] of figure.cells.entries()) {
		// Each may have thousands of days.
		if (at % curvesAtOnce === 0) await nextTask();
		curves.push(curveOf(cell, groups.cells[at], beside[at] ?? null, limits));
	}
	await nextTask();
	const shown = curves.filter(({ status }) => status === null);
	const ends = figure.cells.filter((_, at) => curves[at]?.status === null).map((cell) => within(cell, until));
	const test = ends.length < 2 ? null : logRank(ends);
	await nextTask();
	const cohortShares = curves.flatMap(({ group, status }, at) => {
		const share = beside[at]?.cohort;
		return share && status === null ? [[group.key, share] as const] : [];
	});
	const released: ReleasedCurves = {
		head: groups.head,
		rule: groups.rule,
		groups,
		sides,
		curves,
		shares,
		cohort: Object.fromEntries(cohortShares),
		readings,
		pair: sides ? null : pairOf(figure, groups, curves, until),
		difference: test && { p: twoFigures(test.p), groups: ends.length },
		shown: shown.length,
		hidden: curves.filter(({ status }) => status === '[c]').length
	};
	return pass(released);
}

/** The test of the partnership picked out and those without one, where it is another than that of all curves shown. */
function pairOf(
	{ head, cells }: EstimatedFigure,
	groups: Safe<ReleasedFigure>,
	curves: readonly ReleasedCurve[],
	until: number
): CurvePair | null {
	const shown = curves.filter(({ status }) => status === null);
	const ranked = (rank: PickRank) => shown.find(({ group }) => pickRank(head.question, group) === rank)?.group.key;
	const [picked, comparator] = [ranked('picked'), ranked('comparator')];
	if (head.by.id === 'period' || shown.length < 3 || picked === undefined || comparator === undefined) return null;
	if (!areApart(groups)) return null;
	const ofPair = [picked, comparator].flatMap((key) => cells.filter(({ group }) => group?.key === key));
	const test = logRank(ofPair.map((cell) => within(cell, until)));
	return test && { picked, comparator, chiSquare: twoFigures(test.chiSquare), p: twoFigures(test.p) };
}

/** Whether nobody stands in two groups: by what is counted, or because those told of all groups add up to everyone told. */
function areApart({ head, cells, total }: Safe<ReleasedFigure>): boolean {
	if (!head.groupsMayOverlap) return true;
	const told = [...cells, total].map(({ result }) => {
		if (result.status === null) return result.measure.kind === 'count' ? null : result.measure.denominator;
		return result.status === '[z]' ? 0 : null;
	});
	const everyone = told.pop() ?? null;
	return told.every((people) => people !== null) && told.reduce((sum, people) => sum + people, 0) === everyone;
}

function twoFigures(value: number): number {
	return Number(value.toPrecision(2));
}

/** What the page's shares say of a group. */
interface Beside {
	readonly share: ReleasedCell | undefined;
	readonly cohort: CohortShare | null;
	/** Whether a group of which nobody is followed to the end yet may have a curve, which starts with all of them. */
	readonly mayTellUnfollowed: boolean;
}

interface Limits {
	readonly readings: readonly number[];
	readonly rule: Rule;
	/** Fewest that a step may tell of. */
	readonly least: number;
}

function curveOf(
	{ group, counts }: EstimatedCell,
	released: ReleasedCell | undefined,
	beside: Beside | null,
	{ readings, rule, least }: Limits
): ReleasedCurve {
	if (!group || !released) throw new RangeError('releaseCurves needs the groups of the figure in their order');
	const status = ownStatus(counts, released) ?? (beside && statusBeside(counts, beside, rule));
	if (status !== null) return { group, status };
	const curve = kaplanMeier(counts.ends ?? []);
	const steps = mergeSteps(curve, readings, least, counts.numerator);
	if (steps.length === 0) return { group, status: '[c]' };
	return { group, status: null, units: counts.units, steps, median: median(curve, steps) };
}

/** Why a group is hidden as a figure. One that cannot be read at the end of the window yet is settled by the gate as though it were
 *  shown, and has a curve up to where it is followed. */
function ownStatus({ denominator }: Counts, { result }: ReleasedCell): StatusCode | null {
	return result.status === '[x]' && denominator > 0 ? null : result.status;
}

/** Whether the shares tell of every group, and of everyone, how many are not yet followed, but where nobody is; and whether those
 *  groups may all be told themselves. Else the number of a few would follow from the numbers of the others. */
function tellsAllUnfollowed(shares: Safe<ReleasedFigure>, groups: Safe<ReleasedFigure>): boolean {
	const isTold = ({ result }: ReleasedCell) =>
		result.status === null
			? result.measure.kind === 'count' || typeof result.measure.excluded === 'number'
			: result.status !== '[c]';
	const ofNobodyFollowed = shares.cells.filter(({ result }) => result.status === '[x]');
	const own = (cell: ReleasedCell) => groups.cells.find(({ group }) => group?.key === cell.group?.key);
	return (
		[...shares.cells, ...shares.margins, shares.total].every(isTold) &&
		ofNobodyFollowed.every((cell) => own(cell)?.result.status !== '[c]')
	);
}

/** Why the curve is hidden though the group's own result is not. */
function statusBeside(counts: Counts, { share, cohort, mayTellUnfollowed }: Beside, rule: Rule): StatusCode | null {
	if (!share) return '[c]';
	if (share.result.status === '[x]' && mayTellUnfollowed) return null;
	if (share.result.status !== null) return share.result.status;
	if (share.result.measure.kind === 'count') return null;
	const { excluded, excludedStatus } = share.result.measure;
	if (excludedStatus !== undefined || typeof excluded === 'string') return '[c]';
	if (!cohort || excluded === null) return null;
	const since = { numerator: counts.numerator - cohort.numerator, denominator: excluded };
	return isShareOfFew(since, rule) ? '[c]' : null;
}

/** The median where the curve shown reaches it. */
function median(curve: Parameters<typeof medianSurvival>[0], steps: readonly ReleasedStep[]): ReleasedMedian | null {
	const last = steps.at(-1)?.day ?? 0;
	const found = medianSurvival(curve);
	if (!found || found.day > last) return null;
	const reached = (day: number | null) => (day !== null && day <= last ? day : null);
	return { day: found.day, lower: reached(found.lower), upper: reached(found.upper) };
}

/** What the curve shows: whoever is followed beyond the window is followed to its end. */
function within({ counts }: EstimatedCell, until: number): EndsOfDay[] {
	return (counts.ends ?? []).map((end) =>
		end.day <= until ? end : { day: until, events: 0, censored: end.events + end.censored }
	);
}

/** The share of those followed to the end to whom it happened; turned over where the measure counts those to whom it did not. */
function cohortShare(cell: ReleasedCell | undefined, isTurned: boolean): CohortShare | null {
	if (!cell || cell.result.status !== null || cell.result.measure.kind !== 'proportion') return null;
	const { value, lower, upper, numerator, denominator } = cell.result.measure;
	if (!isTurned) return { value, lower, upper, numerator, denominator };
	return {
		value: 1 - value,
		lower: upper === null ? null : 1 - upper,
		upper: lower === null ? null : 1 - lower,
		numerator: denominator - numerator,
		denominator
	};
}

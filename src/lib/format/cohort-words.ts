import type { ReleasedCell } from '../disclosure/released';
import type { ReleasedCurve, ReleasedCurves, ShownCurve } from '../disclosure/released-curves';
import { dayFromParts, partsFromDay } from '../model/day';
import type { Period } from '../model/period';
import { beforeKey } from '../model/side';
import { formatDay } from './date';
import { groupName } from './group-name';
import { groupPhrase } from './group-words';
import { formatList } from './list';
import { barePhrase } from './metric-words';
import { formatPercent, formatRange } from './number';
import { stepAt, toldStep } from './step-at';

type Shown = ReleasedCurve & ShownCurve;

/** The curve of a period. */
export interface Cohort {
	readonly curve: Shown;
	readonly period: Period;
	/** The period in the figure of all groups. */
	readonly cell: ReleasedCell;
	/** Day up to which everyone of the period has been followed. */
	readonly followedUntil: number;
}

/** The last periods with a curve beside the same period a year earlier, at the last reading that both are told at. */
interface Lead {
	readonly last: Cohort;
	readonly yearBefore: Cohort | null;
	/** Day at which they are read. */
	readonly day: number;
}

/** Periods that are drawn: two years of quarters. More lines cannot be told apart. */
const drawnAtMost = 8;

/** Whether the curves are of periods. */
export function isOfPeriods({ head }: Pick<ReleasedCurves, 'head'>): boolean {
	return head.by.id === 'period';
}

/** What a curve is called: a period or a side of a start by its dates. */
export function curveName(
	{ groups, sides }: Pick<ReleasedCurves, 'groups' | 'sides'>,
	{ group }: ReleasedCurve
): string {
	if (sides) return group.key === beforeKey ? `Before ${formatDay(sides.start)}` : `From ${formatDay(sides.start)} on`;
	const cell = groups.cells.find((one) => one.group?.key === group.key);
	return cell ? groupName(cell) : group.name;
}

/** Why a curve is not told at a reading: so long after the period's first day that nobody is followed yet, or few are left. */
export function untoldCode(figure: ReleasedCurves, { group }: ReleasedCurve, day: number): '[c]' | '[x]' {
	const cell = figure.groups.cells.find((one) => one.group?.key === group.key);
	return isOfPeriods(figure) && cell?.period && cell.period.start + day > figure.head.cutoff ? '[x]' : '[c]';
}

/** Curves of periods in their order, those that are hidden left out. */
export function cohortsOf({ head, curves, groups }: ReleasedCurves): Cohort[] {
	const cells = new Map(groups.cells.map((cell) => [cell.group?.key, cell]));
	return curves.flatMap((curve) => {
		const cell = cells.get(curve.group.key);
		if (curve.status !== null || !cell?.period) return [];
		return [{ curve, cell, period: cell.period, followedUntil: head.cutoff - cell.period.end }];
	});
}

/** Those of them that are drawn: the last. */
export function drawnCohorts(figure: ReleasedCurves): Cohort[] {
	return cohortsOf(figure).slice(-drawnAtMost);
}

/** The last period that is told at any reading, and the same a year earlier; null where there is none. */
export function leadOf(figure: ReleasedCurves): Lead | null {
	const cohorts = cohortsOf(figure);
	const last = cohorts.findLast(({ curve }) => lastReading(figure, curve) !== null);
	if (!last) return null;
	const { year, month } = partsFromDay(last.period.start);
	const start = dayFromParts(year - 1, month, 1);
	const before = cohorts.find(({ period }) => period.start === start) ?? null;
	const own = lastReading(figure, last.curve) ?? 0;
	// where few stand between two readings, an earlier one may be told of the one quarter and not of the other
	const shared = before && figure.readings.findLast((one) => isToldAt(last.curve, one) && isToldAt(before.curve, one));
	return shared === undefined || shared === null
		? { last, yearBefore: null, day: own }
		: { last, yearBefore: before, day: shared };
}

function lastReading({ readings }: ReleasedCurves, curve: Shown): number | null {
	return readings.findLast((reading) => isToldAt(curve, reading)) ?? null;
}

function isToldAt(curve: ShownCurve, day: number): boolean {
	return stepAt(curve, day) !== null;
}

/** What was found, as a title. `dayWords` says a reading. */
export function cohortTitle(figure: ReleasedCurves, dayWords: (day: number) => string): string {
	const { head } = figure;
	const phrase = barePhrase(head.metric);
	const lead = leadOf(figure);
	if (!lead) return `How soon ${head.metric.unit} are ${phrase}, by ${head.by.label}: no curve may be shown`;
	const { last, yearBefore, day } = lead;
	const own = `By ${dayWords(day)} ${shareAt(last.curve, day)} of ${head.metric.unit} ${groupPhrase(figure.groups, last.cell)} were ${phrase}`;
	return yearBefore ? `${own}, ${shareAt(yearBefore.curve, day)} of those a year earlier` : own;
}

function shareAt(curve: Shown, day: number): string {
	return formatPercent(toldStep(curve, day).value, curve.units);
}

/** The last period and the same a year earlier, each with its interval. */
export function cohortFindings(figure: ReleasedCurves, dayWords: (day: number) => string): string[] {
	const lead = leadOf(figure);
	if (!lead) return [];
	const { last, yearBefore, day } = lead;
	const told = [last, ...(yearBefore ? [yearBefore] : [])].map(({ curve, cell }) => {
		const { lower, upper } = toldStep(curve, day);
		return `${groupName(cell)} ${shareAt(curve, day)} (95% interval ${formatRange(lower, upper, curve.units)})`;
	});
	return [`By ${dayWords(day)}: ${formatList(told)}.`];
}

/** How the lines are to be told apart. */
export function cohortNotes(figure: ReleasedCurves): string[] {
	const drawn = drawnCohorts(figure);
	const lead = leadOf(figure);
	if (drawn.length === 0 || !lead) return [];
	const { by } = figure.head;
	const until = figure.readings.at(-1) ?? 0;
	const isBeside = drawn.some(({ curve }) => curve !== lead.last.curve && curve !== lead.yearBefore?.curve);
	const hasUnripe = drawn.some(({ followedUntil, curve }) => followedUntil < Math.min(until, lastDay(curve)));
	return [
		isBeside ? `Grey: the other ${by.label}s of the last ${drawn.length} with a curve; the table has all.` : null,
		hasUnripe ? `Dotted: beyond what everyone of that ${by.label} has been followed for, and so less certain.` : null
	].filter((note) => note !== null);
}

function lastDay({ steps }: ShownCurve): number {
	return steps.at(-1)?.day ?? 0;
}

import { isCourse, type FigureHead } from '../model/figure';
import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import type { Day } from '../model/day';
import { changesUpTo, startsAnew, type Mark } from '../model/mark';
import { capital } from './capital';
import { coursePoint } from './course-point';
import { formatDay, formatSpan } from './date';
import { groupNoun } from './group-words';
import { measureValue } from './measure-words';
import { saysOfUnits, withoutWindow } from './metric-words';
import { numberWord } from './number-word';
import { groupName } from './group-name';
import { formatList } from './list';
import { formatCount } from './number';
import { scaleOf } from './scale';

const namedAtMost = 4;

/** What a course has found, as a title: "2 of 16 quarters show more than chance"; why it is none; null where the figure is not
 *  drawn as a course. */
export function courseSentence(figure: ReleasedFigure): string | null {
	if (!isCourse(figure.head.name)) return null;
	const { course } = figure;
	if (!course) return `No limits: too few ${groupNoun(figure.head.by, 2)} may be shown that are covered whole`;
	const judged = figure.cells.filter(({ group }) => group && course.points[group.key]);
	const noun = groupNoun(figure.head.by, judged.length);
	const signals = signalCells(figure);
	const within = withinEach(figure);
	if (signals.length === 0) return `No change beyond chance${within} over ${formatCount(judged.length)} ${noun}`;
	const [only] = signals;
	if (signals.length === 1 && only)
		return `${groupName(only)} shows more than chance${within}, of ${formatCount(judged.length)} ${noun}`;
	return `${capital(numberWord(signals.length))} of ${formatCount(judged.length)} ${noun} show more than chance${within}`;
}

/** What lies between marked changes, judged by itself. */
interface Stretch {
	/** The changes that it begins with; none of the first. */
	readonly marks: readonly Mark[];
	readonly centre: number;
}

/** The stretches of a course that are judged, in the order of time. */
function stretchesOf({ cells, course }: ReleasedFigure): Stretch[] {
	const bases = (course?.marks ?? []).filter(startsAnew);
	const stretches = new Map<Day | null, Stretch>();
	let last: Day | null = null;
	for (const { group, period } of cells) {
		const centre = group && course?.points[group.key]?.centre;
		if (centre === null || centre === undefined || !period) continue;
		const since = changesUpTo(bases, period.start).map(({ day }) => day);
		const begin = since.length === 0 ? null : Math.max(...since);
		if (stretches.has(begin)) continue;
		// With the marks of stretches between that are too short to be judged: the step is of all of them.
		const marks = bases.filter(({ day }) => begin !== null && day <= begin && (last === null || day > last));
		stretches.set(begin, { marks, centre });
		last = begin;
	}
	return [...stretches.values()];
}

/** " within each stretch" where a course is judged in several, which say nothing of the step between them; else nothing. */
export function withinEach(figure: ReleasedFigure): string {
	return stretchesOf(figure).length > 1 ? ' within each stretch' : '';
}

/** The step of the average at each marked change: "Since joint triage (1 October 2022) the average is 35.0%, before it 33.1%." No test:
 *  it says what was, not that it is more than chance. Empty where there is but one stretch. */
export function stepSentences(figure: ReleasedFigure): string[] {
	const { full } = scaleOf(figure.head.metric);
	const stretches = stretchesOf(figure);
	const steps = stretches.flatMap(({ marks, centre }, at) => {
		const before = stretches[at - 1];
		const [first] = marks;
		if (!before || !first) return [];
		const names = formatList(marks.map(({ label, day }) => `${label} (${formatDay(day)})`));
		return [`Since ${names} the average is ${full(centre, Infinity)}, before it ${full(before.centre, Infinity)}.`];
	});
	return steps.length === 0
		? []
		: [...steps, 'Each stretch is judged by its own average; whether the step is more than chance is not tested here.'];
}

/** The periods that meet a rule, in the order of time. */
export function signalCells(figure: ReleasedFigure): ReleasedCell[] {
	return figure.cells.filter((cell) => signalWords(figure, cell) !== '');
}

/** The newest period that is judged; undefined where none is. */
export function latestJudged({ cells, course }: ReleasedFigure): ReleasedCell | undefined {
	return cells.findLast(({ group }) => group && course?.points[group.key]);
}

/** Whether a period lies above the average it is judged by. */
function isAboveAverage(figure: ReleasedFigure, { group, result }: ReleasedCell): boolean {
	const point = group ? figure.course?.points[group.key] : undefined;
	return point !== undefined && result.status === null && result.measure.value > point.centre;
}

/** What a signal says of the work: better or worse where the measure takes a side. */
export function signalSide(figure: ReleasedFigure, cell: ReleasedCell): 'better' | 'worse' | 'no side' {
	const { polarity } = figure.head.metric;
	if (polarity !== 'higher_better' && polarity !== 'lower_better') return 'no side';
	return isAboveAverage(figure, cell) === (polarity === 'higher_better') ? 'better' : 'worse';
}

/** Signals that follow each other on one side of their average. */
export type SignalRun = readonly [ReleasedCell, ...ReleasedCell[]];

/** The signals of a course, those that belong together as one, in the order of time. */
export function signalRuns(figure: ReleasedFigure): SignalRun[] {
	const runs: [ReleasedCell, ...ReleasedCell[]][] = [];
	for (const cell of signalCells(figure)) {
		const run = runs.at(-1);
		const before = run?.at(-1);
		const follows = before && figure.cells.indexOf(cell) === figure.cells.indexOf(before) + 1;
		const isOfOne = follows && centreOf(figure, before) === centreOf(figure, cell);
		if (run && isOfOne && isAboveAverage(figure, before) === isAboveAverage(figure, cell)) run.push(cell);
		else runs.push([cell]);
	}
	return runs;
}

/** A run of signals as a line of its own: "July to September 2019 (62.1%) lies below the average of 76.6%: outside limits", "January
 *  2021 to September 2022: 7 quarters in a row lie below the average of 33.9% (seven on one side)". */
export function signalLine(figure: ReleasedFigure, run: SignalRun): string {
	const { metric, by } = figure.head;
	const [first] = run;
	const last = run.at(-1) ?? first;
	const side = isAboveAverage(figure, first) ? 'above' : 'below';
	const average = `the average of ${scaleOf(metric).full(centreOf(figure, first) ?? 0, Infinity)}`;
	const rules = [...new Set(run.flatMap((cell) => pointOf(figure, cell).rules))].join(', ');
	if (run.length === 1) {
		const value = first.result.status === null ? ` (${measureValue(metric, first.result.measure)})` : '';
		return `${groupName(first)}${value} lies ${side} ${average}: ${rules}`;
	}
	const [from, to] = [first.period?.start ?? null, last.period?.end ?? null];
	return `${formatSpan(from, to)}: ${formatCount(run.length)} ${groupNoun(by, run.length)} in a row lie ${side} ${average} (${rules})`;
}

/** What to ask of a run of signals: "Why were fewer seen again then?" */
export function signalQuestion(figure: ReleasedFigure, [first]: SignalRun): string {
	const { metric } = figure.head;
	if (!saysOfUnits(metric) && metric.statistic !== 'count') return 'What was different then?';
	return `Why were ${isAboveAverage(figure, first) ? 'more' : 'fewer'} ${withoutWindow(metric)} then?`;
}

function centreOf({ course }: ReleasedFigure, { group }: ReleasedCell): number | null {
	return (group && course?.points[group.key]?.centre) ?? null;
}

/** Why moving ranges may be screened, beside the switch. */
export const screeningExplained =
	'One jump can make limits so wide that other changes stay within: moving ranges of at least 3.267 times their mean are left out, once.';

/** What the course of periods shows: signals by name, or that there is none; whose limits, and what is left out of them. Null
 *  where there is no course. */
export function courseNotes(figure: ReleasedFigure): string[] {
	const { course, head } = figure;
	if (!course) return [];
	const judged = figure.cells.filter(({ group }) => group && course.points[group.key]);
	const signals = judged.filter((cell) => pointOf(figure, cell).rules.length > 0);
	const what = signals.length === 0 ? noSignal(figure, judged) : signalsSaid(figure, signals);
	const steps = stepSentences(figure);
	const isTrial = judged.some((cell) => pointOf(figure, cell).isTrial);
	const partial = figure.cells.filter(({ group }) => group && course.partial.includes(group.key));
	const bases = course.marks.filter(startsAnew);
	const breaks = course.marks.filter(({ kind }) => kind === 'recording break');
	return [
		what,
		...steps,
		`Limits of ${course.method}: three sigma, from what is shown${isTrial ? '; trial limits, for there are fewer than 12 points' : ''}.`,
		...screeningNotes(course.rangesLeftOut),
		...(partial.length === 0
			? []
			: [`Left out of the limits, for they are covered only in part: ${formatList(partial.map(groupName))}.`]),
		...hiddenNote(figure),
		...(bases.length === 0
			? []
			: [`Limits begin anew from ${formatList(bases.map(({ label, day }) => `${label} (${formatDay(day)})`))}.`]),
		...(breaks.length === 0
			? []
			: [
					`Recording changed: ${formatList(breaks.map(({ label, day }) => `${label} (${formatDay(day)})`))}. Hold what is before and after against each other with care.`
				]),
		...afreshNote(head, head.by),
		...(head.metric.statistic === 'count' ? ['Counts vary with recording as well as with what happens.'] : [])
	];
}

/** The signals of a period in words; empty where there is none. */
export function signalWords(figure: ReleasedFigure, cell: ReleasedCell): string {
	return coursePoint(figure, cell)?.rules.join(', ') ?? '';
}

/** "22.1 to 32.0"; empty where a period has no limits. */
export function limitsText(figure: ReleasedFigure, cell: ReleasedCell): string {
	const point = coursePoint(figure, cell);
	if (!point) return '';
	const { bare } = scaleOf(figure.head.metric);
	const lowest = figure.head.metric.measured === null ? 0 : -Infinity;
	return `${bare(Math.max(lowest, point.lower), Infinity)} to ${bare(point.upper, Infinity)}`;
}

function screeningNotes(leftOut: number | null): string[] {
	if (leftOut === null) return [];
	const what =
		leftOut === 0
			? 'no moving range is'
			: `${formatCount(leftOut)} moving ${leftOut === 1 ? 'range is' : 'ranges are'}`;
	return [
		`Screening is on: ${what} left out of the limits${leftOut === 0 ? '' : ', at least 3.267 times their mean'}.`
	];
}

/** Why the average of periods is not the share of everyone over all of them; nothing where it is. */
export function afreshNote(
	{ groupsMayOverlap, metric }: Pick<FigureHead, 'groupsMayOverlap' | 'metric'>,
	by: FigureHead['by']
): string[] {
	if (!groupsMayOverlap || metric.unit !== 'people' || metric.statistic !== 'proportion') return [];
	const [period, periods] = [groupNoun(by, 1), groupNoun(by, 2)];
	return [
		`Each ${period} counts people afresh, from their first contact in it: whoever is seen in several ${periods} stands in each, so that the average is not the share of everyone, who is counted once elsewhere.`
	];
}

/** What hidden periods do to the average of those shown. */
function hiddenNote({ cells }: ReleasedFigure): string[] {
	const hidden = cells.filter(({ result }) => result.status === '[c]').length;
	if (hidden === 0) return [];
	const who = hidden === 1 ? '1 hidden period has' : `${formatCount(hidden)} hidden periods have`;
	return [
		`${who} no part in the limits. It is not by chance which are hidden, so that the average of the others may lie off.`
	];
}

function noSignal(figure: ReleasedFigure, judged: readonly ReleasedCell[]): string {
	const within = withinEach(figure);
	return `No signal of change${within} over ${formatCount(judged.length)} periods: they vary within their limits, as chance would have it.`;
}

function signalsSaid(figure: ReleasedFigure, signals: readonly ReleasedCell[]): string {
	const said = signals.slice(0, namedAtMost).map((cell) => `${groupName(cell)} (${signalWords(figure, cell)})`);
	const more = signals.length > namedAtMost ? [`${formatCount(signals.length - namedAtMost)} more`] : [];
	return `Signals of more than chance: ${formatList([...said, ...more])}.`;
}

function pointOf(figure: ReleasedFigure, { group }: ReleasedCell) {
	const point = group ? figure.course?.points[group.key] : undefined;
	if (!point) throw new TypeError('only judged periods have a point');
	return point;
}

import type { ReleasedCell, ReleasedFigure } from '../disclosure/released';
import { formatDay } from './date';
import { groupName } from './group-name';
import { formatList } from './list';
import { formatCount } from './number';
import { scaleOf } from './scale';

const namedAtMost = 4;

/** What the course of periods shows: signals by name, or that there is none; whose limits, and what is left out of them. Null
 *  where there is no course. */
export function courseNotes(figure: ReleasedFigure): string[] {
	const { course, head } = figure;
	if (!course) return [];
	const judged = figure.cells.filter(({ group }) => group && course.points[group.key]);
	const signals = judged.filter((cell) => pointOf(figure, cell).rules.length > 0);
	const what = signals.length === 0 ? noSignal(figure, judged) : signalsSaid(figure, signals);
	const isTrial = judged.some((cell) => pointOf(figure, cell).isTrial);
	const partial = figure.cells.filter(({ group }) => group && course.partial.includes(group.key));
	const bases = course.marks.filter(({ kind }) => kind !== 'recording break');
	const breaks = course.marks.filter(({ kind }) => kind === 'recording break');
	return [
		what,
		`Limits of ${course.method}: three sigma, from what is shown${isTrial ? '; trial limits, for there are fewer than 12 points' : ''}.`,
		...(partial.length === 0
			? []
			: [`Left out of the limits, for they are covered only in part: ${formatList(partial.map(groupName))}.`]),
		...(bases.length === 0
			? []
			: [`Limits begin anew from ${formatList(bases.map(({ label, day }) => `${label} (${formatDay(day)})`))}.`]),
		...(breaks.length === 0
			? []
			: [
					`Recording changed: ${formatList(breaks.map(({ label, day }) => `${label} (${formatDay(day)})`))}. Hold what is before and after against each other with care.`
				]),
		...(head.metric.statistic === 'count' ? ['Counts vary with recording as well as with what happens.'] : [])
	];
}

/** The signals of a period in words; empty where there is none. */
export function signalWords(figure: ReleasedFigure, cell: ReleasedCell): string {
	const point = cell.group ? figure.course?.points[cell.group.key] : undefined;
	return point?.rules.join(', ') ?? '';
}

/** "22.1 to 32.0"; empty where a period has no limits. */
export function limitsText(figure: ReleasedFigure, cell: ReleasedCell): string {
	const point = cell.group ? figure.course?.points[cell.group.key] : undefined;
	if (!point) return '';
	const { bare } = scaleOf(figure.head.metric);
	const lowest = figure.head.metric.measured === null ? 0 : -Infinity;
	return `${bare(Math.max(lowest, point.lower), Infinity)} to ${bare(point.upper, Infinity)}`;
}

function noSignal(figure: ReleasedFigure, judged: readonly ReleasedCell[]): string {
	return `No signal of change over ${formatCount(judged.length)} periods: they vary within their limits, as chance would have it.`;
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

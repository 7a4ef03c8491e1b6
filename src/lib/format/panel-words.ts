import type { ReleasedFigure, ReleasedPanel } from '../disclosure/released';
import {
	afreshNote,
	latestJudged,
	signalCells,
	signalRuns,
	signalSide,
	withinEach,
	type SignalRun
} from './course-words';
import { formatSpan } from './date';
import { capital } from './capital';
import { groupNoun, isGroupProper } from './group-words';
import { groupName, groupNames } from './group-name';
import { formatList } from './list';
import { numberWord } from './number-word';
import { formatCount } from './number';
import { scaleOf } from './scale';
import { isUntoldInPart } from './status-words';

/** The panels that are drawn: of places. What is left over ("No BCU") is many places or none, whose course is nobody's; it stands in
 *  the table. */
export function drawnPanels({ panels = [] }: ReleasedFigure): readonly ReleasedPanel[] {
	return panels.filter(isOfPlace);
}

function isOfPlace({ group }: ReleasedPanel): boolean {
	return isGroupProper({ group, group2: null });
}

/** What the panels have found, as a title: "One of 12 command units shows more than chance", of those that have limits; null where there are none. */
export function panelsSentence(figure: ReleasedFigure): string | null {
	if (!figure.panels) return null;
	const panels = drawnPanels(figure);
	const judged = panels.filter((panel) => panel.figure.course !== null);
	if (judged.length === 0) return `No limits: too few ${groupNoun(figure.head.by2 ?? figure.head.by, 2)} may be shown`;
	const noun = groupNoun(figure.head.by, judged.length);
	const all = `${formatCount(judged.length)} ${noun}${judged.length === panels.length ? '' : ' with limits'}`;
	const changed = judged.filter((panel) => signalCells(panel.figure).length > 0);
	const within = judged.map((panel) => withinEach(panel.figure)).find((words) => words !== '') ?? '';
	if (changed.length === 0) return `No change beyond chance${within} in ${judged.length === 1 ? '' : 'any of '}${all}`;
	const verb = changed.length === 1 ? 'shows' : 'show';
	return `${capital(numberWord(changed.length))} of ${all} ${verb} more than chance${within}`;
}

/** What stands under a panel: "No change beyond chance", "Below its average in April to June 2021". */
export function panelVerdict({ figure }: ReleasedPanel): string {
	if (figure.course === null) return figure.shown === 0 ? 'Nothing may be shown' : 'No limits: too few shown';
	const run = signalRuns(figure).at(-1);
	return run ? runInShort(figure, run) : 'No change beyond chance';
}

/** The side that a panel's newest signal takes; null without one. */
export function panelSide({ figure }: ReleasedPanel): ReturnType<typeof signalSide> | null {
	const run = signalRuns(figure).at(-1);
	return run ? signalSide(figure, run[0]) : null;
}

function runInShort(figure: ReleasedFigure, run: SignalRun): string {
	const [first] = run;
	const last = run.at(-1) ?? first;
	const point = first.group ? figure.course?.points[first.group.key] : undefined;
	const isAbove = first.result.status === null && point !== undefined && first.result.measure.value > point.centre;
	const side = isAbove ? 'Above' : 'Below';
	const isLatest = last === latestJudged(figure) && run.length > 1;
	const when =
		run.length === 1
			? `in ${groupName(first)}`
			: isLatest
				? `since ${formatSpan(first.period?.start ?? null, first.period?.end ?? null)}`
				: `in ${formatSpan(first.period?.start ?? null, last.period?.end ?? null)}`;
	return `${side} its average ${when}`;
}

/** The average of a panel's newest stretch: "27.4%"; null where it has none. */
export function panelAverage({ figure }: ReleasedPanel): string | null {
	const latest = latestJudged(figure);
	const point = latest?.group ? figure.course?.points[latest.group.key] : undefined;
	return point ? scaleOf(figure.head.metric).full(point.centre, Infinity) : null;
}

/** The lines read of a panel: its name and place, what it found, its average with its limits, what is hidden in it. */
export function panelLines(of: ReleasedFigure, panel: ReleasedPanel): string[] {
	const { head } = of;
	const { figure } = panel;
	const panels = drawnPanels(of);
	const place = `${formatCount(panels.indexOf(panel) + 1)} of ${formatCount(panels.length)}`;
	const average = panelAverage(panel);
	const latest = latestJudged(figure);
	const point = latest?.group ? figure.course?.points[latest.group.key] : undefined;
	const { bare } = scaleOf(head.metric);
	const lowest = head.metric.measured === null ? 0 : -Infinity;
	const limits = point && `limits ${bare(Math.max(lowest, point.lower), Infinity)} to ${bare(point.upper, Infinity)}`;
	const nouns = groupNoun(figure.head.by, figure.hidden);
	return [
		`${panel.group.name} · ${place}`,
		panelVerdict(panel),
		...(average && latest && limits ? [`Average ${average}; ${limits} in ${groupName(latest)}`] : []),
		...(figure.hidden > 0 ? [`${formatCount(figure.hidden)} ${nouns} hidden`] : [])
	];
}

/** What has to be known to read panels. */
export function panelNotes(of: ReleasedFigure): string[] {
	if (!of.panels) return [];
	const { head } = of;
	const panels = drawnPanels(of);
	const judged = panels.flatMap(({ figure }) => (figure.course ? [figure.course] : []));
	const [first] = judged;
	const one = groupNoun(head.by, 1);
	const isTrial = judged.some(({ points }) => Object.values(points).some((point) => point.isTrial));
	const without = panels.length - judged.length;
	const hidden = panels.some(({ figure }) => figure.hidden > 0);
	const untold = [
		...new Set(of.cells.filter((cell) => isUntoldInPart(of, cell)).map((cell) => groupNames(cell)[1] ?? ''))
	];
	return [
		`Line: the figure by ${head.by2?.label ?? ''}. Band: limits. Number at the right: the average. Each ${one} is judged against its own variation, not against the others; all are on one scale, in order of name.`,
		...(first
			? [
					`Limits of ${first.method}: three sigma, from what is shown${isTrial ? '; trial limits where there are fewer than 12 points' : ''}.`
				]
			: []),
		...(without > 0 && first
			? [`${formatCount(without)} ${groupNoun(head.by, without)} without limits: too little of them may be shown.`]
			: []),
		...of.panels
			.filter((panel) => !isOfPlace(panel))
			.map(({ group }) => `“${group.name}” is what lies in no ${one}: it is not drawn, and stands in the table.`),
		...(untold.length > 0 ? [`Not told by ${one}, for it is covered only in part: ${formatList(untold)}.`] : []),
		...(hidden ? ['It is not by chance which are hidden, so that the average of the others may lie off.'] : []),
		...(head.by2 && first ? afreshNote(head, head.by2) : []),
		`The course of one ${one} by itself may show what is hidden here, or hide what is shown, and so judge otherwise.`,
		...(judged.length > 4
			? [`Among ${formatCount(judged.length)} courses a signal here and there comes by chance alone.`]
			: [])
	];
}

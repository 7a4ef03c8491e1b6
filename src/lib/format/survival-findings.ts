import type { ReleasedCell } from '../disclosure/released';
import type { ReleasedCurve, ReleasedCurves } from '../disclosure/released-curves';
import { cohortFindings, curveName, drawnCohorts, isOfPeriods } from './cohort-words';
import { namesPhrase } from './group-words';
import { withArticle } from '../model/with-article';
import { formatList } from './list';
import { measureValue } from './measure-words';
import { barePhrase } from './metric-words';
import { numberWord } from './number-word';
import { formatCount, formatPercent, formatPoints, formatRange } from './number';
import { scaleOf } from './scale';
import { curveRank, dayWords, pickedCurve, shownCurves } from './survival-words';
import { stepAt } from './step-at';
import { valueUnder } from '../model/value-under';

/** How the figure is to be read, one sentence a line. */
export function survivalFindings(figure: ReleasedCurves): string[] {
	if (isOfPeriods(figure)) return [...cohortFindings(figure, (day) => dayWords(figure, day)), testSentence(figure)];
	return [
		...readSentences(figure),
		testSentence(figure),
		pairSentence(figure),
		...cohortSentences(figure),
		medianSentence(figure)
	].filter((sentence) => sentence !== null);
}

/** The first reading and the gap at the last, of the curve that the figure is about. */
function readSentences(figure: ReleasedCurves): string[] {
	const picked = pickedCurve(figure);
	if (!picked) return [];
	const [first] = figure.readings;
	const step = first === undefined ? null : stepAt(picked, first);
	const early =
		step && first !== undefined
			? [
					`By ${dayWords(figure, first)} ${formatPercent(step.value, picked.units)} (${formatRange(step.lower, step.upper, picked.units)}) were ${barePhrase(figure.head.metric)}.`
				]
			: [];
	return [...early, ...gapSentence(figure, picked)];
}

/** The gap from what the group is held against, with both of its numbers: no curve is drawn of that. */
function gapSentence(figure: ReleasedCurves, { group }: ReleasedCurve): string[] {
	const { metric, benchmarkName, by } = figure.head;
	const cell = figure.groups.cells.find((one) => one.group?.key === group.key);
	const compared = cell && comparedOf(cell);
	if (!compared) return [];
	const { measure, comparison } = compared;
	const { points, pointsLower, pointsUpper, benchmark, benchmarkN } = comparison;
	const day = figure.readings.at(-1) ?? 0;
	const who = figure.sides ? 'since the start' : namesPhrase(by, [group.name]);
	const other = scaleOf(metric).full(benchmark, benchmarkN ?? Infinity);
	const gap = `${formatPoints(points)} points (95% interval ${formatPoints(pointsLower)} to ${formatPoints(pointsUpper)})`;
	return [
		`The gap at ${dayWords(figure, day)} is ${gap}: ${measureValue(metric, measure)} ${who}, ${other} for ${benchmarkName}. ${notDrawn(figure, day)}`
	];
}

/** That the gap is not the one between the two curves of the title. */
function notDrawn(figure: ReleasedCurves, day: number): string {
	const beside = shownCurves(figure).find((curve) => curveRank(figure, curve) === 'comparator');
	const step = beside && stepAt(beside, day);
	if (!step) return 'No curve is drawn of the latter.';
	const whose = figure.sides ? 'those before the start' : 'all those without a partnership';
	return `No curve is drawn of the latter: the ${formatPercent(step.value, beside.units)} beside it is of ${whose}.`;
}

function comparedOf({ result }: ReleasedCell) {
	if (result.status !== null || result.comparison === null || result.comparison.status !== null) return null;
	return { measure: result.measure, comparison: result.comparison };
}

/** Whether the curves differ, in words: all together, which says nothing of any two. */
function testSentence(figure: ReleasedCurves): string {
	const { difference } = figure;
	if (!difference) return 'Fewer than two curves are shown, so that there is nothing to compare.';
	const { p, groups } = difference;
	const drawn = isOfPeriods(figure) ? drawnCohorts(figure).length : groups;
	const which = groups === 2 ? 'The two curves' : `All ${numberWord(groups)} curves together`;
	const who = drawn < groups ? `${which}, of which ${numberWord(drawn)} are drawn,` : which;
	const test = `log-rank test, ${chance(p)}`;
	const unsaid = groups === 2 ? 'why' : 'which of them differ, nor why';
	return p < 0.05
		? `${who} lie further apart than chance alone would bring them (${test}). This does not show ${unsaid}.`
		: `${who} lie no further apart than chance could bring them (${test}). This does not show that they are alike.`;
}

/** Whether the two curves that the title names differ, taken by themselves. */
function pairSentence({ pair, groups, head }: ReleasedCurves): string | null {
	if (!pair) return null;
	const named = [pair.picked, pair.comparator].map(
		(key) => groups.cells.find(({ group }) => group?.key === key)?.group
	);
	const [picked = '', comparator = ''] = named.map((group) => (group ? namesPhrase(head.by, [group.name]) : ''));
	const size = pair.chiSquare < 0.01 ? '<\u00a00.01' : `=\u00a0${pair.chiSquare}`;
	const test = `log-rank χ²\u00a0${size}, 1 degree of freedom, ${chance(pair.p)}`;
	const which = `Alone, the curves of ${head.metric.unit} ${picked} and of those ${comparator}`;
	return pair.p < 0.05
		? `${which} lie further apart than chance alone would bring them (${test}). This does not show why.`
		: `${which} lie no further apart than chance could bring them (${test}). This does not show that they are alike.`;
}

function chance(p: number): string {
	return p < 0.001 ? 'p\u00a0<\u00a00.001' : `p\u00a0=\u00a0${p}`;
}

/** The curve's last value beside the share of those followed to the end. */
function cohortSentences(figure: ReleasedCurves): string[] {
	// of the two sides it is told by before and after
	if (figure.sides) return [];
	const picked = pickedCurve(figure);
	const cohort = picked && valueUnder(figure.cohort, picked.group.key);
	const last = picked && stepAt(picked, figure.readings.at(-1) ?? 0);
	if (!cohort || !last) return [];
	const { value, lower, upper, denominator } = cohort;
	const range = lower === null || upper === null ? '' : ` (${formatRange(lower, upper, denominator)})`;
	return [
		`The curve counts everyone for as long as they were followed, and comes to ${formatPercent(last.value, picked.units)} (${formatRange(last.lower, last.upper, picked.units)}). Of the ${formatCount(denominator)} followed for ${dayWords(figure, last.day)} it was ${formatPercent(value, denominator)}${range}.`
	];
}

/** The day by which it has happened to half. */
function medianSentence(figure: ReleasedCurves): string | null {
	const shown = shownCurves(figure);
	const picked = pickedCurve(figure);
	const wanted = picked ? [picked] : shown;
	const phrase = barePhrase(figure.head.metric);
	const told = wanted.flatMap((curve) => {
		const { median } = curve;
		if (!median) return [];
		const limits =
			median.lower !== null && median.upper !== null ? ` (95% interval ${median.lower} to ${median.upper})` : '';
		const name = figure.sides ? curveName(figure, curve) : withArticle(curve.group.name);
		return [`${name} by day ${median.day}${limits}`];
	});
	if (told.length === 0) return null;
	return `Half were ${phrase}: ${formatList(told)}.`;
}

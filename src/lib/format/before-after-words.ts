import type { ReleasedResult } from '../disclosure/released';
import type { ReleasedBeforeAfter, ReleasedDifference, ReleasedSidePeriod } from '../disclosure/released-before-after';
import { periodOf, type Period } from '../model/period';
import { capital } from './capital';
import { formatDay, formatSpan, periodName } from './date';
import { groupNoun, seenWord } from './group-words';
import { withArticle } from '../model/with-article';
import { formatList } from './list';
import { metricSubject } from './metric-words';
import { formatCount, formatPoints, formatPointsBare } from './number';
import { measureRange, measureValue } from './measure-words';
import { filterWords } from './selection-words';
import { statusWords } from './status-words';

type Figure = ReleasedBeforeAfter;

/** The noun for the areas of a figure: "borough", "boroughs". */
export function areaNoun({ areaLabel }: Figure, n: number): string {
	return groupNoun({ id: 'area', label: areaLabel }, n);
}

/** "the boroughs of the Riverside Partnership". */
export function treatedName(figure: Figure): string {
	return `the ${areaNoun(figure, figure.treatedAreas.length)} of ${withArticle(figure.partnership.name)}`;
}

const areasNamedAtMost = 3;

/** Whom the treated line is of, which is not the partnership's people alone: "everyone in Camden, Hackney and Islington", or
 *  "everyone in the 5 boroughs of the Riverside Partnership". */
export function treatedPeople(figure: Figure): string {
	const { treatedAreas, partnership } = figure;
	if (treatedAreas.length <= areasNamedAtMost) return `everyone in ${formatList(treatedAreas.map(({ name }) => name))}`;
	return `${treatedInShort(figure)} of ${withArticle(partnership.name)}`;
}

/** The same where there is no room for names: "everyone in the 3 boroughs". */
export function treatedInShort(figure: Figure): string {
	const { length } = figure.treatedAreas;
	return `everyone in the ${formatCount(length)} ${areaNoun(figure, length)}`;
}

/** What was found, as a title: how both changed. */
export function beforeAfterTitle(figure: Figure): string {
	const { treated, comparators } = figure;
	if (treated.change.status !== null || comparators.change.status !== null)
		return `Before and after ${withArticle(figure.partnership.name)}: ${statusInShort(figure)}`;
	const [own, theirs] = [moveOf(treated.change), moveOf(comparators.change)];
	const other =
		own.verb === theirs.verb && theirs.by !== null
			? `in comparable ${areaNoun(figure, 2)} by ${theirs.by}`
			: `in comparable ${areaNoun(figure, 2)} it ${theirs.verb}${theirs.by === null ? '' : ` by ${theirs.by}`}`;
	const points = own.by === null ? '' : ` by ${own.by} ${own.by === '1.0' ? 'point' : 'points'}`;
	return `In ${treatedName(figure)} the share ${own.verb}${points}, ${other}`;
}

function statusInShort(figure: Figure): string {
	const status = figure.treated.change.status ?? figure.comparators.change.status ?? '[c]';
	return `${status} ${statusWords(status, figure.head.metric)}`;
}

function moveOf({ points }: ReleasedDifference): { verb: string; by: string | null } {
	const by = formatPointsBare(points);
	if (!/[1-9]/.test(by)) return { verb: 'did not change', by: null };
	return { verb: points > 0 ? 'rose' : 'fell', by };
}

/** What is shown, of whom and of when. */
export function beforeAfterSubtitle(figure: Figure): string {
	const { metric } = figure.head;
	const seen = seenWord(metric);
	const who = seen === '' ? '' : ` they were ${seen}`;
	const others = filterWords(figure.head).filter((words) => !words.includes(figure.partnership.name));
	const by = `by the ${unitOf(figure)}${who === '' ? '' : ` in which${who}`}`;
	return [
		`${metricSubject(metric)}, % with 95% interval`,
		`${treatedPeople(figure)}, with ${withArticle(figure.partnership.name)} or not, beside comparators`,
		by,
		formatSpan(figure.span.first, figure.span.last),
		...others
	].join(', ');
}

/** "quarter", "year", "month": what the periods are. */
export function unitOf({ periods, head }: Figure): string {
	const unit = periods[0]?.period.unit ?? head.question.period;
	return unit === 'financial-year' ? 'financial year' : unit;
}

/** "−1.4 percentage points (95% interval −7.4 to +4.6)". */
function pointsWithInterval({ points, lower, upper }: ReleasedDifference, unit = 'percentage points'): string {
	return `${formatPoints(points)} ${unit} (95% interval ${formatPoints(lower)} to ${formatPoints(upper)})`;
}

function pOf(p: number | null): string {
	if (p === null) return '';
	return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(p < 0.1 ? 3 : 2)}`;
}

/** What came of the difference in differences, as a title. */
export function gapTitle({ effect, head }: Figure): string {
	if (effect.status !== null)
		return `Change against comparators: ${effect.status} ${statusWords(effect.status, head.metric)}`;
	if (effect.lower <= 0 && effect.upper >= 0) return 'Not enough evidence that the gap changed';
	return 'The gap between the two changed';
}

/** The change beyond that of the comparators, and what the interval says of it. */
export function effectSentences(figure: Figure): string {
	const { effect } = figure;
	if (effect.status !== null)
		return `The change against comparators is ${effect.status} ${statusWords(effect.status, figure.head.metric)}.`;
	const change = `Beyond the change of the comparators the share moved by ${pointsWithInterval(effect)}, the difference in differences.`;
	if (effect.lower <= 0 && effect.upper >= 0)
		return `${change} The interval includes no difference: there is not enough evidence that the gap changed. This does not mean the work fails.`;
	return `${change} The interval leaves out no difference: the gap between the two changed.`;
}

/** Whether the two ran in parallel before. */
export function preTrendSentence(figure: Figure): string {
	const { preTrend } = figure;
	if (!preTrend)
		return `Fewer than 3 periods before the start are shown for both, so that it cannot be told whether they ran in parallel.`;
	const { slope, periods } = preTrend;
	const drift = `Before the start the gap between the two moved by ${pointsWithInterval(slope, `points a ${unitOf(figure)}`)}, over ${formatCount(periods)} periods, ${pOf(slope.p)}.`;
	return (slope.p ?? 1) < 0.05
		? `${drift} They ran apart already, so that the change since cannot be read as one that began with the start.`
		: `${drift} That is no sign that they ran apart, and no proof that they ran together.`;
}

/** What the placebo test holds areas against, which is not the comparators: "all other boroughs together". */
export function placeboAgainst(figure: Figure): string {
	return `all other ${areaNoun(figure, 2)} together`;
}

/** How the areas stand out among the others, and by which change. */
export function placeboSentence(figure: Figure): string {
	const { placebo, effect } = figure;
	if (!placebo)
		return `A placebo test needs at least two other ${areaNoun(figure, 2)} that are shown before and after the start.`;
	const others = placebo.areas.length;
	const asMuch = placebo.rank - 1;
	const few = placebo.leastP > 0.05 ? ' With so few the test cannot find anything.' : '';
	const number = asMuch === 0 ? 'none' : formatCount(asMuch);
	const against = `Against ${placeboAgainst(figure)} the share moved by ${formatPoints(placebo.points)} points for ${treatedPeople(figure)}`;
	const unlike =
		effect.status === null ? `; against the comparators alone, as above, by ${formatPoints(effect.points)}` : '';
	return `${against}${unlike}. Each of ${formatCount(others)} other ${areaNoun(figure, others)} took the partnership’s place in turn: ${number} changed by as much or more against all the others, up or down (${pOf(placebo.p)}; the least that ${formatCount(others + 1)} allow is ${placebo.leastP.toFixed(3)}).${few}`;
}

/** The interrupted time series with its control. */
export function seriesSentence(figure: Figure): string {
	const { series } = figure;
	const unit = unitOf(figure);
	if (!series)
		return `An interrupted time series needs 8 periods in a row on either side of the start; fewer are covered whole and shown.`;
	return `Interrupted time series of the gap, ${formatCount(series.before)} periods before and ${formatCount(series.after)} after: at the start it jumped by ${pointsWithInterval(series.level, 'points')}, ${pOf(series.level.p)}; from then on it moved by ${pointsWithInterval(series.trend, `points a ${unit}`)} more than before, ${pOf(series.trend.p)} (Newey–West errors).`;
}

/** The calendar's name of a period, which may have a few days more or less. */
export function sidePeriodName({ unit, start, end }: Period): string {
	return periodName(periodOf(Math.floor((start + end) / 2), unit));
}

/** One period as it is read out, line by line. */
export function periodWords(figure: Figure, { period, side, treated, comparators }: ReleasedSidePeriod): string[] {
	const said = (name: string, result: ReleasedResult) => `${capital(name)}: ${resultWords(figure, result)}`;
	return [
		`${sidePeriodName(period)}, ${side} the start`,
		said(treatedPeople(figure), treated),
		said('comparators', comparators)
	];
}

/** "21.6%", or its status. */
export function resultWordsBare({ head: { metric } }: Figure, result: ReleasedResult): string {
	return result.status ?? measureValue(metric, result.measure);
}

/** "21.6% (18.2 to 25.5), 495 people", or why nothing is shown. */
export function resultWords({ head: { metric } }: Figure, result: ReleasedResult): string {
	if (result.status !== null) return `${result.status} ${statusWords(result.status, metric)}`;
	const { measure } = result;
	const n = measure.kind === 'count' ? measure.value : measure.denominator;
	return `${measureValue(metric, measure)} (${measureRange(metric, measure)}), ${formatCount(n)} ${metric.unit}`;
}

/** The whole figure in one breath, for those who do not see it. */
export function beforeAfterSummary(figure: Figure): string {
	const span = `Start: ${formatDay(figure.start)}.`;
	const who = `The areas’ line is of ${treatedPeople(figure)}, with ${withArticle(figure.partnership.name)} or not.`;
	return `${beforeAfterTitle(figure)}. ${who} ${span} ${effectSentences(figure)}`;
}

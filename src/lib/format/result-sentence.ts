import type {
	ReleasedCell,
	ReleasedComparison,
	ReleasedFigure,
	ReleasedValue,
	Safe,
	StatusCode
} from '../disclosure/released';
import { capital } from './capital';
import { agentOf, comparisonsWith } from './cell-comparison';
import { rungClause, rungOf } from './claim-rung';
import { comparedUnits, includesNone, isLevel, likelyRange, whyNot } from './difference-words';
import { groupNoun } from './group-words';
import { leftOutSentence, measureRange, measureValue } from './measure-words';
import { saysOfUnits, unitNoun } from './metric-words';
import { formatCount, formatRelativeBare } from './number';
import { key, plain, words, type Words } from './key-words';
import { countScope, resultScope } from './result-scope';
import { scaleOf } from './scale';
import { provenanceSentences } from './provenance-words';
import { nothingToCompare } from './nothing-to-compare';

type Metric = ReleasedFigure['head']['metric'];

/** A cell in words that may be published as they stand: of whom, the value with its interval, the difference in both forms from
 *  what benchmark, who is left out; then how sure the difference is and what kind of claim it makes. Never says that anything
 *  brought anything about. */
export function resultSentence(figure: Safe<ReleasedFigure>, cell: ReleasedCell): string {
	return plain(resultWords(figure, cell));
}

/** The same sentence in parts: of how many, the value, and the difference are its key words. */
export function resultWords(figure: Safe<ReleasedFigure>, cell: ReleasedCell): Words[] {
	const [first, ...others] = said(figure, cell);
	return words(first, ...[...others, ...provenanceSentences(figure.head)].map((sentence) => ` ${sentence}`));
}

/** The first sentence in parts, and those that follow it. */
function said(figure: ReleasedFigure, cell: ReleasedCell): [Words[], ...string[]] {
	const { result } = cell;
	if (result.status !== null) return [words(statusSentence(figure, cell, result.status))];
	const { metric } = figure.head;
	const { measure, comparison } = result;
	if (measure.kind === 'count') {
		const n = measure.value === 0 ? 'No' : formatCount(measure.value);
		const verb = measure.value === 1 ? 'was' : 'were';
		const counted = `${n} ${unitNoun(metric, measure.value)}`;
		const scope = countScope(figure, cell, unitNoun(metric, measure.value), `${verb} ${metric.phrase}`);
		return [words(key(counted), `${`${n} ${scope}`.slice(counted.length)}.`)];
	}
	const compared = comparison !== null && comparison.status === null ? comparison : null;
	const difference = compared === null ? [] : words(', ', differencePart(figure, measure, compared));
	const leftOut = leftOutSentence(metric, measure);
	const first = words(valuePart(figure, cell, measure), difference, leftOut === null ? '.' : `; ${leftOut}.`);
	if (compared !== null) return [first, evidenceSentence(figure, cell, measure, compared)];
	const why =
		comparison === null || comparison.status === null ? null : whyNotCompared(figure, cell, comparison.status);
	return why === null ? [first] : [first, why];
}

/** "Of 421 people …, 20.4% were seen again within 12 months (95% interval 16.9 to 24.5)", of amounts "Over 421 people …, the
 *  mean was 35.6 later contacts per 100 people (…)". */
function valuePart(figure: ReleasedFigure, cell: ReleasedCell, measure: ReleasedValue): Words[] {
	const { metric } = figure.head;
	const n = measure.denominator;
	const whom = `${formatCount(n)} ${unitNoun(metric, n)}`;
	const scope = `${resultScope(figure, cell, whom, true).slice(whom.length)}, `;
	const value = spokenValue(metric, measure);
	const range = measureRange(metric, measure);
	const interval = ` (${range === null ? 'no interval can be given' : `95% interval ${range}`})`;
	if (saysOfUnits(metric))
		return words(key(`Of ${whom}`), scope, key(`${value} ${n === 1 ? 'was' : 'were'} ${metric.phrase}`), interval);
	const amount = key(`${value} ${metric.phrase.replace(/ on average\b/, '')}`);
	const mean = metric.statistic === 'mean' ? 'the mean was ' : metric.measured === null ? '' : 'there were ';
	return words(key(`Over ${whom}`), scope, mean, amount, interval);
}

/** The value as it is printed elsewhere, but that a share that only rounds to none or all is not said to be so. */
function spokenValue(metric: Metric, measure: ReleasedValue): string {
	const value = measureValue(metric, measure);
	if (!saysOfUnits(metric)) return value;
	if (value === '0.0%' && measure.value > 0) return 'less than 0.1%';
	return value === '100.0%' && measure.value < 1 ? 'more than 99.9%' : value;
}

/** "6.2 percentage points fewer than everyone in the extract (26.6% of 30,962 people), which is 23% fewer in relative terms": the
 *  relative form never stands by itself. */
function differencePart(figure: ReleasedFigure, measure: ReleasedValue, comparison: ReleasedComparison): Words[] {
	const { head } = figure;
	const { metric } = head;
	const scale = scaleOf(metric);
	const n = comparedUnits(measure, comparison);
	const benchmark = `${head.benchmarkName} (${benchmarkPart(metric, comparison)})`;
	if (isLevel(scale, comparison.points, n)) return words(key('level'), ` with ${benchmark}`);
	const direction = directions(metric)[comparison.points < 0 ? 0 : 1];
	const points = key(`${scale.sizeInWords(comparison.points, n, true)} ${direction}`);
	const relative = relativeForm(figure, measure, comparison);
	const other = relative === null ? [] : words(', which is ', key(relative), ' in relative terms');
	return words(points, ` than ${benchmark}`, other);
}

/** The relative form of the difference as the sentence has it, "23% fewer"; null where it has none. */
export function relativeForm(
	{ head: { metric } }: ReleasedFigure,
	measure: ReleasedValue,
	comparison: ReleasedComparison
): string | null {
	const { points, relative } = comparison;
	if (relative === null || isLevel(scaleOf(metric), points, comparedUnits(measure, comparison))) return null;
	const size = formatRelativeBare(relative);
	return /[1-9]/.test(size) ? `${size} ${directions(metric)[points < 0 ? 0 : 1]}` : null;
}

function benchmarkPart(metric: Metric, { benchmark, benchmarkN }: ReleasedComparison): string {
	const value = scaleOf(metric).full(benchmark, benchmarkN ?? Number.POSITIVE_INFINITY);
	if (benchmarkN === null) return `${value}, taken as fixed`;
	return `${value} ${saysOfUnits(metric) ? 'of' : 'over'} ${formatCount(benchmarkN)} ${unitNoun(metric, benchmarkN)}`;
}

/** How sure the difference is, and what it does not show. */
function evidenceSentence(
	figure: ReleasedFigure,
	cell: ReleasedCell,
	measure: ReleasedValue,
	comparison: ReleasedComparison
): string {
	const { metric } = figure.head;
	const range = likelyRange(metric, comparison, comparedUnits(measure, comparison), directions(metric));
	const isUndecided = comparison.verdict === 'not enough evidence' || comparison.verdict === 'similar';
	if (!isUndecided)
		return `The difference is likely to lie ${range}; ${rungClause(rungOf(figure.head), agentOf(figure, cell))}.`;
	const doubt = includesNone(comparison)
		? `${capital(`${comparedWith(figure)}there is not enough evidence of a difference`)}, which could lie ${range}`
		: `The difference is likely to lie ${range}, but ${whyNot(comparisonsWith(figure, cell))}`;
	return `${doubt}${comparison.verdict === 'similar' ? '' : '; this does not mean the work fails'}.`;
}

/** Of a period, and of a group held against itself: with what, for beside it a course may tell of other differences. */
function comparedWith({ head }: ReleasedFigure): string {
	const isYearEarlier = head.question.benchmark === 'previous-year';
	if (head.by.id !== 'period') return isYearEarlier ? `compared with ${head.benchmarkName}, ` : '';
	return `compared with ${isYearEarlier ? `the same ${groupNoun(head.by, 1)} a year earlier` : head.benchmarkName}, `;
}

function directions(metric: Metric): readonly [string, string] {
	return saysOfUnits(metric) ? ['fewer', 'more'] : ['lower', 'higher'];
}

/** Why nothing is compared, as the sentence says it; null of everyone, who are compared with nobody. */
export function whyNotCompared(figure: ReleasedFigure, cell: ReleasedCell, status: StatusCode): string | null {
	const { head, total } = figure;
	if (head.benchmarkRefusal !== null) return `It is not compared: ${head.benchmarkRefusal}.`;
	if (status === '[z]' && cell === total) return null;
	return `It is not compared with ${head.benchmarkName}: ${nothingToCompare(figure, cell, status)}.`;
}

/** A cell without a figure, said plainly and without a hint of its size. */
function statusSentence(figure: ReleasedFigure, cell: ReleasedCell, status: StatusCode): string {
	if (status === '[c]') return hiddenSentence(figure, cell);
	const { metric } = figure.head;
	const isOfPeople = metric.unit === 'people';
	const judged = metric.basis?.kept ?? `${isOfPeople ? 'who' : 'that'} can be judged`;
	const scope = resultScope(figure, cell, isOfPeople ? 'nobody' : `no ${metric.unit}`, false);
	return `There ${isOfPeople ? 'is' : 'are'} ${scope}${status === '[x]' ? `, ${judged} yet` : ''}, so there is no figure.`;
}

function hiddenSentence(figure: ReleasedFigure, cell: ReleasedCell): string {
	const { metric } = figure.head;
	const why = 'is hidden: too few people, or it would reveal another';
	if (metric.statistic === 'count')
		return `How many ${countScope(figure, cell, metric.unit, `were ${metric.phrase}`)} ${why}.`;
	const scope = `Of ${resultScope(figure, cell, metric.unit, false)}`;
	if (!saysOfUnits(metric)) return `${scope}, the figure for “${metric.title}” ${why}.`;
	return `${scope}, how many were ${metric.phrase.replace(/, by the curve$/, '')} ${why}.`;
}

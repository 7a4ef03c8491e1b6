import type { ReleasedCell, ReleasedComparison, ReleasedFigure, StatusCode } from '../disclosure/released';
import { ruleNames } from '../model/rule';
import { capital } from './capital';
import { formatDay } from './date';
import { cellNoun, groupNoun, nameInSentence } from './group-words';
import { formatList } from './list';
import { leftOutClause } from './measure-words';
import { saysOfUnits, unitNoun } from './metric-words';
import { formatCount } from './number';
import { scaleOf } from './scale';
import { hasOneGroup, nothingToCompare } from './nothing-to-compare';
import { codeWords } from './status-words';

const statuses: readonly StatusCode[] = ['[c]', '[x]', '[z]'];

/** "29,910 people followed for 12 months. 2,214 not yet followed for 12 months are left out; 187 rows have no person key
 *  and cannot be followed." Null where the total is not shown. */
export function basisNote(figure: ReleasedFigure): string | null {
	const { result } = figure.total;
	if (result.status !== null) return null;
	const { metric } = figure.head;
	const { measure } = result;
	const n = measure.kind === 'count' ? measure.value : measure.denominator;
	const kept = measure.kind !== 'count' && metric.basis ? ` ${metric.basis.kept}` : '';
	const waiting = measure.kind !== 'count' ? leftOutClause(metric, measure) : null;
	const rows = rowsWithoutKeyClause(figure);
	const left = [waiting, rows].filter((clause) => clause !== null);
	return `${formatCount(n)} ${unitNoun(metric, n)}${kept}.${left.length > 0 ? ` ${capital(left.join('; '))}.` : ''}`;
}

function rowsWithoutKeyClause({ rowsWithoutKey }: ReleasedFigure): string | null {
	if (rowsWithoutKey === null || rowsWithoutKey === 0) return null;
	const rows = typeof rowsWithoutKey === 'number' ? formatCount(rowsWithoutKey) : rowsWithoutKey;
	return `${rows} rows have no person key and cannot be followed`;
}

/** What standardised figures are, and by what; null where the figure has none. */
export function standardisedNote(figure: ReleasedFigure): string | null {
	const { head } = figure;
	if (head.standardisedBy === null) return null;
	const by = formatList(head.standardisedBy);
	if (hasOneGroup(figure))
		return `Not standardised by ${by}: one ${cellNoun(figure, 1)} only, whose mix is everyone’s.`;
	const statuses = new Set(figure.cells.map(standardisedStatus));
	if (statuses.has('[z]') && !statuses.has(null) && !statuses.has('[c]'))
		return `Not standardised by ${by}: [z] does not apply.`;
	return (
		`Standardised by ${by}, of each person’s first contact: everyone’s share, raised or lowered by as much as ` +
		`was observed in the group over what everyone’s rates would give its mix, so that a group is not judged by whom it sees. Verdicts are of ` +
		`the crude share. Hold each standardised one against everyone, never against another group. ` +
		`Strata of a few people are put together with the nearest. Differences that are not recorded stay.`
	);
}

/** Why a cell has no standardised figure; null where it has one, undefined where it has no figure at all. */
function standardisedStatus({ result }: ReleasedCell): StatusCode | null | undefined {
	return result.status === null && result.measure.kind === 'proportion'
		? result.measure.standardised?.status
		: undefined;
}

/** Value and size of the benchmark, how verdicts are reached, its source, and the code where it is not shown. */
export function benchmarkNotes(figure: ReleasedFigure): string[] {
	const shown = comparisons(figure);
	const notes = shown.length > 0 ? [benchmarkValueNote(figure, shown), methodNote(figure, shown)] : [];
	if (figure.head.benchmarkSource !== null) notes.push(`Benchmark source: ${sentence(figure.head.benchmarkSource)}`);
	if (figure.head.benchmarkRefusal !== null)
		return [...notes, `No comparison: ${sentence(figure.head.benchmarkRefusal)}`];
	return [...notes, ...withoutBenchmark(figure)];
}

function benchmarkValueNote(figure: ReleasedFigure, shown: readonly ReleasedComparison[]): string {
	const name = figure.head.benchmarkName;
	const [first] = shown;
	if (first === undefined || shown.some(({ benchmark }) => benchmark !== first.benchmark)) {
		return `Compared with ${name}: each ${cellNoun(figure, 1)} has a benchmark of its own.`;
	}
	if (figure.head.question.benchmark === 'unweighted') return plainMeanNote(figure, first);
	if (first.benchmarkN === null)
		return `Compared with ${name}: ${scaleOf(figure.head.metric).full(first.benchmark, Infinity)}, taken as fixed.`;
	const n = formatCount(first.benchmarkN);
	return `Compared with ${name}: ${valueOfUnits(figure.head.metric, first.benchmark, first.benchmarkN)} ${n} ${figure.head.metric.unit}.`;
}

/** The plain mean with its own interval, told apart from everyone taken together. */
function plainMeanNote({ head }: ReleasedFigure, { benchmark, benchmarkLower, benchmarkUpper }: ReleasedComparison) {
	const { bare, full } = scaleOf(head.metric);
	const range =
		benchmarkLower === null || benchmarkUpper === null
			? ''
			: ` (95% interval ${bare(benchmarkLower, Infinity)} to ${bare(benchmarkUpper, Infinity)})`;
	return `Compared with ${head.benchmarkName}: ${full(benchmark, Infinity)}${range}, each group weighing the same whatever its size, and itself among them; taken as fixed.`;
}

/** "27.4% of" 1,234 people, or "1.3 over" 1,234 people. */
function valueOfUnits(metric: ReleasedFigure['head']['metric'], value: number, n: number): string {
	return `${scaleOf(metric).full(value, n)} ${saysOfUnits(metric) ? 'of' : 'over'}`;
}

function methodNote(figure: ReleasedFigure, shown: readonly ReleasedComparison[]): string {
	const fixed = shown.every(({ benchmarkN }) => benchmarkN === null);
	const interval = fixed ? 'the 95% interval' : 'the 95% interval of the difference';
	const compared = figure.cells.filter((cell) => comparisonOf(cell) !== null).length;
	const together = compared > 1 ? `, allowing for ${formatCount(compared)} comparisons at once` : '';
	const cautious =
		figure.head.question.benchmark === 'all'
			? ' A group is compared with everyone as if the two were independent, though it is part of them: that is cautious.'
			: '';
	return `Verdicts come from ${interval}${together}.${cautious}${oftenSeen(figure)}`;
}

/** Whoever is seen in several periods stands in each, and they are seen again more often than others. */
function oftenSeen({ head }: ReleasedFigure): string {
	const isOfPeriods = head.by.id === 'period' && head.groupsMayOverlap;
	if (!isOfPeriods || !['all', 'rest'].includes(head.question.benchmark)) return '';
	return ' People seen in several periods stand in each, so that those seen often weigh more here than among everyone: hold a period against the same period a year earlier instead.';
}

/** Each reason by which shown groups are held against nothing, with whom it concerns where it is not all of them. */
function withoutBenchmark(figure: ReleasedFigure): string[] {
	const shown = figure.cells.filter(({ result }) => result.status === null);
	const reasons = new Map<string, ReleasedCell[]>();
	for (const code of statuses)
		for (const cell of shown) {
			if (cell.result.status !== null || cell.result.comparison?.status !== code) continue;
			const why = `${code} ${figure.head.benchmarkName}, ${nothingToCompare(figure, cell, code)}`;
			reasons.set(why, [...(reasons.get(why) ?? []), cell]);
		}
	return [...reasons].map(([why, cells]) => {
		const where =
			cells.length === shown.length ? '' : ` for ${formatList(cells.map((cell) => nameInSentence(figure, cell)))}`;
		return `No comparison${where}: ${why}.`;
	});
}

/** How the groups are ordered. */
export function orderNote({ head }: ReleasedFigure): string {
	const order = head.by.id === 'period' ? 'time' : head.by.id === 'risk' ? 'level' : 'name';
	return `${capital(groupNoun(head.by, 2))} in order of ${order}.`;
}

/** That the same people may stand in several groups; null where only one has anybody in it, or units are of one group each. */
export function overlapNote({ head, cells }: ReleasedFigure): string | null {
	const peopled = cells.filter(({ result }) => result.status !== '[z]').length;
	if (!head.groupsMayOverlap || peopled < 2) return null;
	return 'People may stand in more than one group, so groups need not add up to the total.';
}

/** What the codes in the figure stand for; null where there are none. */
export function codesNote(figure: ReleasedFigure): string | null {
	const used = statuses.flatMap((code) => {
		const words = codeWords(figure, code);
		return words === null ? [] : [`${code} ${words}`];
	});
	return used.length === 0 ? null : `${used.join('; ')}.`;
}

/** Extracts, cut-off and whether it was confirmed, rule, definition: what travels with every picture. */
export function sourceNote({ head, rule }: Pick<ReleasedFigure, 'head' | 'rule'>): string {
	const files = formatList(head.extracts.map(({ file }) => file));
	const madeUp = head.extracts.some(({ isSample }) => isSample) ? ' The sample is made up: no real people.' : '';
	const doubt = head.cutoffConfirmed ? '' : ' (cut-off not confirmed)';
	const visits = head.visitsNotLinked
		? ' People are not linked between extracts of different visits: whoever is in two of them counts twice.'
		: '';
	return (
		`Source: ${files || 'no extract'}, complete to ${formatDay(head.cutoff)}${doubt}.${madeUp}${visits} ` +
		`Definition: ${head.metric.id}, version ${head.metric.version}. Rule: ${ruleNames[rule]}.`
	);
}

function comparisons(figure: ReleasedFigure): ReleasedComparison[] {
	return [...figure.cells, ...figure.margins].map(comparisonOf).filter((comparison) => comparison !== null);
}

function comparisonOf({ result }: ReleasedCell): ReleasedComparison | null {
	if (result.status !== null || result.comparison === null || result.comparison.status !== null) return null;
	return result.comparison;
}

function sentence(text: string): string {
	return text.endsWith('.') ? text : `${text}.`;
}

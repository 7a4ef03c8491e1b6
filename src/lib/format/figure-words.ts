import type { ReleasedCell, ReleasedFigure, ReleasedMeasure, Safe } from '../disclosure/released';
import { isCourse, isFunnel, isMap } from '../model/figure';
import { capital } from './capital';
import { courseNotes, courseSentence, limitsText, signalWords } from './course-words';
import { comparedUnits, differenceInShort } from './difference-words';
import { panelNotes, panelsSentence } from './panel-words';
import { roundingNote } from './rule-words';
import {
	basisNote,
	benchmarkNotes,
	codesNote,
	orderNote,
	overlapNote,
	sourceNote,
	standardisedNote
} from './figure-notes';
import { allHiddenSentence, overallSentence, tallySentence } from './finding-clauses';
import { funnelLines, funnelNotes, funnelSentence } from './funnel-words';
import { groupName } from './group-name';
import { hiddenWords } from './hidden-words';
import { measureCounts, measureRange, measureValue } from './measure-words';
import { metricSubject, saysOfUnits } from './metric-words';
import { formatCount } from './number';
import { reachedNote, reachedTitle } from './reached-words';
import { mergedNote } from './months-note';
import { scaleOf } from './scale';
import { selectionWords } from './selection-words';
import { nothingToCompare } from './nothing-to-compare';
import { benchmarkStatusWords, cellStatusWords } from './status-words';
import { mapNotes, mapSentence } from './map-words';
import { verdictAgainst } from './verdict-words';

/** The finding of a figure: "Six of 33 boroughs do better than everyone in the extract, four do worse"; where nothing is
 *  compared, the overall figure, or that all is hidden; for counts what is counted. Names no group, hence no hidden one. */
export function figureTitle(figure: Safe<ReleasedFigure>): string {
	return (
		reachedTitle(figure) ??
		funnelSentence(figure) ??
		courseSentence(figure) ??
		panelsSentence(figure) ??
		mapSentence(figure) ??
		tallySentence(figure) ??
		allHiddenSentence(figure) ??
		overallSentence(figure) ??
		plainTitle(figure)
	);
}

/** Statistic, unit, grouping, period and filters: the line under the title. */
export function figureSubtitle(figure: Safe<ReleasedFigure>): string {
	return selectionWords(figure.head);
}

/** What has to be known to read a figure, one sentence a line: who is in it and who is not, benchmark, order, overlaps,
 *  hidden groups, source, cut-off and rule. */
export function figureNotes(figure: Safe<ReleasedFigure>): string[] {
	return [
		mergedNote(figure.head),
		basisNote(figure),
		figure.head.settingsNote === null ? null : `${figure.head.settingsNote}.`,
		...courseNotes(figure),
		reachedNote(figure),
		...readNotes(figure),
		overlapNote(figure),
		roundingNote(figure.rule),
		codesNote(figure),
		sourceNote(figure)
	].filter((note) => note !== null);
}

/** How the marks of a figure are to be read. A course is held against nothing but itself. */
function readNotes(figure: Safe<ReleasedFigure>): (string | null)[] {
	if (isFunnel(figure.head.name)) return funnelNotes(figure);
	if (isCourse(figure.head.name)) return benchmarkNotes(figure);
	if (figure.panels) return panelNotes(figure);
	if (isMap(figure.head.name)) return [...mapNotes(figure), ...benchmarkNotes(figure), standardisedNote(figure)];
	return [...benchmarkNotes(figure), standardisedNote(figure), orderNote(figure)];
}

/** A figure in one sentence for those who do not see it. */
export function figureSummary(figure: Safe<ReleasedFigure>): string {
	const title = figureTitle(figure);
	const overall = overallSentence(figure);
	const { result } = figure.total;
	const range = result.status === null ? measureRange(figure.head.metric, result.measure) : null;
	const total = overall === null || overall === title || range === null ? '' : `; overall, ${overall} (${range})`;
	const counted = [`${formatCount(figure.shown)} shown`, hiddenWords(figure)].filter((words) => words !== null);
	return `${title}${total}. ${selectionWords(figure.head)}: ${counted.join(', ')}.`;
}

/** The lines of a tooltip and of the live region: name and place in the order, verdict, value and interval, counts and
 *  difference. Joined with full stops they make one reading. */
export function cellSentence(figure: Safe<ReleasedFigure>, cell: ReleasedCell): string[] {
	const { result } = cell;
	if (result.status !== null)
		return [nameLine(figure, cell), `${result.status} ${cellStatusWords(figure, cell, result.status)}`];
	const { measure, comparison } = result;
	if (isCourse(figure.head.name))
		return [nameLine(figure, cell), ...valueLines(figure, measure, ''), ...courseLines(figure, cell)];
	if (isFunnel(figure.head.name))
		return [nameLine(figure, cell), ...valueLines(figure, measure, ''), ...funnelLines(figure, cell)];
	if (measure.kind === 'count' || comparison === null)
		return [nameLine(figure, cell), ...valueLines(figure, measure, '')];
	if (comparison.status !== null) {
		const why = `${comparison.status} ${figure.head.benchmarkName}: ${nothingToCompare(figure, cell, comparison.status)}`;
		return [nameLine(figure, cell), ...valueLines(figure, measure, ''), why];
	}
	const difference = differenceInShort(figure.head.metric, comparison.points, comparedUnits(measure, comparison));
	const verdict = verdictAgainst(comparison.verdict, figure.head.benchmarkName);
	return [nameLine(figure, cell), verdict, ...valueLines(figure, measure, ` · ${difference}`)];
}

function courseLines(figure: ReleasedFigure, cell: ReleasedCell): string[] {
	const [limits, signals] = [limitsText(figure, cell), signalWords(figure, cell)];
	return [...(limits === '' ? [] : [`Limits ${limits}`]), ...(signals === '' ? [] : [capital(signals)])];
}

function nameLine(figure: ReleasedFigure, cell: ReleasedCell): string {
	const place = figure.cells.indexOf(cell);
	if (place < 0) return groupName(cell);
	return `${groupName(cell)} · ${formatCount(place + 1)} of ${formatCount(figure.cells.length)}`;
}

function valueLines(figure: ReleasedFigure, measure: ReleasedMeasure, difference: string): string[] {
	const counts = `${measureCounts(figure, measure)}${difference}`;
	if (measure.kind === 'count') return [counts];
	const { metric } = figure.head;
	const range = measureRange(metric, measure);
	const standardised = standardisedLine(figure, measure);
	return [
		`${measureValue(metric, measure)} ${metric.phrase}${range === null ? '' : ` (${range})`}`,
		counts,
		...(standardised === null ? [] : [standardised])
	];
}

/** "Standardised 21.0% (17.1 to 25.4)"; null where it is not. */
function standardisedLine({ head }: ReleasedFigure, measure: ReleasedMeasure): string | null {
	if (measure.kind !== 'proportion' || !measure.standardised) return null;
	const { standardised, denominator } = measure;
	if (standardised.status !== null)
		return `Standardised: ${standardised.status} ${benchmarkStatusWords(standardised.status, head.metric)}`;
	const { bare, full } = scaleOf(head.metric);
	return `Standardised ${full(standardised.value, denominator)} (${bare(standardised.lower, denominator)} to ${bare(standardised.upper, denominator)})`;
}

/** What is shown by what: "Contacts by borough". */
function plainTitle(figure: ReleasedFigure): string {
	const { metric, by, by2 } = figure.head;
	const groups = by2 === null ? by.label : `${by.label} and ${by2.label}`;
	return saysOfUnits(metric) ? `${metricSubject(metric)}, by ${groups}` : `${metricSubject(metric)} by ${groups}`;
}

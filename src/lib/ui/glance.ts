import { capital } from '../format/capital';
import { comparedUnits, differenceClause, likelyRange } from '../format/difference-words';
import { findingSentences, type FindingSentence } from '../format/findings';
import { headline } from '../format/headline';
import { statusWords } from '../format/status-words';
import { verdictAgainst } from '../format/verdict-words';
import type { Refusal } from '../model/refusal';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { Answer } from '../workspace/answer';
import { figureIn } from '../workspace/answer';

/** A figure that has passed the gate, as answers carry it. */
export type AnsweredFigure = Safe<ReleasedFigure>;
type Cell = AnsweredFigure['total'];

/** One row of "Findings at a glance". */
export interface GlanceRow {
	readonly finding: FindingSentence;
	readonly figure: AnsweredFigure;
	/** The interval of the difference, and the same against everyone else: sentences. */
	readonly also: readonly string[];
}

/** What Start can say: rows in order, what was refused with its reason, what failed; null while an answer is awaited. */
export interface Glance {
	readonly rows: readonly GlanceRow[];
	readonly refusals: readonly Refusal[];
	readonly failures: readonly string[];
	/** Why nothing can be said of areas and partnerships, where not even everyone together may be told; else null. */
	readonly nothing: string | null;
}

/** Writes Start's findings from the answers to its requests, or null while one of them has not come. */
export function glance(answers: readonly (Answer | undefined)[], slots: readonly string[]): Glance | null {
	const figures = new Map<string, AnsweredFigure>();
	const refusals: Refusal[] = [];
	const failures: string[] = [];
	for (const [index, answer] of answers.entries()) {
		const figure = figureIn(answer);
		if (figure) figures.set(slots[index] ?? '', figure);
		else if (answer?.state === 'refused') refusals.push(answer.refusal);
		else if (answer?.state === 'failed') failures.push(answer.message);
		else return null;
	}
	const [intervals, partnerships] = [figures.get('intervals'), figures.get('partnerships')];
	const found = findingSentences({ intervals, partnerships });
	const rest = figures.get('against-rest');
	const rows = found.flatMap((finding) => {
		const figure = finding.figure === 'partnerships' ? partnerships : intervals;
		return figure ? [{ finding, figure, also: alsoSaid(finding, figure, rest) }] : [];
	});
	const said = rows.length === 0 && intervals ? countRow(intervals) : rows;
	return { rows: said, refusals, failures, nothing: said.length === 0 && intervals ? whyNothing(intervals) : null };
}

function alsoSaid(finding: FindingSentence, figure: AnsweredFigure, rest: AnsweredFigure | undefined): string[] {
	if (finding.figure !== 'partnerships' || finding.cell === null || finding.verdict === null) return [];
	const { cell } = finding;
	const said = likely(figure, cell);
	const elsewhere = rest?.cells.find(({ group }) => group?.key === cell.group?.key);
	if (rest && elsewhere && figure !== rest) said.push(...against(rest, elsewhere));
	return said;
}

function likely({ head }: AnsweredFigure, cell: Cell): string[] {
	const compared = comparisonOf(cell);
	if (!compared || compared.comparison.verdict === 'not enough evidence') return [];
	const { measure, comparison } = compared;
	return [
		`The difference is likely to lie ${likelyRange(head.metric, comparison, comparedUnits(measure, comparison))}.`
	];
}

function against({ head }: AnsweredFigure, cell: Cell): string[] {
	const compared = comparisonOf(cell);
	if (!compared) return [];
	const { measure, comparison } = compared;
	const range = likelyRange(head.metric, comparison, comparedUnits(measure, comparison));
	const verdict = verdictAgainst(comparison.verdict, head.benchmarkName);
	return [`${verdict}, too: ${differenceClause(head.metric, measure, comparison)}; likely ${range}.`];
}

function comparisonOf(cell: Cell) {
	if (cell.result.status !== null || cell.result.measure.kind === 'count') return null;
	const { measure, comparison } = cell.result;
	return comparison === null || comparison.status !== null ? null : { measure, comparison };
}

function whyNothing({ head, total }: AnsweredFigure): string | null {
	const { status } = total.result;
	if (status === null) return null;
	const words = statusWords(status, head.metric);
	if (status === '[c]') return `Even everyone together is ${words}.`;
	return status === '[z]' ? `There is ${words} to tell of.` : `${capital(words)}.`;
}

/** Where only counts can be said. */
function countRow(figure: AnsweredFigure): GlanceRow[] {
	const said = headline(figure, figure.total);
	if (said.status !== null) return [];
	const finding: FindingSentence = {
		verdict: null,
		sentence: capital(`${said.value} ${said.claim} were ${figure.head.metric.phrase}`),
		line: '',
		cell: null,
		figure: figure.head.name
	};
	return [{ finding, figure, also: [] }];
}

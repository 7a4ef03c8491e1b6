import type { ReleasedCell, ReleasedComparison, ReleasedFigure, ReleasedValue, Safe } from '../disclosure/released';
import type { Verdict } from '../model/estimate';
import type { FigureName } from '../model/figure';
import { capital } from './capital';
import { comparedUnits, likelyRange, differenceInShort } from './difference-words';
import { basisNote } from './figure-notes';
import { overallSentence, tallySentence } from './finding-clauses';
import { groupName } from './group-name';
import { groupNoun, groupPhrase, isGroupProper, nameInSentence, namesPhrase } from './group-words';
import { measureValue } from './measure-words';
import { claimOf, directionClause } from './metric-words';
import { formatPointsBare, formatRelativeBare } from './number';
import { numberWord } from './number-word';
import { tallyVerdicts } from './verdict-tally';
import { verdictWord } from './verdict-words';

/** One finding of the Start page. */
export interface FindingSentence {
	/** Which glyph stands before it; null: none, as for an overall figure. */
	readonly verdict: Verdict | null;
	/** What was found, without a full stop. */
	readonly sentence: string;
	/** The verdict and its size in one or two sentences. */
	readonly line: string;
	/** The cell to draw beside it, if one. */
	readonly cell: ReleasedCell | null;
	/** The figure it was worked out in. */
	readonly figure: FigureName;
}

interface Compared {
	readonly figure: ReleasedFigure;
	readonly cell: ReleasedCell;
	readonly measure: ReleasedValue;
	readonly comparison: ReleasedComparison;
}

interface Candidate extends FindingSentence {
	readonly strength: number;
}

const findingsShown = 3;
const namedAtMost = 6;
const clearVerdicts: readonly Verdict[] = ['worse', 'better', 'higher', 'lower'];

/** Up to three findings by strength of evidence, whichever side they speak for: the partnership with the clearest
 *  difference, how many groups differ, and which do worse; where there is less to say, what is undecided and the overall
 *  figure. Equal strength: the worse news first. */
export function findingSentences(figures: {
	readonly intervals?: Safe<ReleasedFigure> | undefined;
	readonly partnerships?: Safe<ReleasedFigure> | undefined;
}): FindingSentence[] {
	const { intervals, partnerships } = figures;
	const present = [partnerships, intervals].filter((figure) => figure !== undefined);
	const candidates = [
		strongest(partnerships, clearVerdicts),
		tally(intervals ?? partnerships),
		list(intervals, 'worse') ?? list(partnerships, 'worse'),
		strongest(partnerships, ['not enough evidence']),
		list(intervals, 'better'),
		list(intervals, 'higher'),
		list(intervals, 'lower'),
		strongest(intervals, ['not enough evidence', 'similar']),
		...present.slice(-1).map(overall)
	].filter((candidate) => candidate !== null);
	return candidates
		.slice(0, findingsShown)
		.sort((a, b) => b.strength - a.strength || order(a.verdict) - order(b.verdict))
		.map(({ verdict, sentence, line, cell, figure }) => ({ verdict, sentence, line, cell, figure }));
}

/** The group of a figure with the clearest difference among those of the given verdicts. */
function strongest(figure: ReleasedFigure | undefined, verdicts: readonly Verdict[]): Candidate | null {
	const [found] = comparedCells(figure).filter(({ comparison }) => verdicts.includes(comparison.verdict));
	if (found === undefined) return null;
	const { cell, measure, comparison } = found;
	const { metric, benchmarkName } = found.figure.head;
	const n = comparedUnits(measure, comparison);
	const undecided = comparison.verdict === 'not enough evidence' || comparison.verdict === 'similar';
	const name = nameInSentence(found.figure, cell);
	const word = verdictWord(comparison.verdict);
	const relative =
		comparison.relative === null ? '' : `, or ${formatRelativeBare(comparison.relative)} in relative terms`;
	return {
		verdict: comparison.verdict,
		sentence: undecided
			? `Whether ${name} differs from ${benchmarkName} is not yet clear`
			: `${capital(groupPhrase(found.figure, cell))}, ${measureValue(metric, measure)} ${claimOf(metric, '')}`,
		line: undecided
			? `${word}: the difference could lie ${likelyRange(metric, comparison, n)}.`
			: `${word} than ${benchmarkName}: ${differenceInShort(metric, comparison.points, n)}${relative}.`,
		cell,
		figure: found.figure.head.name,
		strength: strength(found)
	};
}

/** How many groups have which verdict. */
function tally(figure: ReleasedFigure | undefined): Candidate | null {
	const sentence = figure === undefined ? null : tallySentence(figure);
	if (figure === undefined || sentence === null) return null;
	const { verdicts, statuses } = tallyVerdicts(figure);
	const clear = clearVerdicts.filter((verdict) => verdicts[verdict].length > 0);
	const undecided = verdicts['not enough evidence'].length + verdicts.similar.length;
	const hidden = statuses['[c]'].length;
	const parts = [
		clear.length > 0 && undecided > 0 ? `for ${numberWord(undecided)} there is not enough evidence` : null,
		hidden > 0
			? `${numberWord(hidden)} ${hidden === 1 ? 'is' : 'are'} hidden: too few people, or would reveal another`
			: null
	].filter((part) => part !== null);
	const [first] = comparedCells(figure);
	return {
		verdict:
			clear.length === 1 ? (clear[0] ?? null) : clear.length === 0 && undecided > 0 ? 'not enough evidence' : null,
		sentence,
		line: parts.length > 0 ? `${capital(parts.join('; '))}.` : '',
		cell: null,
		figure: figure.head.name,
		strength: first === undefined ? 0 : strength(first)
	};
}

/** The groups of one verdict by name, in the figure's own order: "More are seen again in Barnet and Brent". */
function list(figure: ReleasedFigure | undefined, verdict: Verdict): Candidate | null {
	const found = comparedCells(figure).filter(({ comparison }) => comparison.verdict === verdict);
	const [drawn] = found;
	if (figure === undefined || drawn === undefined) return null;
	const clause = directionClause(figure.head.metric, verdict);
	if (clause === null) return null;
	const cells = figure.cells.filter((cell) => found.some((one) => one.cell === cell));
	const names = cells.map((cell) => groupName(cell));
	const where =
		names.length > namedAtMost
			? `in ${numberWord(names.length)} ${groupNoun(figure.head.by, names.length)}`
			: namesPhrase(figure.head.by, names);
	const example = names.length > 1 ? ` Drawn: ${groupName(drawn.cell)}.` : '';
	return {
		verdict,
		sentence: `${clause} ${where}`,
		line: `${verdictWord(verdict)} than ${figure.head.benchmarkName}, by ${pointsSpan(found)}.${example}`,
		cell: drawn.cell,
		figure: figure.head.name,
		strength: strength(drawn)
	};
}

function overall(figure: ReleasedFigure): Candidate | null {
	const sentence = overallSentence(figure);
	if (sentence === null) return null;
	const line = basisNote(figure) ?? '';
	return { verdict: null, sentence, line, cell: figure.total, figure: figure.head.name, strength: 0 };
}

function pointsSpan(found: readonly Compared[]): string {
	const sizes = found
		.map(({ measure, comparison }) => ({ points: Math.abs(comparison.points), n: comparedUnits(measure, comparison) }))
		.sort((a, b) => a.points - b.points)
		.map(({ points, n }) => formatPointsBare(points, n));
	const [least, most] = [sizes[0] ?? '', sizes.at(-1) ?? ''];
	return `${least === most ? least : `${least} to ${most}`} points`;
}

/** The compared groups of a figure, clearest difference first. */
function comparedCells(figure: ReleasedFigure | undefined): Compared[] {
	if (figure === undefined) return [];
	const found: Compared[] = [];
	for (const cell of figure.cells) {
		if (cell.result.status !== null || !isGroupProper(cell)) continue;
		const { measure, comparison } = cell.result;
		if (measure.kind === 'count' || comparison === null || comparison.status !== null) continue;
		found.push({ figure, cell, measure, comparison });
	}
	return found.sort((a, b) => strength(b) - strength(a));
}

/** The difference in widths of its interval: grows with the evidence, whatever its direction. */
function strength({ comparison }: Compared): number {
	const width = comparison.pointsUpper - comparison.pointsLower;
	return width === 0 ? 0 : Math.abs(comparison.points) / width;
}

function order(verdict: Verdict | null): number {
	return verdict === 'worse' ? 0 : verdict === 'better' ? 2 : 1;
}

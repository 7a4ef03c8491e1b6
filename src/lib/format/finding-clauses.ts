import type { ReleasedFigure } from '../disclosure/released';
import { capital } from './capital';
import { cellNoun } from './group-words';
import { measureValue } from './measure-words';
import { claimOf } from './metric-words';
import { onlyGroupSentence } from './nothing-to-compare';
import { numberWord } from './number-word';
import { tallyVerdicts } from './verdict-tally';

/** The verdicts of a figure in one sentence, or null where it has none. */
export function tallySentence(figure: ReleasedFigure): string | null {
	const only = onlyGroupSentence(figure);
	if (only !== null) return only;
	const { groups, verdicts, uncompared } = tallyVerdicts(figure);
	const { better, worse, higher, lower } = verdicts;
	const than = figure.head.benchmarkName;
	if (better.length + worse.length > 0)
		return clauses(
			figure,
			groups,
			['do', 'does'],
			[
				['better', better.length],
				['worse', worse.length]
			]
		);
	if (higher.length + lower.length > 0)
		return clauses(
			figure,
			groups,
			['are', 'is'],
			[
				['higher', higher.length],
				['lower', lower.length]
			]
		);
	const undecided = verdicts['not enough evidence'].length + verdicts.similar.length;
	if (undecided === 0 || uncompared.length > undecided) return null;
	const of =
		groups === 1 ? `the one ${cellNoun(figure, 1)}` : `none of ${numberWord(groups)} ${cellNoun(figure, groups)}`;
	return groups === 1
		? `For ${of} there is not enough evidence of a difference from ${than}`
		: `For ${of} is there enough evidence of a difference from ${than}`;
}

/** "All three boroughs are hidden"; null where a group is shown, or nobody is in any. */
export function allHiddenSentence(figure: ReleasedFigure): string | null {
	const groups = figure.cells.filter(({ result }) => result.status !== '[z]');
	if (groups.length === 0 || groups.some(({ result }) => result.status !== '[c]')) return null;
	const noun = cellNoun(figure, groups.length);
	if (groups.length === 1) return `The one ${noun} is hidden`;
	return `${groups.length === 2 ? 'Both' : `All ${numberWord(groups.length)}`} ${noun} are hidden`;
}

/** "27.4% of people were seen again within 12 months"; null for counts and where the total is not shown. */
export function overallSentence(figure: ReleasedFigure): string | null {
	const { result } = figure.total;
	const { metric } = figure.head;
	if (result.status !== null || result.measure.kind === 'count') return null;
	return `${measureValue(metric, result.measure)} ${claimOf(metric, '')}`;
}

type Tally = readonly [word: string, groups: number];

/** "Six of 12 boroughs do better than everyone, two do worse": the second side, or none, after the first that has any. */
function clauses(
	figure: ReleasedFigure,
	groups: number,
	[many, one]: readonly [string, string],
	[[first, firsts], [second, seconds]]: readonly [Tally, Tally]
): string {
	const verb = (n: number): string => (n > 1 ? many : one);
	const of = (n: number): string =>
		`${capital(numberWord(n))} of ${numberWord(groups)} ${cellNoun(figure, groups)} ${verb(n)}`;
	const than = figure.head.benchmarkName;
	if (groups === 1) return `The one ${cellNoun(figure, 1)} ${one} ${firsts > 0 ? first : second} than ${than}`;
	return firsts > 0
		? `${of(firsts)} ${first} than ${than}, ${numberWord(seconds)} ${verb(seconds)} ${second}`
		: `${of(seconds)} ${second} than ${than}, none ${one} ${first}`;
}

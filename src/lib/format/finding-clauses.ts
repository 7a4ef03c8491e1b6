import type { ReleasedFigure } from '../disclosure/released';
import { capital } from './capital';
import { cellNoun, isGroupProper, restNames } from './group-words';
import { formatList } from './list';
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
	const noun = cellNoun(figure, groups <= 2 ? 1 : groups);
	if (groups === 1) return `For the one ${noun} there is not enough evidence of a difference from ${than}`;
	const none = groups === 2 ? 'neither' : `none of ${numberWord(groups)}`;
	return `For ${none} ${noun} is there enough evidence of a difference from ${than}`;
}

/** "All three boroughs are hidden"; null where a group is shown, or nobody is in any. Counted are the groups proper, as the tally has
 *  them; what is left over is named. */
export function allHiddenSentence(figure: ReleasedFigure): string | null {
	const groups = figure.cells.filter(({ result }) => result.status !== '[z]');
	if (groups.length === 0 || groups.some(({ result }) => result.status !== '[c]')) return null;
	const n = groups.filter(isGroupProper).length;
	const left = [...new Set(groups.flatMap(restNames))].map((name) => `“${name}”`);
	const rest = formatList(left);
	const are = left.length === 1 ? 'is' : 'are';
	if (n === 0) return `${rest} ${are} hidden`;
	const noun = cellNoun(figure, n);
	const proper =
		n === 1 ? `The one ${noun} is hidden` : `${n === 2 ? 'Both' : `All ${numberWord(n)}`} ${noun} are hidden`;
	return rest === '' ? proper : `${proper}, and so ${are} ${rest}`;
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

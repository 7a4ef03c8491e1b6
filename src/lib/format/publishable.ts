import type { ReleasedCell, ReleasedComparison, ReleasedFigure, ReleasedValue, Safe } from '../disclosure/released';
import { thresholds } from '../model/rule';
import { capital } from './capital';
import { claimRungs, rungOf, type ClaimRung } from './claim-rung';
import { cellHasSentence } from './has-sentence';
import { formatList } from './list';
import { measureRange } from './measure-words';
import { relativeForm, whyNotCompared } from './result-sentence';

/** Why the sentence of a cell may be published as it stands: what is true of this sentence, by its own numbers and words, and
 *  nothing that is only true of most. None where it gives no figure: then there is nothing to publish. */
export function publishableBecause(figure: Safe<ReleasedFigure>, cell: ReleasedCell): string[] {
	if (!cellHasSentence(cell)) return [];
	return [...ofSentence(figure, cell), ...ofDoubt(figure), held];
}

const held =
	'Before it is copied it is held against all that was exported before: where the two together would tell of a few people, it is not copied.';

function ofSentence(figure: ReleasedFigure, cell: ReleasedCell): string[] {
	const { result } = cell;
	if (result.status !== null) return [];
	const { measure, comparison } = result;
	if (measure.kind === 'count')
		return [
			ruleLine(figure, [measure.value]),
			'What was counted and in which period stand in it. It compares nothing.'
		];
	const compared = comparison !== null && comparison.status === null ? comparison : null;
	// That nobody is left out is not said.
	const counts = [measure.denominator, measure.excluded === 0 ? null : measure.excluded, compared?.benchmarkN];
	return [
		ruleLine(
			figure,
			counts.filter((count) => count !== null && count !== undefined)
		),
		...bothForms(figure, measure, compared),
		standsInIt(figure, cell, measure, compared),
		claim(figure, cell, compared)
	];
}

/** What the rule in force does to the counts of the sentence. Of published counts, which no rule rounds, nothing is said. */
function ruleLine({ rule }: ReleasedFigure, counts: readonly (number | 'fewer than 10')[]): string {
	const hidden = 'no hidden number can be worked out from it';
	switch (rule) {
		case 'threshold-10':
		case 'threshold-5': {
			const least = thresholds[rule];
			return counts.every((count) => count !== 'fewer than 10' && count >= least)
				? `Every count is ${least} or more, and ${hidden}.`
				: `No number from 1 to ${least - 1} of these extracts is told in it, and ${hidden}.`;
		}
		case 'round-5':
			return `Counts of these extracts are rounded to the nearest 5, and ${hidden}.`;
		case 'midpoint-6':
			return `Counts of these extracts are rounded to the middle of six (3, 9, 15 …), and ${hidden}.`;
	}
}

/** Only where the sentence has both. */
function bothForms(figure: ReleasedFigure, measure: ReleasedValue, compared: ReleasedComparison | null): string[] {
	const relative = compared && relativeForm(figure, measure, compared);
	return relative ? [`Both forms of “${relative}” are given, so that it cannot be misread.`] : [];
}

function standsInIt(
	{ head: { metric, question } }: ReleasedFigure,
	{ period }: ReleasedCell,
	measure: ReleasedValue,
	compared: ReleasedComparison | null
): string {
	const isDated = period !== null || question.from !== null || question.to !== null;
	const parts = [
		isDated ? 'the period' : 'the cut-off date',
		`the number of ${metric.unit}`,
		'what was measured',
		...(measureRange(metric, measure) === null ? [] : ['its 95% interval']),
		...(compared ? ['what it is compared with'] : [])
	];
	return `${capital(formatList(parts))} stand in it.`;
}

/** What kind of claim it makes. */
function claim(figure: ReleasedFigure, cell: ReleasedCell, compared: ReleasedComparison | null): string {
	if (compared === null) {
		const { result } = cell;
		const status = result.status === null ? result.comparison?.status : null;
		const why = status ? whyNotCompared(figure, cell, status) : null;
		return why === null ? 'It compares nothing, and claims no difference.' : 'It compares nothing, and says why.';
	}
	const { verdict } = compared;
	if (verdict === 'not enough evidence' || verdict === 'similar')
		return 'It says that there is not enough evidence of a difference.';
	const rung = rungOf(figure.head);
	return `It claims ${claimWords[rung]}, the ${places[claimRungs.indexOf(rung)]} rung of four, and no more.`;
}

const places = ['first', 'second', 'third'];
const claimWords: Record<ClaimRung, string> = {
	level: 'a level',
	change: 'a change',
	'change against comparators': 'a change against comparators'
};

/** What is in doubt, and that it says so. */
function ofDoubt({ head }: ReleasedFigure): string[] {
	const doubts = [
		head.extracts.some(({ isSample }) => isSample) ? 'the sample is made up' : null,
		head.cutoffConfirmed ? null : 'the cut-off date has not been confirmed',
		head.visitsNotLinked ? 'people of different visits are not linked' : null
	].filter((doubt) => doubt !== null);
	return doubts.length === 0 ? [] : [`It says that ${formatList(doubts)}.`];
}

import type {
	ReleasedCell,
	ReleasedComparison,
	ReleasedFigure,
	ReleasedValue,
	Safe,
	StatusCode
} from '../disclosure/released';
import type { Verdict } from '../model/estimate';
import { capital } from './capital';
import { agentOf, comparisonsWith } from './cell-comparison';
import { rungOf, rungSentence, type ClaimRung } from './claim-rung';
import { differenceSentences, needed } from './difference-words';
import { groupPhrase } from './group-words';
import { measureValue } from './measure-words';
import { claimOf, metricSubject, saysOfUnits, unitNoun } from './metric-words';
import { nothingToCompare } from './nothing-to-compare';
import { statusWords } from './status-words';
import { verdictAgainst } from './verdict-words';

/** What a page says first, of one group. Sentences end with full stops, claim and verdict line do not. */
export type Headline =
	| {
			readonly status: null;
			/** "79.7%" or "1,234". */
			readonly value: string;
			/** "of people with the Riverside Partnership were not seen again within 12 months". */
			readonly claim: string;
			/** Null where nothing is compared; then `verdictLine` says why, or is empty for counts. */
			readonly verdict: Verdict | null;
			readonly verdictLine: string;
			/** Percentage points and per cent with the interval; empty where nothing is compared. */
			readonly differences: string;
			/** How many people it would take to tell such a difference, which is among those sentences too; mostly empty. */
			readonly needed: string;
			/** What kind of claim this is, and is not; empty where nothing is compared. */
			readonly rung: string;
			/** The rung of the ladder of evidence it stands on. */
			readonly ladder: ClaimRung | null;
	  }
	| {
			readonly status: StatusCode;
			/** "People with the Riverside Partnership". */
			readonly claim: string;
			/** "hidden: too few people, or would reveal another". */
			readonly words: string;
	  };

/** The first thing said about a cell: value, claim, verdict, both differences and the rung of evidence. */
export function headline(figure: Safe<ReleasedFigure>, cell: ReleasedCell): Headline {
	const { result } = cell;
	const { metric } = figure.head;
	const where = groupPhrase(figure, cell);
	if (result.status !== null) {
		const claim =
			where === '' ? metricSubject(metric) : `${saysOfUnits(metric) ? capital(metric.unit) : metric.title} ${where}`;
		return { status: result.status, claim, words: statusWords(result.status, metric) };
	}
	const { measure, comparison } = result;
	const value = measureValue(metric, measure);
	if (measure.kind === 'count') {
		const claim = `${unitNoun(metric, measure.value)} ${where}`.trim();
		return { status: null, value, claim, verdict: null, verdictLine: '', ...nothingCompared };
	}
	const claim = claimOf(metric, where);
	if (comparison === null || comparison.status !== null) {
		const verdictLine = comparison === null ? '' : noComparison(figure, cell, comparison.status);
		return { status: null, value, claim, verdict: null, verdictLine, ...nothingCompared };
	}
	return { status: null, value, claim, ...compared(figure, cell, measure, comparison) };
}

const nothingCompared = { differences: '', needed: '', rung: '', ladder: null };

function noComparison(figure: ReleasedFigure, cell: ReleasedCell, status: StatusCode): string {
	const { head } = figure;
	if (head.benchmarkRefusal !== null) return `No comparison: ${head.benchmarkRefusal}`;
	return `No comparison with ${head.benchmarkName}: ${nothingToCompare(figure, cell, status)}`;
}

function compared(
	figure: ReleasedFigure,
	cell: ReleasedCell,
	measure: ReleasedValue,
	comparison: ReleasedComparison
): { verdict: Verdict; verdictLine: string; differences: string; needed: string; rung: string; ladder: ClaimRung } {
	const ladder = rungOf(figure.head);
	return {
		verdict: comparison.verdict,
		verdictLine: verdictAgainst(comparison.verdict, figure.head.benchmarkName),
		differences: differenceSentences(figure.head.metric, measure, comparison, comparisonsWith(figure, cell)),
		needed: needed(comparison, figure.head.metric.unit),
		rung: rungSentence(ladder, agentOf(figure, cell)),
		ladder
	};
}

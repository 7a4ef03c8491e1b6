import type { ReleasedCell, ReleasedFigure, Safe, StatusCode } from '../disclosure/released';
import type { PageEvidence, ToldIn } from '../disclosure/page-part';
import type { ReleasedBeforeAfter, ReleasedChange, ReleasedDifference } from '../disclosure/released-before-after';
import { computedBenchmarkNames } from '../model/benchmark';
import type { Verdict } from '../model/estimate';
import type { Polarity } from '../model/metric';
import { resultWordsBare, treatedPeople } from './before-after-words';
import { capital } from './capital';
import { claimRungs, rungOf, type ClaimRung } from './claim-rung';
import { comparedUnits, differenceInShort, likelyRange } from './difference-words';
import { formatDay } from './date';
import { headline } from './headline';
import { measureValue } from './measure-words';
import { formatPoints } from './number';
import { scaleOf } from './scale';
import { statusWords } from './status-words';

/** A rung of the ladder of evidence as a partnership stands to it. */
export interface EvidenceRung {
	readonly name: ClaimRung | 'trial';
	/** Null where nothing is compared on it. */
	readonly verdict: Verdict | null;
	/** A difference that chance alone would not bring is shown on it. */
	readonly isReached: boolean;
	/** The sentence to publish makes this claim and none above it. */
	readonly isClaimed: boolean;
	/** Nothing may be told of it. */
	readonly isLeftOut: boolean;
	/** What was compared and what came of it, or why nothing can be; empty where nothing is known of it. */
	readonly found: string;
	/** What would bring the claim onto this rung, or make it firmer there; empty where nothing is wanting. */
	readonly needs: string;
}

interface Compared {
	readonly verdict: Verdict | null;
	readonly found: string;
	readonly needs: string;
	/** Why a difference that is shown is not to be read as one. */
	readonly isInDoubt?: boolean;
	readonly isLeftOut?: boolean;
}

/** The rungs in their order, lowest first. */
export function evidenceRungs(
	{ figure, cell, beforeAfter, wanting, leftOut }: PageEvidence,
	place: ToldIn
): EvidenceRung[] {
	const claimed = rungOf(figure.head);
	const asks = asksIn[place];
	const compared = leftOut.includes('sentence') ? untold : comparedCell(figure, cell, asks);
	const changes = (tell: (of: ReleasedBeforeAfter) => Compared) => {
		if (!beforeAfter) return notYet(wanting[place]);
		return leftOut.includes('before-after') ? untold : tell(beforeAfter);
	};
	const byRung: Record<ClaimRung, Compared> = {
		level: claimed === 'level' ? { ...compared, needs: firmerLevel(figure, compared, asks) } : wants(asks.level),
		change: claimed === 'change' ? compared : changes(changeOf),
		'change against comparators': changes((of) => changeAgainst(of, asks))
	};
	const rungs = claimRungs.map((name): EvidenceRung => {
		const { verdict, found, needs, isInDoubt = false, isLeftOut = false } = byRung[name];
		const isReached = verdict !== null && verdict !== 'not enough evidence' && verdict !== 'similar' && !isInDoubt;
		const isClaimed = name === claimed && compared.verdict !== null;
		return { name, verdict, isReached, isClaimed, isLeftOut, found, needs };
	});
	return [...rungs, trial];
}

/** How far the evidence reaches, in a sentence: the highest rung on which a difference is shown. */
export function reachedSentence(rungs: readonly EvidenceRung[]): string {
	return `${reachedClaim(rungs, 'it')}. A claim may stand only on the rung it has reached.`;
}

/** The first of it, without a full stop: "The evidence reaches rung 1 of 4, level". `what`: "it", "the evidence". */
export function reachedClaim(rungs: readonly EvidenceRung[], what: string): string {
	const at = rungs.findLastIndex(({ isReached }) => isReached);
	const reached = rungs[at];
	const hasLeftOut = rungs.some(({ isLeftOut }) => isLeftOut);
	const reaches = `${hasLeftOut ? `Of what is told here ${what}` : capital(what)} reaches`;
	if (reached) return `${reaches} rung ${at + 1} of ${rungs.length}, ${reached.name}`;
	const none = `${reaches} none of the ${rungs.length} rungs`;
	return hasLeftOut ? none : `${none} yet: no difference is shown that chance alone would not bring`;
}

const trial: EvidenceRung = {
	name: 'trial',
	verdict: null,
	isReached: false,
	isClaimed: false,
	isLeftOut: false,
	found: 'Nothing in these extracts tells of a trial, so that other reasons for a difference remain.',
	needs: 'People or areas allocated to the partnership by chance, before its work begins.'
};

const { all, untreated } = computedBenchmarkNames;

/** What a reader is asked for: on the page by what it is chosen with. */
const asksIn = {
	page: {
		level: `Compare with ${all}, or with ${untreated}, at the head of the page.`,
		share: 'Choose a share, and what it is compared with, at the head of the page.',
		benchmark: 'Choose something else to compare it with, at the head of the page.',
		fairer: `Compared with ${untreated} (choose that at the head of the page), less of it could lie in the areas.`,
		comparators: 'The two ran apart before the start already: choose other comparators, under before and after.'
	},
	file: {
		level: `Comparison with ${all}, or with ${untreated}.`,
		share: 'A share, and something to compare it with.',
		benchmark: 'Something else to compare it with.',
		fairer: `Compared with ${untreated}, less of it could lie in the areas.`,
		comparators: 'Other comparators: the two ran apart before the start already.'
	}
} as const;
type Asks = (typeof asksIn)[ToldIn];

/** What would bring a figure that has none. */
const needsOf: Readonly<Record<StatusCode, string>> = {
	'[c]': 'Larger groups, so that none has to be hidden.',
	'[x]': 'More time, until there is something to judge.',
	'[z]': 'Records to be counted.'
};

const untold: Compared = {
	verdict: null,
	isLeftOut: true,
	found: 'Left out, for together with other files it would tell of a few people.',
	needs: ''
};

function notYet(wanting: { readonly found: string; readonly needs: string }): Compared {
	return { verdict: null, ...wanting };
}

function wants(needs: string): Compared {
	return notYet({ found: '', needs });
}

function notShown(status: StatusCode, metric: ReleasedFigure['head']['metric']): Compared {
	return notYet({ found: `${status} ${statusWords(status, metric)}.`, needs: needsOf[status] });
}

/** The group against what the sentence compares it with. */
function comparedCell(figure: Safe<ReleasedFigure>, cell: ReleasedCell, asks: Asks): Compared {
	const { metric, benchmarkName, question } = figure.head;
	const { result } = cell;
	if (result.status !== null) return notShown(result.status, metric);
	const { measure, comparison } = result;
	if (measure.kind === 'count' || comparison === null || question.benchmark === '') return wants(asks.share);
	const said = headline(figure, cell);
	if (comparison.status !== null)
		return notYet({ found: said.status === null ? `${said.verdictLine}.` : '', needs: asks.benchmark });
	const n = comparedUnits(measure, comparison);
	const other = scaleOf(metric).full(comparison.benchmark, comparison.benchmarkN ?? measure.denominator);
	const difference = differenceInShort(metric, comparison.points, n);
	return {
		verdict: comparison.verdict,
		found: `${measureValue(metric, measure)}; ${benchmarkName} ${other}: ${difference}, likely ${likelyRange(metric, comparison, n)}.`,
		needs: comparison.verdict === 'not enough evidence' ? moreFollowed : ''
	};
}

const moreFollowed = 'More people followed, so that the interval narrows.';

function firmerLevel({ head }: ReleasedFigure, { verdict, needs }: Compared, asks: Asks): string {
	if (verdict === null || head.question.benchmark === 'untreated' || head.metric.kind !== 'cases') return needs;
	return needs === '' ? asks.fairer : `${needs} ${asks.fairer}`;
}

/** Everyone in the partnership's areas, before its start and from it on. */
function changeOf(figure: ReleasedBeforeAfter): Compared {
	const { before, after, change } = figure.treated;
	const of = `${resultWordsBare(figure, before)} before ${formatDay(figure.start)}, ${resultWordsBare(figure, after)} since`;
	return changed(figure, change, `${capital(treatedPeople(figure))}: ${of}`);
}

/** The same less the change of the comparators; doubted where the two ran apart already, where other areas changed as much, and where
 *  there is too little to test either: fewer areas would otherwise reach further than more. */
function changeAgainst(figure: ReleasedBeforeAfter, asks: Asks): Compared {
	const { effect, preTrend, placebo } = figure;
	const against = changed(figure, effect, `${capital(treatedPeople(figure))}, beyond the change of comparators`);
	if (effect.status !== null || isUndecided(effect)) return against;
	if (preTrend && (preTrend.slope.p ?? 1) < 0.05) return { ...against, isInDoubt: true, needs: asks.comparators };
	if (placebo && placebo.p > 0.05)
		return {
			...against,
			isInDoubt: true,
			needs:
				placebo.leastP > 0.05
					? `More areas: with so few no placebo test can find anything (p is never under ${placebo.leastP.toFixed(2)}).`
					: `Other areas changed as much without the partnership (placebo test, p = ${placebo.p.toFixed(2)}): more areas, or a larger difference.`
		};
	const untested = [
		...(preTrend ? [] : ['the trend before the start']),
		...(placebo ? [] : ['other areas in its place'])
	];
	if (untested.length === 0) return against;
	return {
		...against,
		isInDoubt: true,
		needs: `A test of ${untested.join(' and of ')}, for which there is too little here.`
	};
}

function changed(figure: ReleasedBeforeAfter, change: ReleasedChange, what: string): Compared {
	const { metric } = figure.head;
	if (change.status !== null) return notShown(change.status, metric);
	const interval = `95% interval ${formatPoints(change.lower)} to ${formatPoints(change.upper)}`;
	return {
		verdict: verdictOf(change, metric.polarity),
		found: `${what}: ${formatPoints(change.points)} points (${interval}).`,
		needs: isUndecided(change) ? moreFollowed : ''
	};
}

function isUndecided({ lower, upper }: ReleasedDifference): boolean {
	return lower <= 0 && upper >= 0;
}

function verdictOf(change: ReleasedDifference, polarity: Polarity): Verdict {
	if (isUndecided(change)) return 'not enough evidence';
	const isHigher = change.points > 0;
	if (polarity === 'higher_better') return isHigher ? 'better' : 'worse';
	if (polarity === 'lower_better') return isHigher ? 'worse' : 'better';
	return isHigher ? 'higher' : 'lower';
}

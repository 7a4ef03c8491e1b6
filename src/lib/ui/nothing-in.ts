import type { Answer } from '../workspace/answer';
import { figureSubtitle } from '../format/figure-words';
import { formatDay } from '../format/date';
import { windowDays } from '../model/metric';

/** Why a page has no figures to show, in words. */
export interface Nothing {
	readonly kind: 'refused' | 'failed' | 'nobody' | 'not-followed';
	readonly what: string;
	readonly why: string;
}

/** Null where there is something to show, or an answer on its way. */
export function nothingIn(answer: Answer | undefined): Nothing | null {
	if (answer?.state === 'refused') return { kind: 'refused', what: answer.refusal.what, why: answer.refusal.remedy };
	if (answer?.state === 'failed')
		return { kind: 'failed', what: 'The figures could not be worked out', why: `The engine said: ${answer.message}` };
	if (answer?.state !== 'answered') return null;
	const { figure } = answer;
	const { status } = figure.total.result;
	const { unit, countsNotFollowed } = figure.head.metric;
	const chosen = `You chose: ${figureSubtitle(figure)}.`;
	if (status === '[z]')
		return {
			kind: 'nobody',
			what: unit === 'people' ? 'Nobody is in this selection' : `No ${unit} are in this selection`,
			why: chosen
		};
	if (status !== '[x]') return null;
	const { cutoff } = figure.head;
	const seenBy = countsNotFollowed
		? ` The extracts are complete to ${formatDay(cutoff)}, so people must first be seen by ${formatDay(cutoff - windowDays)}.`
		: '';
	return {
		kind: 'not-followed',
		what: 'Nobody in this selection has been followed for 12 months',
		why: `${chosen}${seenBy}`
	};
}

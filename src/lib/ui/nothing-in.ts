import type { Answer } from '../workspace/answer';
import { figureSubtitle } from '../format/figure-words';
import { formatDay } from '../format/date';
import { windowDays } from '../model/metric';
import { figureIn } from '../workspace/answer';

/** Why a page has no figures to show, in words. */
export interface Nothing {
	readonly kind: 'refused' | 'failed' | 'nobody' | 'not-followed';
	readonly what: string;
	readonly why: string;
}

/** What has to hold of people in the metrics that follow them. */
const followed = 'followed for 12 months';

/** Null where there is something to show, or an answer on its way. */
export function nothingIn(answer: Answer | undefined): Nothing | null {
	if (answer?.state === 'refused') return { kind: 'refused', what: answer.refusal.what, why: answer.refusal.remedy };
	if (answer?.state === 'failed')
		return { kind: 'failed', what: 'The figures could not be worked out', why: `The engine said: ${answer.message}` };
	if (answer?.state !== 'answered') return null;
	const figure = figureIn(answer);
	if (!figure) return null;
	const { status } = figure.total.result;
	const { unit, basis } = figure.head.metric;
	const chosen = `You chose: ${figureSubtitle(figure)}.`;
	if (status === '[z]')
		return {
			kind: 'nobody',
			what: unit === 'people' ? 'Nobody is in this selection' : `No ${unit} are in this selection`,
			why: chosen
		};
	if (status !== '[x]') return null;
	const { cutoff } = figure.head;
	const isFollowed = basis?.kept === followed;
	const seenBy = isFollowed
		? ` The extracts are complete to ${formatDay(cutoff)}, so people must first be seen by ${formatDay(cutoff - windowDays)}.`
		: '';
	return {
		kind: 'not-followed',
		what: isFollowed
			? 'Nobody in this selection has been followed for 12 months'
			: `No ${unit} in this selection are ${basis?.kept ?? 'to be judged'}`,
		why: `${chosen}${seenBy}`
	};
}

import type { Metric } from '../model/metric';
import { isClosed, isClosedWithoutConcern, isWithdrawn } from './channel-outcome';
import { rowShare } from './row-share';

/** Closed with no further concern: of the Channel cases that were closed. */
export const channelClosedNoConcern: Metric = {
	id: 'channel-closed-no-concern',
	kind: 'cases',
	version: 1,
	title: 'Closed with no further concern',
	phrase: 'closed with no further terrorism concern',
	question: 'How many closed Channel cases end with no further concern?',
	family: 'Radicalisation',
	theme: 'radicalisation',
	unit: 'cases',
	oneUnit: 'case',
	numerator: 'cases closed with no further terrorism concern',
	denominator: 'cases closed, but for those whose consent was withdrawn',
	window: 'none',
	maturity: 'none',
	formula: 'cases closed with no further concern ÷ cases closed',
	statistic: 'proportion',
	measured: null,
	polarity: 'no_judgement',
	needs: ['event_date', 'theme', 'outcome'],
	caveats: ['Consent withdrawn is a third state and enters neither side.', 'Numbers are small: most areas are hidden.'],
	source: 'House definition after the Home Office, official statistics in development.',
	basis: { kept: 'closed', leftOut: 'open, not adopted or with consent withdrawn' },
	complement: null,
	sql: rowShare({
		theme: 'radicalisation',
		judged: ({ when }) => when('outcome', (outcome) => isClosed(outcome) && !isWithdrawn(outcome)),
		event: ({ when }) => when('outcome', isClosedWithoutConcern)
	})
};

import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { isAdopted, isClosed } from './channel-outcome';
import { rowShare } from './row-share';

/** Adopted as a Channel case: of the referrals to Prevent. */
export const channelAdopted: Metric = {
	id: 'channel-adopted',
	kind: 'cases',
	version: 1,
	title: 'Adopted as a Channel case',
	phrase: 'adopted as Channel cases',
	question: 'How many Prevent referrals are adopted as Channel cases?',
	family: 'Radicalisation',
	theme: 'radicalisation',
	unit: 'referrals',
	oneUnit: 'referral',
	numerator: 'referrals whose outcome is adopted, or closed after adoption',
	denominator: 'referrals',
	window: 'none',
	maturity: 'none',
	formula: 'referrals adopted ÷ referrals',
	statistic: 'proportion',
	measured: null,
	polarity: 'no_judgement',
	needs: ['event_date', 'theme', 'outcome'],
	caveats: [
		'Numbers are small: most areas are hidden.',
		'A referral that is still being looked at counts as not adopted.'
	],
	source: 'Home Office, official statistics in development. England and Wales, year to March 2024: 512 of 6,922 (7%).',
	basis: null,
	complement: null,
	sql: rowShare({
		theme: 'radicalisation',
		judged: () => sql`true`,
		event: ({ when }) => when('outcome', (outcome) => isAdopted(outcome) || isClosed(outcome))
	})
};

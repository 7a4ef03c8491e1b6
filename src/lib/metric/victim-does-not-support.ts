import type { Metric } from '../model/metric';
import { isPending, plain } from '../model/outcome-code';
import { rowShare } from './row-share';

/** Victim does not support: of the cases with an outcome, those closed with outcome 14 or 16. */
export const victimDoesNotSupport: Metric = {
	id: 'victim-does-not-support',
	kind: 'cases',
	version: 1,
	title: 'Victim does not support',
	phrase: 'closed because the victim does not support action',
	question: 'How many cases are closed because the victim does not support action?',
	family: 'Protect',
	theme: 'any',
	unit: 'cases',
	oneUnit: 'case',
	numerator: 'cases with outcome 14 or 16',
	denominator: 'cases with an outcome',
	window: 'none',
	maturity: 'none',
	formula: 'cases with outcome 14 or 16 ÷ cases with an outcome',
	statistic: 'proportion',
	measured: null,
	polarity: 'lower_better',
	needs: ['event_date', 'outcome'],
	caveats: [
		'Not supporting a prosecution may be the safer choice for a victim: read with caution.',
		'Outcomes arrive late: compare only cases recorded equally long ago.'
	],
	source: 'Home Office outcomes 14 (no suspect identified) and 16 (suspect identified).',
	basis: { kept: 'with an outcome', leftOut: 'not yet assigned an outcome' },
	complement: null,
	sql: rowShare({
		theme: null,
		judged: ({ when }) => when('outcome', (outcome) => !isPending(outcome)),
		event: ({ when }) =>
			when(
				'outcome',
				(outcome) => outcome === '14' || outcome === '16' || /victim (does|did) not support/.test(plain(outcome))
			)
	})
};

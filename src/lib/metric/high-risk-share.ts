import type { Metric } from '../model/metric';
import { notRecorded } from '../model/area';
import { rowShare } from './row-share';

/** Assessed as high risk: of the domestic-abuse contacts with a risk level, those at high risk. */
export const highRiskShare: Metric = {
	id: 'high-risk-share',
	kind: 'cases',
	version: 1,
	title: 'Assessed as high risk',
	phrase: 'assessed as high risk',
	question: 'How many domestic-abuse contacts are assessed as high risk?',
	family: 'Protect',
	theme: 'domestic_abuse',
	unit: 'contacts',
	oneUnit: 'contact',
	numerator: 'contacts with the risk level high',
	denominator: 'contacts with a risk level',
	window: 'none',
	maturity: 'none',
	formula: 'contacts at high risk ÷ contacts with a risk level',
	statistic: 'proportion',
	measured: null,
	polarity: 'no_judgement',
	needs: ['event_date', 'risk'],
	caveats: [
		'Risk is assessed by people: a higher share may mean more risk, or more caution.',
		'A person may be assessed several times and counts once for each.'
	],
	source: 'DASH risk levels standard, medium and high (SafeLives). Professional judgement may raise a level.',
	basis: { kept: 'with a risk level', leftOut: 'without a risk level' },
	complement: null,
	sql: rowShare({
		theme: 'domestic_abuse',
		judged: ({ when }) => when('risk', (level) => level !== notRecorded),
		event: ({ when }) => when('risk', (level) => level === 'high')
	})
};

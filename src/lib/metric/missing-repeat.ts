import { daRepeatLookback } from './da-repeat-lookback';
import { windowDays, type Metric } from '../model/metric';

/** Missing again: people reported missing twice or more within 12 months. */
export const missingRepeat: Metric = {
	id: 'missing-repeat',
	kind: 'cases',
	version: 1,
	title: 'Missing again within 12 months',
	phrase: 'reported missing twice or more within 12 months',
	question: 'How many people are reported missing twice or more within 12 months?',
	family: 'Missing',
	theme: 'missing',
	unit: 'people',
	oneUnit: 'person',
	numerator: `people any of whose episodes in the selection follows an earlier one of theirs within ${windowDays} days`,
	denominator: `people with an episode in the selection at least ${windowDays} days after the extracts begin`,
	window: `${windowDays} days before each episode`,
	maturity: daRepeatLookback.maturity,
	formula: 'people missing twice or more within 12 months ÷ people missing',
	statistic: 'proportion',
	measured: null,
	polarity: 'lower_better',
	needs: ['person_key', 'event_date', 'exact_dates', 'theme'],
	caveats: [
		'A few people go missing very often: this counts people, not episodes.',
		'Depends on how far back the extracts go.',
		'More reports may mean that people are missed sooner.'
	],
	source: 'House definition: look-back share of people, after the missing persons data of the National Crime Agency.',
	basis: null,
	complement: null,
	sql: { ...daRepeatLookback.sql, theme: 'missing', role: null }
};

import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { isCharge } from '../model/outcome-code';
import { rowShare } from './row-share';

/** Time to a charge: of the recorded sexual offences, by day; offences closed otherwise stay uncharged. */
export const timeToCharge: Metric = {
	id: 'time-to-charge',
	kind: 'cases',
	version: 1,
	title: 'Time to a charge',
	phrase: 'charged within 12 months, by the curve',
	question: 'How soon are recorded sexual offences charged?',
	family: 'Sexual offending',
	theme: 'sexual_offending',
	unit: 'offences',
	oneUnit: 'offence',
	numerator: 'offences with a dated charge or summons (outcome 1 or 1A), by the day on which it came',
	denominator: 'offences from their recording on, each until its charge or until the cut-off date',
	window: `read off at ${windowDays} days`,
	maturity: 'none: those still waiting count for as long as they have waited',
	formula: '1 − S(365), S the Kaplan–Meier share still waiting',
	statistic: 'time',
	measured: null,
	polarity: 'higher_better',
	needs: ['event_date', 'exact_dates', 'theme', 'outcome', 'outcome_date'],
	caveats: [
		'Offences closed without a charge stay in the count as uncharged: this is the cumulative incidence of charge, not a chance among open cases.',
		'Most offences are never charged, and many charges take longer than 12 months.'
	],
	source: 'House definition: cumulative incidence of charge by day, censored at the cut-off date alone.',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: 'sexual_offending',
			judged: () => sql`true`,
			event: ({ when, cutoff }) => sql`${when('outcome', isCharge)} AND coalesce(outcome_day <= ${cutoff}, false)`
		}),
		waits: () => windowDays,
		days: {
			lasted: ({ when, cutoff }) =>
				sql`CASE WHEN ${when('outcome', isCharge)} AND outcome_day <= ${cutoff} THEN outcome_day ELSE ${cutoff} END - day`,
			until: windowDays
		}
	}
};

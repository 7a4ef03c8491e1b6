import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { isCharge } from '../model/outcome-code';
import { rowShare } from './row-share';

/** Charged within 12 months: of the sexual offences recorded at least 12 months before the cut-off. */
export const chargeShare: Metric = {
	id: 'charge-share',
	kind: 'cases',
	version: 1,
	title: 'Charged within 12 months',
	phrase: 'charged within 12 months',
	question: 'How many recorded sexual offences are charged within 12 months?',
	family: 'Sexual offending',
	theme: 'sexual_offending',
	unit: 'offences',
	oneUnit: 'offence',
	numerator: `offences with a charge or summons (outcome 1 or 1A) dated at most ${windowDays} days after they were recorded`,
	denominator: `offences recorded at least ${windowDays} days before the cut-off date`,
	window: `${windowDays} days after recording`,
	maturity: `recorded + ${windowDays} days ≤ cut-off date; later ones enter neither side, and are counted beside the rate`,
	formula: 'offences charged within 12 months ÷ offences recorded 12 months ago or longer',
	statistic: 'proportion',
	measured: null,
	polarity: 'higher_better',
	needs: ['event_date', 'exact_dates', 'theme', 'outcome', 'outcome_date'],
	caveats: [
		'Many charges come later than 12 months: see the curve of time to charge.',
		'Recorded offences, not suspects: never beside the share of suspects charged by prosecutors.'
	],
	source: 'House definition over Home Office outcomes 1 and 1A, mature cohort.',
	basis: { kept: 'followed for 12 months', leftOut: 'not yet followed for 12 months' },
	complement: null,
	sql: {
		...rowShare({
			theme: 'sexual_offending',
			judged: ({ cutoff }) => sql`day <= ${cutoff - windowDays}`,
			event: ({ when }) => sql`${when('outcome', isCharge)} AND coalesce(outcome_day - day <= ${windowDays}, false)`
		}),
		waits: () => windowDays
	}
};

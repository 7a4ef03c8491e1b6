import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';

const hoursInDay = 24;

/** Answered in time: of the requests between agencies that were due, those answered within the hours set. */
export const answeredInTime: Metric = {
	id: 'answered-in-time',
	kind: 'referrals',
	version: 1,
	title: 'Requests answered in time',
	phrase: 'answered in time',
	question: 'How many requests between agencies are answered in time?',
	family: 'Relationships',
	theme: 'any',
	unit: 'requests',
	oneUnit: 'request',
	numerator: 'requests answered within the hours set',
	denominator: 'requests sent so long before the cut-off date that the hours were over',
	window: 'the hours set, counted in whole days from the day of sending (72 hours: by the third day after)',
	maturity: 'day sent + days set ≤ cut-off date; later ones enter neither side, and are counted beside the rate',
	formula: 'requests answered in time ÷ requests due',
	statistic: 'proportion',
	measured: null,
	polarity: 'higher_better',
	needs: ['sent', 'answered', 'exact_dates'],
	minimumN: 10,
	caveats: ['A quick answer is not always a good one.', 'Weekends and holidays count as days.'],
	source: 'House definition: two-way information sharing.',
	basis: { kept: 'due', leftOut: 'not yet due' },
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: ({ cutoff, settings }) => sql`day <= ${cutoff - Math.ceil(settings.answerHours / hoursInDay)}`,
			event: ({ settings }) => sql`coalesce((answered_day - day) * ${hoursInDay} <= ${settings.answerHours}, false)`
		}),
		waits: ({ answerHours }) => Math.ceil(answerHours / hoursInDay),
		settingsNote: ({ answerHours }) => `In time: within ${answerHours} hours, counted in whole days`
	}
};

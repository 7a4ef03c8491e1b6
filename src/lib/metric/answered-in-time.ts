import { londonMinute } from '../model/london-minute';
import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';

const hoursInDay = 24;
const minutesInHour = 60;

/** Answered in time: of the requests between agencies that were due, those answered within the hours set. */
export const answeredInTime: Metric = {
	id: 'answered-in-time',
	kind: 'referrals',
	version: 2,
	title: 'Requests answered in time',
	phrase: 'answered in time',
	question: 'How many requests between agencies are answered in time?',
	family: 'Relationships',
	theme: 'any',
	unit: 'requests',
	oneUnit: 'request',
	numerator: 'requests answered within the hours set',
	denominator: 'requests sent so long before the cut-off date that the hours were over',
	window:
		'the hours set, to the minute by the clock in London where all extracts have times of day; otherwise in whole days from the day of sending (72 hours: by the third day after)',
	maturity:
		'the hours or days set are over by the end of the cut-off date; later ones enter neither side, and are counted beside the rate',
	formula: 'requests answered in time ÷ requests due',
	statistic: 'proportion',
	measured: null,
	polarity: 'higher_better',
	needs: ['sent', 'answered', 'exact_dates'],
	caveats: [
		'A quick answer is not always a good one.',
		'Nights, weekends and holidays count.',
		'Times without a zone are taken for what clocks in London showed; within the hour shown twice in October, for the first.'
	],
	source: 'House definition: two-way information sharing.',
	basis: { kept: 'due', leftOut: 'not yet due' },
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: ({ cutoff, settings: { answerHours }, timesOfDay }) =>
				timesOfDay
					? sql`sent_minute + ${answerHours * minutesInHour} < ${londonMinute(cutoff + 1, 0)}`
					: sql`day <= ${cutoff - Math.ceil(answerHours / hoursInDay)}`,
			event: ({ settings: { answerHours }, timesOfDay }) =>
				timesOfDay
					? sql`coalesce(answered_minute - sent_minute <= ${answerHours * minutesInHour}, false)`
					: sql`coalesce((answered_day - day) * ${hoursInDay} <= ${answerHours}, false)`
		}),
		waits: ({ answerHours }) => Math.ceil(answerHours / hoursInDay),
		settingsNote: ({ settings: { answerHours }, timesOfDay }) =>
			`In time: within ${answerHours} ${answerHours === 1 ? 'hour' : 'hours'}, counted in ${timesOfDay ? 'hours by the clock in London' : 'whole days'}`
	}
};

import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';

/** Seen again within 12 months: of people, from their first contact in the selection on. */
export const daRepeat: Metric = {
	id: 'da-repeat',
	kind: 'cases',
	version: 1,
	title: 'Seen again within 12 months',
	phrase: 'seen again within 12 months',
	question: 'How many people are seen again within 12 months of a domestic-abuse contact?',
	family: 'Protect',
	theme: 'domestic_abuse',
	unit: 'people',
	oneUnit: 'person',
	numerator: `people with any later contact of the same theme, in any area and with any partnership, 1 to ${windowDays} days after their first contact in the selection`,
	denominator: `people whose first contact in the selection lies at least ${windowDays} days before the cut-off date`,
	window: `${windowDays} days after the first contact in the selection (the index)`,
	maturity: `index + ${windowDays} days ≤ cut-off date; people not yet followed so long enter neither side, and are counted beside the rate`,
	formula: 'people seen again ÷ people followed for 12 months',
	statistic: 'proportion',
	measured: null,
	polarity: 'lower_better',
	needs: ['person_key', 'event_date', 'exact_dates'],
	caveats: [
		'Contact is not harm: more repeats may mean more trust and more reporting.',
		'Two records of one person on one day are one event, and are not repeats of each other.',
		'People may stand in two groups, so groups need not add up to the total.'
	],
	source: 'House definition: look-forward cohort of victims, fixed 365-day follow-up.',
	basis: { kept: 'followed for 12 months', leftOut: 'not yet followed for 12 months' },
	complement: 'da-non-repeat',
	sql: {
		theme: 'domestic_abuse',
		role: 'victim',
		about: null,
		relation: null,
		skipFirstDays: 0,
		keyed: true,
		unit: ['person'],
		// The next day of a person grows with the day, so the earliest next day is that of the earliest day.
		state: { index_day: sql`min(day)`, again_day: sql`min(next_day)` },
		firstRowState: { index_day: sql`day`, again_day: sql`next_day` },
		followed: ({ cutoff }) => sql`index_day <= ${cutoff - windowDays}`,
		event: () => sql`again_day - index_day <= ${windowDays}`,
		days: null,
		amount: null,
		weights: null,
		behind: null,
		waits: () => windowDays,
		settingsNote: null
	}
};

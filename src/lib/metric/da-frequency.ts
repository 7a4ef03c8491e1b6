import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { daRepeat } from './da-repeat';

/** Later contacts of 100 people within 12 months of their first. */
export const daFrequency: Metric = {
	...daRepeat,
	id: 'da-frequency',
	title: 'Later contacts per 100 people',
	phrase: 'later contacts per 100 people',
	question: 'How many later contacts do 100 people have within 12 months of a domestic-abuse contact?',
	numerator: `days with a later contact of the same theme, in any area, 1 to ${windowDays} days after the first contact in the selection`,
	formula: '100 × later contact days ÷ people followed for 12 months',
	statistic: 'mean',
	measured: { unit: 'later contacts per 100 people', short: 'per 100 people', factor: 100, decimals: 1 },
	caveats: [
		'A few people with many contacts weigh heavily here.',
		'Several contacts of a person on one day are one.',
		'Contact is not harm: more contacts may mean more trust and more reporting.'
	],
	source: 'House definition: mean number of later contact days within a fixed 365-day follow-up.',
	complement: null,
	sql: {
		...daRepeat.sql,
		relation: ({ when }) =>
			// Later contact days of the same theme and role, whatever is selected.
			sql`(SELECT *, count(CASE WHEN is_first THEN 1 END) OVER (PARTITION BY person, theme, role ORDER BY day RANGE BETWEEN 1 FOLLOWING AND ${windowDays} FOLLOWING) AS later
				FROM (SELECT *, row_number() OVER (PARTITION BY person, theme, role, day) = 1 AS is_first FROM contacts WHERE person IS NOT NULL AND ${when('theme', (theme) => theme === 'domestic_abuse')}))`,
		state: { index_day: sql`min(day)`, later_days: sql`arg_min(later, day)` },
		firstRowState: null,
		event: () => sql`later_days > 0`,
		amount: { value: sql`later_days`, of: null }
	}
};

import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { daRepeat } from './da-repeat';

/** Seen again within 12 months, from everybody for as long as they were followed: stands beside the share of those followed for
 *  the whole 12 months. */
export const daTimeToRepeat: Metric = {
	...daRepeat,
	id: 'da-time-to-repeat',
	title: 'Time until seen again',
	phrase: 'seen again within 12 months, by the curve',
	question: 'How many people are seen again within 12 months, counting everybody for as long as they were followed?',
	numerator: `people with a later contact of the same theme, by the day on which it came`,
	denominator: 'people from their first contact in the selection on, each until seen again or until the cut-off date',
	window: `read off at ${windowDays} days`,
	maturity: 'none: people not yet followed for 12 months count for as long as they were',
	formula: '1 − S(365), S the Kaplan–Meier share not seen again',
	statistic: 'time',
	caveats: [
		'Supposes that people first seen lately are seen again as those before them were.',
		'Numbers so far are of everybody, however long they were followed: the share is not one divided by the other.',
		'Contact is not harm: more repeats may mean more trust and more reporting.'
	],
	source: 'House definition; Kaplan and Meier (1958), censored at the cut-off date.',
	basis: null,
	complement: null,
	sql: {
		...daRepeat.sql,
		waits: () => windowDays,
		followed: () => sql`true`,
		event: ({ cutoff }) => sql`coalesce(again_day <= ${cutoff}, false)`,
		days: {
			lasted: ({ cutoff }) => sql`CASE WHEN again_day <= ${cutoff} THEN again_day ELSE ${cutoff} END - index_day`,
			until: windowDays
		}
	}
};

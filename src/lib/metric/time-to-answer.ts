import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';

const until = 28;

/** Time to an answer: of the requests between agencies, by day, with those still waiting. */
export const timeToAnswer: Metric = {
	id: 'time-to-answer',
	kind: 'referrals',
	version: 1,
	title: 'Time to an answer',
	phrase: `answered within ${until} days, by the curve`,
	question: 'How soon do agencies answer each other?',
	family: 'Relationships',
	theme: 'any',
	unit: 'requests',
	oneUnit: 'request',
	numerator: 'requests answered, by the day on which the answer came',
	denominator: 'requests from their sending on, each until its answer or until the cut-off date',
	window: `read off at ${until} days`,
	maturity: 'none: those still waiting count for as long as they have waited',
	formula: `1 − S(${until}), S the Kaplan–Meier share still waiting`,
	statistic: 'time',
	measured: null,
	polarity: 'higher_better',
	needs: ['sent', 'answered', 'exact_dates'],
	caveats: ['A quick answer is not always a good one.'],
	source: 'House definition; Kaplan and Meier (1958).',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: () => sql`true`,
			event: ({ cutoff }) => sql`coalesce(answered_day <= ${cutoff}, false)`
		}),
		waits: () => until,
		days: {
			lasted: ({ cutoff }) => sql`CASE WHEN answered_day <= ${cutoff} THEN answered_day ELSE ${cutoff} END - day`,
			until
		}
	}
};

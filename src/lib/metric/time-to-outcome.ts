import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { isPending } from '../model/outcome-code';
import { rowShare } from './row-share';

/** Time to an outcome: of the cases, by day, with those still waiting. */
export const timeToOutcome: Metric = {
	id: 'time-to-outcome',
	kind: 'cases',
	version: 1,
	title: 'Time to an outcome',
	phrase: 'given an outcome within 12 months, by the curve',
	question: 'How soon do cases have an outcome?',
	family: 'Protect',
	theme: 'any',
	unit: 'cases',
	oneUnit: 'case',
	numerator: 'cases with a dated outcome, by the day on which it came',
	denominator: 'cases from their event on, each until its outcome or until the cut-off date',
	window: `read off at ${windowDays} days`,
	maturity: 'none: those still waiting count for as long as they have waited',
	formula: '1 − S(365), S the Kaplan–Meier share still waiting',
	statistic: 'time',
	measured: null,
	polarity: 'higher_better',
	needs: ['event_date', 'exact_dates', 'outcome', 'outcome_date'],
	caveats: ['A quick outcome is not always a good one.', 'An outcome without a date counts as waiting.'],
	source: 'House definition over Home Office outcomes; Kaplan and Meier (1958).',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: () => sql`true`,
			event: ({ when, cutoff }) =>
				sql`${when('outcome', (outcome) => !isPending(outcome))} AND coalesce(outcome_day <= ${cutoff}, false)`
		}),
		waits: () => windowDays,
		days: {
			lasted: ({ when, cutoff }) =>
				sql`CASE WHEN ${when('outcome', (outcome) => !isPending(outcome))} AND outcome_day <= ${cutoff} THEN outcome_day ELSE ${cutoff} END - day`,
			until: windowDays
		}
	}
};

import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';

/** Two-way requests: for each pair of agencies the lesser flow over the greater. */
export const reciprocity: Metric = {
	id: 'reciprocity',
	kind: 'referrals',
	version: 1,
	title: 'Requests going both ways',
	phrase: 'requests the lesser way for each one the other way',
	question: 'Do agencies ask each other, or does one only ask the other?',
	family: 'Relationships',
	theme: 'any',
	unit: 'requests',
	oneUnit: 'request',
	numerator: 'requests in the lesser direction, summed over pairs of agencies',
	denominator: 'requests in the greater direction, summed over the same pairs',
	window: 'none',
	maturity: 'none',
	formula: 'Σ lesser flow ÷ Σ greater flow; 1 is wholly two-way, 0 one-way',
	statistic: 'ratio',
	measured: { unit: 'lesser flow for each of the greater', short: 'ratio', factor: 1, decimals: 2 },
	polarity: 'higher_better',
	needs: ['sent', 'from_agency', 'to_agency'],
	caveats: [
		'No interval is given: one agency may send many requests about one person.',
		'Requests of an agency to itself are left out.'
	],
	source: 'House definition: two-way information sharing.',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			about: () => sql`from_agency <> to_agency`,
			judged: () => sql`true`,
			event: () => sql`true`
		}),
		unit: ['pair'],
		state: {
			requests: sql`count(*)`,
			lesser: sql`least(count(*) FILTER (from_agency < to_agency), count(*) FILTER (from_agency > to_agency))`
		},
		firstRowState: null,
		amount: { value: sql`lesser`, of: sql`requests - lesser` },
		behind: sql`sum(requests)`
	}
};

import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';

/** Days lost to sickness: of the days contracted. */
export const sicknessShare: Metric = {
	id: 'sickness-share',
	kind: 'workforce',
	version: 1,
	title: 'Days lost to sickness',
	phrase: 'of contracted days were lost to sickness',
	question: 'What share of contracted days is lost to sickness?',
	family: 'Workforce',
	theme: 'any',
	unit: 'people on average',
	oneUnit: 'person on average',
	numerator: 'days lost to sickness',
	denominator: 'days contracted',
	window: 'none',
	maturity: 'none; team-months without both numbers are left out',
	formula: 'days lost ÷ days contracted',
	statistic: 'ratio',
	measured: null,
	polarity: 'lower_better',
	needs: ['month', 'contracted_days', 'sickness_days', 'headcount'],
	caveats: [
		'No interval is given: days of one person follow each other. Follow it over time instead.',
		'Never shown for fewer than 10 people, by the average headcount.'
	],
	source: 'House definition: sickness absence rate.',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: () => sql`contracted_days IS NOT NULL AND sickness_days IS NOT NULL AND headcount IS NOT NULL`,
			event: () => sql`true`
		}),
		state: { headcount: sql`headcount`, day: sql`day` },
		amount: { value: sql`sickness_days`, of: sql`contracted_days` },
		behind: sql`sum(headcount) FILTER (kept) / count(DISTINCT day) FILTER (kept)`
	}
};

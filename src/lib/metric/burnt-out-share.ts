import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';

/** Often burnt out: of the staff who answered. */
export const burntOutShare: Metric = {
	id: 'burnt-out-share',
	kind: 'workforce',
	version: 1,
	title: 'Often burnt out',
	phrase: 'often burnt out',
	question: 'How many staff say that they are often burnt out?',
	family: 'Workforce',
	theme: 'any',
	unit: 'respondents',
	oneUnit: 'respondent',
	numerator: 'respondents who say that they are often or always burnt out',
	denominator: 'respondents',
	window: 'none',
	maturity: 'none; team-months without both numbers are left out',
	formula: 'often burnt out ÷ respondents',
	statistic: 'proportion',
	measured: null,
	polarity: 'lower_better',
	needs: ['month', 'burnt_out', 'respondents'],
	caveats: [
		'Those who are worst off may not answer.',
		'Who answers in several months counts once for each: choose one month to count people.'
	],
	source: 'House definition: staff survey, never under 10 respondents.',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: () => sql`burnt_out IS NOT NULL AND respondents IS NOT NULL`,
			event: () => sql`true`
		}),
		weights: { units: sql`respondents`, events: sql`burnt_out`, isHidden: sql`is_hidden` }
	}
};

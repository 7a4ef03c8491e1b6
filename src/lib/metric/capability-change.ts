import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';

/** Change in capability: mean of last less first reading of the same person. */
export const capabilityChange: Metric = {
	id: 'capability-change',
	kind: 'assessments',
	version: 1,
	title: 'Change in capability',
	phrase: 'steps up on average from the first to the last reading',
	question: 'How far do people move between their first and their last reading?',
	family: 'Capability',
	theme: 'any',
	unit: 'assessments',
	oneUnit: 'assessment',
	numerator: 'last reading less first, summed over people and domains',
	denominator: 'people and domains with both readings',
	window: 'from the first to the last reading',
	maturity: 'those without a last reading enter neither side, and are counted beside the mean',
	formula: 'Σ (last − first) ÷ n, with its t interval',
	statistic: 'mean',
	measured: { unit: 'steps', short: 'steps', factor: 1, decimals: 2 },
	polarity: 'higher_better',
	needs: ['person_key', 'domain', 'score_start', 'score_end'],
	caveats: [
		'People who leave early have no last reading, and may be those who did less well.',
		'Steps are an order, not a length: see also the share who moved up.',
		'Domains on different scales should be read one by one.'
	],
	source: 'House definition: mean paired change, Student’s t.',
	basis: { kept: 'with both readings', leftOut: 'without a last reading' },
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: () => sql`score_start IS NOT NULL AND score_end IS NOT NULL`,
			event: () => sql`score_end > score_start`
		}),
		keyed: true,
		amount: { value: sql`score_end - score_start`, of: null }
	}
};

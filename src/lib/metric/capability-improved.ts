import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { capabilityChange } from './capability-change';

/** Moved up: of the people and domains with both readings, those at least one step higher at the last. */
export const capabilityImproved: Metric = {
	...capabilityChange,
	id: 'capability-improved',
	title: 'Moved up at least one step',
	phrase: 'at least one step higher at the last reading',
	question: 'How many people move up between their first and their last reading?',
	numerator: 'people and domains whose last reading is at least one step above the first',
	formula: 'readings at least one step up ÷ readings with both',
	statistic: 'proportion',
	measured: null,
	caveats: [
		'People who leave early have no last reading, and may be those who did less well.',
		'Those who start high have less room to move up.'
	],
	source: 'House definition: share of paired readings that moved up.',
	sql: { ...capabilityChange.sql, event: () => sql`score_end - score_start >= 1`, amount: null }
};

import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { daRepeat } from './da-repeat';

/** Not seen again within 12 months: the complement of `da-repeat`, the essay's non-repetition rate. */
export const daNonRepeat: Metric = {
	...daRepeat,
	id: 'da-non-repeat',
	title: 'Not seen again within 12 months',
	phrase: 'not seen again within 12 months',
	question: 'How many people are not seen again within 12 months of a domestic-abuse contact?',
	numerator: daRepeat.numerator.replace('people with any later contact', 'people without any later contact'),
	formula: 'people not seen again ÷ people followed for 12 months = 1 − seen again',
	polarity: 'higher_better',
	complement: 'da-repeat',
	sql: { ...daRepeat.sql, event: (context) => sql`again_day IS NULL OR NOT (${daRepeat.sql.event(context)})` }
};

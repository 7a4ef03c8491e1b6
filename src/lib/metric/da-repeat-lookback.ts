import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { daRepeat } from './da-repeat';

/** Seen before: people with an earlier contact within 12 months before one in the selection. */
export const daRepeatLookback: Metric = {
	...daRepeat,
	id: 'da-repeat-lookback',
	title: 'Seen before within 12 months',
	phrase: 'seen before within 12 months',
	question: 'How many people had been seen within the 12 months before a domestic-abuse contact?',
	numerator: `people for whom any such contact has an earlier one of theirs, of the same theme, within ${windowDays} days before it`,
	denominator: `people with a contact in the selection at least ${windowDays} days after the extracts begin`,
	window: `${windowDays} days before each contact`,
	maturity: `none looking back; the first ${windowDays} days of the extracts are left out, for nobody can have been seen before them`,
	formula: 'people seen before ÷ people with a contact after the first 12 months of the extracts',
	caveats: [
		'Looks back, not forward: never compare it with the share seen again.',
		'Depends on how far back the extracts go.',
		'Contact is not harm: more repeats may mean more trust and more reporting.'
	],
	source: 'House definition: look-back share of people, the usual form in police reports.',
	basis: null,
	complement: null,
	sql: {
		...daRepeat.sql,
		skipFirstDays: windowDays,
		waits: () => 0,
		state: { before: sql`bool_or(coalesce(day - prev_day <= ${windowDays}, false))` },
		firstRowState: null,
		followed: () => sql`true`,
		event: () => sql`before`
	}
};

import type { Metric } from '../model/metric';
import { sql } from '../sql/sql';

/** How many rows there are: contacts, incidents or cases, whatever one row of the extract is. */
export const contacts: Metric = {
	id: 'contacts',
	kind: 'cases',
	version: 1,
	title: 'Contacts',
	phrase: 'recorded',
	question: 'How many contacts were recorded?',
	family: 'Demand',
	theme: 'any',
	unit: 'contacts',
	oneUnit: 'contact',
	numerator: 'rows of the cases extracts in the selection',
	denominator: 'none: this is a count',
	window: 'none',
	maturity: 'none',
	formula: 'number of rows',
	statistic: 'count',
	measured: null,
	polarity: 'no_judgement',
	needs: ['event_date'],
	caveats: ['More contacts may mean more need, more trust or more recording.'],
	source: 'Count of the rows used.',
	basis: null,
	complement: null,
	sql: {
		theme: null,
		role: null,
		about: null,
		relation: null,
		skipFirstDays: 0,
		keyed: false,
		unit: [],
		state: {},
		firstRowState: {},
		followed: () => sql`true`,
		event: () => sql`true`,
		days: null,
		amount: null,
		weights: null,
		behind: null,
		waits: () => 0,
		settingsNote: null
	}
};

import type { Metric } from '../model/metric';
import { contacts } from './contacts';

/** How many different people there are, by their pseudonymous keys. */
export const people: Metric = {
	...contacts,
	id: 'people',
	title: 'People',
	phrase: 'in contact',
	question: 'How many different people were in contact?',
	unit: 'people',
	oneUnit: 'person',
	numerator: 'distinct person keys in the selection',
	formula: 'number of distinct person keys',
	needs: ['person_key', 'event_date'],
	caveats: ['People may stand in two groups, so groups need not add up to the total.', ...contacts.caveats],
	source: 'Count of distinct pseudonymous keys.',
	sql: { ...contacts.sql, keyed: true, unit: ['person'] }
};

import { windowDays, type Metric } from '../model/metric';
import { daRepeat } from './da-repeat';

/** Incidents followed by another within 12 months: every day of a person is an index of its own. */
export const daRepeatIncidents: Metric = {
	...daRepeat,
	id: 'da-repeat-incidents',
	title: 'Incidents followed by another within 12 months',
	phrase: 'followed by another within 12 months',
	question: 'How many domestic-abuse incidents are followed by another of the same person within 12 months?',
	unit: 'incidents',
	oneUnit: 'incident',
	numerator: `incidents whose person has any later contact of the same theme 1 to ${windowDays} days after`,
	denominator: `incidents (one for each person and day in the selection) at least ${windowDays} days before the cut-off date`,
	window: `${windowDays} days after each incident`,
	maturity: `incident + ${windowDays} days ≤ cut-off date`,
	formula: 'incidents followed by another ÷ incidents followed for 12 months',
	caveats: [
		'A few people with many incidents weigh heavily here; never compare this with a share of people.',
		'Incidents of one person are not independent: the interval is somewhat too narrow.',
		'Contact is not harm: more repeats may mean more trust and more reporting.'
	],
	source: 'House definition: look-forward share of incidents.',
	complement: null,
	sql: {
		...daRepeat.sql,
		unit: ['person', 'day']
	}
};

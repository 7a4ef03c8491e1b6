import type { Metric } from '../model/metric';
import { daRepeat } from './da-repeat';

/** Cost per repeat avoided: made of the shown figures of `da-repeat` by partnership and of a spend extract, so that it has no
 *  count of its own. */
export const costPerRepeatAvoided: Omit<Metric, 'sql'> = {
	id: 'cost-per-repeat-avoided',
	kind: 'cases',
	version: 1,
	title: 'Cost per repeat avoided',
	phrase: 'cost per repeat avoided',
	question: 'What did each repeat avoided cost, against no spending?',
	family: 'Value',
	theme: 'domestic_abuse',
	unit: 'people',
	oneUnit: 'person',
	numerator:
		'pounds spent on the partnership, in periods that lie within the days whose people are followed; periods partly outside are left out and told, none is split',
	denominator:
		'repeats avoided: the share seen again of those compared with, less that of the partnership, times the people followed',
	window: daRepeat.window,
	maturity: daRepeat.maturity,
	formula:
		'(spent on the partnership − spent on those compared with) ÷ ((share of those compared with − share of the partnership) × people followed); Fieller’s 95% interval, the spend taken as known',
	statistic: 'ratio',
	measured: { unit: 'pounds a repeat avoided', short: '£', factor: 1, decimals: 0 },
	polarity: 'no_judgement',
	needs: [...daRepeat.needs, 'partnership', { names: [], words: 'a spend extract' }],
	caveats: [
		'Not estimable ([u]) where the interval of the difference holds 0, where it is hidden, or where the spend of these days is not known whole.',
		'Against no spending, unless “No partnership” has spend of its own. Everyone and everyone else include people that other partnerships, or this one, spent on, which makes it look dearer: people untreated are the fairer comparison.',
		'Those compared with are not like those whom a partnership reaches: a difference is not what the partnership brought about.',
		'Pounds as the extract has them: not brought to the prices of one year, and not discounted.',
		'Never multiplied with a unit cost of crime: those are of a victim over the whole time of abuse, not of a repeat.'
	],
	source:
		'Drummond et al. (2015), Methods for the Economic Evaluation of Health Care Programmes, 4th edition; Fieller (1954), J R Stat Soc B 16:175–185',
	basis: daRepeat.basis,
	complement: null
};

/** Whether a metric tells how many people are seen again, from either side. */
export function tellsRepeats({ id }: Pick<Metric, 'id'>): boolean {
	return id === daRepeat.id || id === daRepeat.complement;
}

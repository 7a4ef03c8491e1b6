import type { Metric } from '../model/metric';
import { plain } from '../model/outcome-code';
import { rowShare } from './row-share';

const wishesColumns = [
	'wishes_met',
	'wishes',
	'outcomes_met',
	'desired_outcomes_met',
	'desired_outcomes',
	'outcomes_achieved',
	'msp_outcome'
];

/** Wishes met: of the adult safeguarding enquiries in which the person said what they wanted, those in which it was achieved. */
export const safeguardingWishesMet: Metric = {
	id: 'safeguarding-wishes-met',
	kind: 'cases',
	version: 1,
	title: 'Wishes fully or partly met',
	phrase: 'concluded with wishes fully or partly met',
	question: 'In how many adult safeguarding enquiries are the wishes of the person met?',
	family: 'Adults',
	theme: 'adult_safeguarding',
	unit: 'enquiries',
	oneUnit: 'enquiry',
	numerator: 'enquiries whose expressed outcomes were fully or partly achieved',
	denominator: 'enquiries in which the person was asked and expressed outcomes',
	window: 'none',
	maturity: 'none',
	formula: '(fully + partly met) ÷ (fully + partly + not met)',
	statistic: 'proportion',
	measured: null,
	polarity: 'higher_better',
	needs: ['event_date', 'theme', { names: wishesColumns, words: 'a column that says whether the wishes were met' }],
	caveats: [
		'Only enquiries in which the person was asked and answered are judged; how many those are is printed beside it.'
	],
	source: 'Making Safeguarding Personal, Safeguarding Adults Collection (a voluntary part).',
	basis: { kept: 'in which wishes were expressed', leftOut: 'in which none were asked for or expressed' },
	complement: null,
	sql: rowShare({
		theme: 'adult_safeguarding',
		judged: ({ whenNamed }) =>
			whenNamed(wishesColumns, (met) => isMet(met) || /^not( (met|achieved))?$/.test(plain(met))),
		event: ({ whenNamed }) => whenNamed(wishesColumns, isMet)
	})
};

function isMet(met: string): boolean {
	return /^(fully|partly|partially)( (met|achieved))?$/.test(plain(met));
}

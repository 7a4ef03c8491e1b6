import type { Metric } from '../model/metric';
import { plain } from '../model/outcome-code';
import { rowShare } from './row-share';

/** Risk reduced or removed: of the concluded adult safeguarding enquiries in which a risk was found. */
export const safeguardingRiskRemoved: Metric = {
	id: 'safeguarding-risk-removed',
	kind: 'cases',
	version: 1,
	title: 'Risk reduced or removed',
	phrase: 'concluded with the risk reduced or removed',
	question: 'In how many adult safeguarding enquiries is the risk reduced or removed?',
	family: 'Adults',
	theme: 'adult_safeguarding',
	unit: 'enquiries',
	oneUnit: 'enquiry',
	numerator: 'enquiries whose outcome is risk reduced or risk removed',
	denominator: 'concluded enquiries in which a risk was found: removed, reduced or remains',
	window: 'none',
	maturity: 'none',
	formula: '(risk reduced + risk removed) ÷ (risk reduced + risk removed + risk remains)',
	statistic: 'proportion',
	measured: null,
	polarity: 'higher_better',
	needs: ['event_date', 'theme', 'outcome'],
	caveats: [
		'Enquiries that are still open, and those that found no risk, are left out.',
		'Councils record the outcome of a risk differently.'
	],
	source: 'NHS Digital, Safeguarding Adults Collection: risk outcomes of concluded Section 42 enquiries.',
	basis: { kept: 'concluded with a risk found', leftOut: 'still open or without a risk found' },
	complement: null,
	sql: rowShare({
		theme: 'adult_safeguarding',
		judged: ({ when }) =>
			when('outcome', (outcome) => isReduced(outcome) || /^(risk )?(remains|remained)$/.test(plain(outcome))),
		event: ({ when }) => when('outcome', isReduced)
	})
};

function isReduced(outcome: string): boolean {
	return /^(risk )?(reduced|removed|reduced or removed)$/.test(plain(outcome));
}

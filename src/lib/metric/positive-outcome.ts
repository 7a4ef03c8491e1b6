import type { Metric } from '../model/metric';
import { hasCode, isPending } from '../model/outcome-code';
import { rowShare } from './row-share';

/** Positive outcome: of the cases with an outcome, those whose outcome is in the chosen group. */
export const positiveOutcome: Metric = {
	id: 'positive-outcome',
	kind: 'cases',
	version: 1,
	title: 'Positive outcome',
	phrase: 'given a positive outcome',
	question: 'How many cases have a positive outcome?',
	family: 'Protect',
	theme: 'any',
	unit: 'cases',
	oneUnit: 'case',
	numerator: 'cases whose outcome is in the group chosen as positive',
	denominator: 'cases with an outcome',
	window: 'none',
	maturity: 'none',
	formula: 'cases with a positive outcome ÷ cases with an outcome',
	statistic: 'proportion',
	measured: null,
	polarity: 'higher_better',
	needs: ['event_date', 'outcome'],
	caveats: [
		'Which outcomes count as positive is a local choice and is printed under the chart; no official grouping is known.',
		'Outcomes arrive late: compare only cases recorded equally long ago.',
		'No outcome is officially favoured over another.'
	],
	source: 'House definition over Home Office outcome codes 1 to 22.',
	basis: { kept: 'with an outcome', leftOut: 'not yet assigned an outcome' },
	complement: null,
	sql: {
		...rowShare({
			theme: null,
			judged: ({ when }) => when('outcome', (outcome) => !isPending(outcome)),
			event: ({ when, settings }) => when('outcome', (outcome) => hasCode(outcome, settings.positiveOutcomes))
		}),
		settingsNote: ({ settings }) => `Counted as positive: outcomes ${settings.positiveOutcomes.join(', ')}`
	}
};

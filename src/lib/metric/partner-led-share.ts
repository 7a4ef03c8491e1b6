import type { Metric } from '../model/metric';
import { notRecorded } from '../model/area';
import { plain } from '../model/outcome-code';
import { rowShare } from './row-share';

/** Led by a partner: of the cases with a lead agency, those led by another than the police. */
export const partnerLedShare: Metric = {
	id: 'partner-led-share',
	kind: 'cases',
	version: 1,
	title: 'Led by a partner',
	phrase: 'led by a partner agency',
	question: 'How many cases are led by an agency other than the police?',
	family: 'Relationships',
	theme: 'any',
	unit: 'cases',
	oneUnit: 'case',
	numerator: 'cases whose agency is not the police',
	denominator: 'cases with an agency',
	window: 'none',
	maturity: 'none',
	formula: 'cases led by a partner ÷ cases with an agency',
	statistic: 'proportion',
	measured: null,
	polarity: 'no_judgement',
	needs: ['event_date', 'agency'],
	caveats: ['More may mean that the police step back where others are better placed, or that they are absent.'],
	source: 'House definition: agency of the case, police by any of their usual names.',
	basis: { kept: 'with a lead agency', leftOut: 'without a lead agency' },
	complement: null,
	sql: rowShare({
		theme: null,
		judged: ({ when }) => when('agency', (agency) => agency !== notRecorded),
		event: ({ when }) => when('agency', (agency) => agency !== notRecorded && !isPolice(agency))
	})
};

function isPolice(agency: string): boolean {
	return /\b(police|policing|constabulary|mps|met|bcu)\b/.test(plain(agency));
}

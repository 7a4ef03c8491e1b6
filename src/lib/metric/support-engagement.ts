import type { Metric } from '../model/metric';
import { rowShare } from './row-share';
import { saysNo, saysYes } from '../model/yes-no';

/** Support taken up: of the referrals that were answered yes or no, those accepted. */
export const supportEngagement: Metric = {
	id: 'support-engagement',
	kind: 'referrals',
	version: 1,
	title: 'Support taken up',
	phrase: 'accepted',
	question: 'How many referrals lead to support?',
	family: 'Protect',
	theme: 'any',
	unit: 'referrals',
	oneUnit: 'referral',
	numerator: 'referrals that were accepted',
	denominator: 'closed referrals: accepted or not',
	window: 'none',
	maturity: 'none; open referrals enter neither side, and are counted beside the rate',
	formula: 'referrals accepted ÷ closed referrals',
	statistic: 'proportion',
	measured: null,
	polarity: 'higher_better',
	needs: ['sent', 'accepted'],
	caveats: ['Support is voluntary: to decline is nobody’s failure.'],
	source: 'House definition: referrals accepted of those closed.',
	basis: { kept: 'closed', leftOut: 'still open' },
	complement: null,
	sql: rowShare({
		theme: null,
		judged: ({ when }) => when('accepted', (answer) => saysYes(answer) || saysNo(answer)),
		event: ({ when }) => when('accepted', saysYes)
	})
};

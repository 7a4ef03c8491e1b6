import { windowDays, type Metric } from '../model/metric';
import { sql } from '../sql/sql';
import { rowShare } from './row-share';
import { withDaysBefore } from './seen-before';

/** Re-referred to children's social care: referrals with another of the same child in the 12 months before. */
export const childReReferral: Metric = {
	id: 'child-re-referral',
	kind: 'cases',
	version: 1,
	title: 'Referred again within 12 months',
	phrase: 'preceded by another of the same child within 12 months',
	question: "How many referrals to children's social care follow another of the same child within 12 months?",
	family: 'Children',
	theme: 'child_protection',
	unit: 'referrals',
	oneUnit: 'referral',
	numerator: `referrals of a child with another 1 to ${windowDays} days before`,
	denominator: `referrals at least ${windowDays} days after the extracts begin`,
	window: `${windowDays} days before each referral`,
	maturity: `none looking back; the first ${windowDays} days of the extracts are left out, for nobody can have been referred before them`,
	formula: 'referrals with another before ÷ referrals',
	statistic: 'proportion',
	measured: null,
	polarity: 'lower_better',
	needs: ['person_key', 'event_date', 'exact_dates', 'theme'],
	caveats: [
		'Some re-referrals are expected: a very low share may mean that thresholds are high.',
		'Two referrals of one child on one day are not repeats of each other.'
	],
	source: 'Department for Education, children in need. England, year to March 2024: 139,080 of 621,880 (22%).',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: 'child_protection',
			judged: () => sql`true`,
			event: () => sql`coalesce(before <= ${windowDays}, false)`
		}),
		relation: withDaysBefore(({ when }) => when('theme', (theme) => theme === 'child_protection')),
		skipFirstDays: windowDays,
		keyed: true
	}
};

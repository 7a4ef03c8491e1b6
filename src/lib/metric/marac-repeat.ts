import { windowDays, type Metric, type MetricContext } from '../model/metric';
import { sql, type SqlText } from '../sql/sql';
import { rowShare } from './row-share';
import { withDaysBefore } from './seen-before';
import { saysYes } from '../model/yes-no';

/** MARAC repeat: cases whose victim and perpetrator (else victim) were referred in the 12 months before. */
export const maracRepeat: Metric = {
	id: 'marac-repeat',
	kind: 'cases',
	version: 1,
	title: 'MARAC cases referred before',
	phrase: 'referred before within 12 months',
	question: 'How many MARAC cases had been referred within the 12 months before?',
	family: 'Protect',
	theme: 'domestic_abuse',
	unit: 'MARAC cases',
	oneUnit: 'MARAC case',
	numerator: `MARAC cases whose victim and perpetrator (where no perpetrator key is mapped: whose victim) were last referred 1 to ${windowDays} days before`,
	denominator: `MARAC cases at least ${windowDays} days after the extracts begin`,
	window: `${windowDays} days back to the last referral, not to the last hearing`,
	maturity: `none looking back; the first ${windowDays} days of the extracts are left out, for nobody can have been referred before them`,
	formula: 'MARAC cases referred before ÷ MARAC cases',
	statistic: 'proportion',
	measured: null,
	polarity: 'target_range',
	needs: ['person_key', 'event_date', 'exact_dates', 'marac'],
	caveats: [
		'Too few repeats may mean that repeats are not recognised, too many that risk is not managed: neither end is good by itself.',
		'A share of cases looking back: never compare it with a share of people seen again.'
	],
	source:
		'SafeLives definition of a repeat, counted from the last referral. SafeLives: 33% in the United Kingdom, year to March 2023.',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: 'domestic_abuse',
			about: isMaracCase,
			judged: () => sql`true`,
			event: () => sql`coalesce(before <= ${windowDays}, false)`
		}),
		relation: withDaysBefore(isMaracCase, ({ has }) => (has('offender_key') ? [sql`offender`] : [])),
		skipFirstDays: windowDays,
		keyed: true
	}
};

function isMaracCase({ when }: MetricContext): SqlText {
	return when('marac', saysYes);
}

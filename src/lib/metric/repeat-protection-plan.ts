import type { Metric, MetricContext } from '../model/metric';
import { sql, type SqlText } from '../sql/sql';
import { plain } from '../model/outcome-code';
import { rowShare } from './row-share';
import { withDaysBefore } from './seen-before';

/** Second or later child protection plan: plans started for children who had one before. */
export const repeatProtectionPlan: Metric = {
	id: 'repeat-protection-plan',
	kind: 'cases',
	version: 1,
	title: 'Child protection plan for a second time',
	phrase: 'started for a child who had a plan before',
	question: 'How many child protection plans are for children who had one before?',
	family: 'Children',
	theme: 'child_protection',
	unit: 'plans',
	oneUnit: 'plan',
	numerator: 'plans started for a child with an earlier plan anywhere in the extracts',
	denominator: 'plans started: child-protection rows whose outcome is a protection plan',
	window: 'as far back as the extracts go',
	maturity: 'none looking back; how far back the extracts go decides what can be seen',
	formula: 'plans for children who had one before ÷ plans started',
	statistic: 'proportion',
	measured: null,
	polarity: 'target_range',
	needs: ['person_key', 'event_date', 'exact_dates', 'theme', 'outcome'],
	caveats: [
		'A plan before the extracts begin cannot be seen: the longer the history, the higher the share.',
		'About 10 to 15 percent is usually held to be good; a very low share may mean that plans are not made again where they should be.'
	],
	source: 'Department for Education, children in need: second or subsequent child protection plan.',
	basis: null,
	complement: null,
	sql: {
		...rowShare({
			theme: 'child_protection',
			about: isPlan,
			judged: () => sql`true`,
			event: () => sql`before IS NOT NULL`
		}),
		relation: withDaysBefore(isPlan),
		keyed: true
	}
};

function isPlan({ when }: MetricContext): SqlText {
	const plans = when('outcome', (outcome) =>
		/^(child protection |protection )?plan( started)?$|^cpp?( started)?$/.test(plain(outcome))
	);
	return sql`${plans} AND ${when('theme', (theme) => theme === 'child_protection')}`;
}

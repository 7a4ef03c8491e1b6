import type { MetricSettings } from '../../src/lib/model/metric-settings';

/** Up to which day they are told here: 4 October 2024. */
export const cutoff = 20_000;

/** What a definition asks, in full. */
interface Told {
	readonly metric: string;
	/** A column and its values; the values that a definition takes stand in its text. */
	readonly column?: string;
	readonly values?: readonly string[];
	readonly followed?: string;
	readonly event?: string;
	readonly lasted?: string;
	readonly about?: string;
	readonly relation?: string;
	readonly state?: Readonly<Record<string, string>>;
	/** What is added up: an amount, what it is divided by, and how many people or requests are behind it; of rows that are
	 *  counts, how many they are of and of how many it is true. */
	readonly added?: readonly string[];
	/** A note that is printed under it. */
	readonly note?: string;
	readonly settings?: Partial<MetricSettings>;
	readonly timesOfDay?: boolean;
	readonly mapped?: readonly 'offender_key'[];
}

const channel = ['Adopted', 'Closed - no further concern', 'Closed with concerns', 'Consent withdrawn', 'Sent on'];
const plans = [
	'Not CPP',
	'Child protection plan',
	'Plan started',
	'Plan',
	'CP',
	'CPP',
	'No plan',
	'CPP ended',
	'Plan considered'
];
const arePlans = `"outcome" IN ('Child protection plan', 'Plan started', 'Plan', 'CP', 'CPP') AND "theme" IN ('child_protection')`;
const before = (alike: string, about: string) =>
	`(SELECT *, day - max(day) OVER (PARTITION BY ${alike} ORDER BY day RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM contacts WHERE person IS NOT NULL AND ${about})`;

/** Written by hand from the design. */
export const definitions: readonly Told[] = [
	{
		metric: 'da-repeat',
		state: { index_day: 'min(day)', again_day: 'min(next_day)' },
		followed: 'index_day <= 19635', // 365 days before the cut-off
		event: 'again_day - index_day <= 365'
	},
	{ metric: 'da-repeat-incidents', followed: 'index_day <= 19635', event: 'again_day - index_day <= 365' },
	{
		metric: 'da-repeat-lookback',
		state: { before: 'bool_or(coalesce(day - prev_day <= 365, false))' },
		followed: 'true',
		event: 'before'
	},
	{
		metric: 'da-time-to-repeat',
		followed: 'true',
		event: 'coalesce(again_day <= 20000, false)',
		lasted: 'CASE WHEN again_day <= 20000 THEN again_day ELSE 20000 END - index_day'
	},
	{
		metric: 'da-frequency',
		added: ['later_days'],
		relation:
			'(SELECT *, count(CASE WHEN is_first THEN 1 END) OVER (PARTITION BY person, theme, role ORDER BY day RANGE BETWEEN 1 FOLLOWING AND 365 FOLLOWING) AS later ' +
			`FROM (SELECT *, row_number() OVER (PARTITION BY person, theme, role, day) = 1 AS is_first FROM contacts WHERE person IS NOT NULL AND "theme" IN ('domestic_abuse')))`,
		state: { index_day: 'min(day)', later_days: 'arg_min(later, day)' },
		event: 'later_days > 0'
	},
	{
		metric: 'marac-repeat',
		column: 'marac',
		values: ['yes', 'no'],
		about: `"marac" IN ('yes')`,
		relation: before('person', `"marac" IN ('yes')`),
		event: 'coalesce(before <= 365, false)'
	},
	{
		metric: 'marac-repeat',
		column: 'marac',
		values: ['yes', 'no'],
		mapped: ['offender_key'],
		relation: before('person, offender', `"marac" IN ('yes')`)
	},
	{
		metric: 'high-risk-share',
		column: 'risk',
		values: ['high', 'medium', 'standard', 'Not recorded'],
		followed: `"risk" IN ('high', 'medium', 'standard')`,
		event: `"risk" IN ('high')`
	},
	{
		metric: 'positive-outcome',
		column: 'outcome',
		values: ['1', '18', '22', 'Pending', 'Not recorded'],
		settings: { positiveOutcomes: ['1', '22'] },
		followed: `"outcome" IN ('1', '18', '22')`,
		event: `"outcome" IN ('1', '22')`,
		note: 'Counted as positive: outcomes 1, 22'
	},
	{
		metric: 'victim-does-not-support',
		column: 'outcome',
		values: ['1', '14', '15', '16', 'Victim does not support', 'Pending'],
		followed: `"outcome" IN ('1', '14', '15', '16', 'Victim does not support')`,
		event: `"outcome" IN ('14', '16', 'Victim does not support')`
	},
	{
		metric: 'time-to-outcome',
		column: 'outcome',
		values: ['1', '16', 'Pending'],
		followed: 'true',
		event: `"outcome" IN ('1', '16') AND coalesce(outcome_day <= 20000, false)`,
		lasted: `CASE WHEN "outcome" IN ('1', '16') AND outcome_day <= 20000 THEN outcome_day ELSE 20000 END - day`
	},
	{
		metric: 'support-engagement',
		column: 'accepted',
		values: ['yes', 'no', 'waits'],
		followed: `"accepted" IN ('yes', 'no')`,
		event: `"accepted" IN ('yes')`
	},
	{
		metric: 'child-re-referral',
		relation: before('person', `"theme" IN ('child_protection')`),
		followed: 'true',
		event: 'coalesce(before <= 365, false)'
	},
	{
		metric: 'repeat-protection-plan',
		column: 'outcome',
		values: plans,
		about: arePlans,
		relation: before('person', arePlans),
		followed: 'true',
		event: 'before IS NOT NULL'
	},
	{
		metric: 'safeguarding-risk-removed',
		column: 'outcome',
		values: ['Risk removed', 'Reduced', 'Risk remains', 'Remained', 'No risk remains', 'Remains open', 'No risk found'],
		followed: `"outcome" IN ('Risk removed', 'Reduced', 'Risk remains', 'Remained')`,
		event: `"outcome" IN ('Risk removed', 'Reduced')`
	},
	{
		metric: 'safeguarding-risk-removed',
		column: 'outcome',
		values: ['Risk reduced or removed', 'No risk reduced', 'Risk reduced elsewhere'],
		followed: `"outcome" IN ('Risk reduced or removed')`,
		event: `"outcome" IN ('Risk reduced or removed')`
	},
	{
		metric: 'safeguarding-wishes-met',
		column: 'wishes_met',
		values: [
			'Fully met',
			'Partly',
			'Partially achieved',
			'Not met',
			'Not',
			'Not asked',
			'Whether or not',
			'Fully asked'
		],
		followed: `"wishes_met" IN ('Fully met', 'Partly', 'Partially achieved', 'Not met', 'Not')`,
		event: `"wishes_met" IN ('Fully met', 'Partly', 'Partially achieved')`
	},
	{
		metric: 'safeguarding-wishes-met',
		column: 'wishes_met',
		values: ['Fully', 'Not fully met'],
		followed: `"wishes_met" IN ('Fully')`
	},
	{
		metric: 'charge-share',
		column: 'outcome',
		values: ['1', '1A', '16'],
		followed: 'day <= 19635',
		event: `"outcome" IN ('1', '1A') AND coalesce(outcome_day - day <= 365, false)`
	},
	{
		metric: 'time-to-charge',
		column: 'outcome',
		values: ['1', '1A', '16'],
		followed: 'true',
		event: `"outcome" IN ('1', '1A') AND coalesce(outcome_day <= 20000, false)`,
		lasted: `CASE WHEN "outcome" IN ('1', '1A') AND outcome_day <= 20000 THEN outcome_day ELSE 20000 END - day`
	},
	{
		metric: 'channel-adopted',
		column: 'outcome',
		values: channel,
		followed: 'true',
		event: `"outcome" IN ('Adopted', 'Closed - no further concern', 'Closed with concerns', 'Consent withdrawn')`
	},
	{
		metric: 'channel-closed-no-concern',
		column: 'outcome',
		values: channel,
		followed: `"outcome" IN ('Closed - no further concern', 'Closed with concerns')`,
		event: `"outcome" IN ('Closed - no further concern')`
	},
	{
		metric: 'missing-repeat',
		state: { before: 'bool_or(coalesce(day - prev_day <= 365, false))' },
		followed: 'true',
		event: 'before'
	},
	{
		metric: 'partner-led-share',
		column: 'agency',
		values: ['MPS', 'Women’s Aid', 'Not recorded'],
		followed: `"agency" IN ('MPS', 'Women’s Aid')`,
		event: `"agency" IN ('Women’s Aid')`
	},
	{
		metric: 'answered-in-time',
		followed: 'day <= 19997', // 72 hours are three days
		event: 'coalesce((answered_day - day) * 24 <= 72, false)',
		note: 'In time: within 72 hours, counted in whole days'
	},
	{
		metric: 'answered-in-time',
		settings: { answerHours: 1 },
		timesOfDay: true,
		// over before the end of the cut-off, 4 October 2024: midnight of summer time, an hour before that of UTC
		followed: `sent_minute + 60 < ${20_001 * 1440 - 60}`,
		event: 'coalesce(answered_minute - sent_minute <= 60, false)',
		note: 'In time: within 1 hour, counted in hours by the clock in London'
	},
	{
		metric: 'time-to-answer',
		followed: 'true',
		event: 'coalesce(answered_day <= 20000, false)',
		lasted: 'CASE WHEN answered_day <= 20000 THEN answered_day ELSE 20000 END - day'
	},
	{
		metric: 'reciprocity',
		added: ['lesser', 'requests - lesser', 'sum(requests)'],
		about: 'from_agency <> to_agency',
		state: {
			requests: 'count(*)',
			lesser: 'least(count(*) FILTER (from_agency < to_agency), count(*) FILTER (from_agency > to_agency))'
		},
		followed: 'true',
		event: 'true'
	},
	{
		metric: 'capability-change',
		added: ['score_end - score_start'],
		followed: 'score_start IS NOT NULL AND score_end IS NOT NULL',
		event: 'score_end > score_start'
	},
	{
		metric: 'capability-improved',
		followed: 'score_start IS NOT NULL AND score_end IS NOT NULL',
		event: 'score_end - score_start >= 1'
	},
	{
		metric: 'sickness-share',
		added: ['sickness_days', 'contracted_days', 'sum(headcount) FILTER (kept) / count(DISTINCT day) FILTER (kept)'],
		state: { headcount: 'headcount', day: 'day' },
		followed: 'contracted_days IS NOT NULL AND sickness_days IS NOT NULL AND headcount IS NOT NULL',
		event: 'true'
	},
	{
		metric: 'burnt-out-share',
		added: ['respondents', 'burnt_out'],
		followed: 'burnt_out IS NOT NULL AND respondents IS NOT NULL',
		event: 'true'
	},
	{ metric: 'people', followed: 'true', event: 'true' },
	{ metric: 'contacts', followed: 'true', event: 'true' }
];

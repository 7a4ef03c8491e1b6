import { describe, expect, it } from 'vitest';
import { catalogue, findMetric } from '../../src/lib/metric/catalogue';
import { costPerRepeatAvoided, tellsRepeats } from '../../src/lib/metric/cost-per-repeat-avoided';
import { metricContext } from '../../src/lib/metric/metric-context';
import type { Metric } from '../../src/lib/model/metric';
import { defaultSettings } from '../../src/lib/model/metric-settings';
import { handDataset } from '../support/hand-dataset';

/** The catalogue of the design: family, metric, kind, theme, role, statistic, and which direction is good. */
const designed = `
Protect | da-repeat | cases | domestic_abuse | victim | proportion | lower_better
Protect | da-non-repeat | cases | domestic_abuse | victim | proportion | higher_better
Protect | da-repeat-incidents | cases | domestic_abuse | victim | proportion | lower_better
Protect | da-repeat-lookback | cases | domestic_abuse | victim | proportion | lower_better
Protect | da-time-to-repeat | cases | domestic_abuse | victim | time | lower_better
Protect | da-frequency | cases | domestic_abuse | victim | mean | lower_better
Protect | marac-repeat | cases | domestic_abuse | any | proportion | target_range
Protect | high-risk-share | cases | domestic_abuse | any | proportion | no_judgement
Protect | positive-outcome | cases | any | any | proportion | higher_better
Protect | victim-does-not-support | cases | any | any | proportion | lower_better
Protect | time-to-outcome | cases | any | any | time | higher_better
Protect | support-engagement | referrals | any | any | proportion | higher_better
Children | child-re-referral | cases | child_protection | any | proportion | lower_better
Children | repeat-protection-plan | cases | child_protection | any | proportion | target_range
Adults | safeguarding-risk-removed | cases | adult_safeguarding | any | proportion | higher_better
Adults | safeguarding-wishes-met | cases | adult_safeguarding | any | proportion | higher_better
Sexual offending | charge-share | cases | sexual_offending | any | proportion | higher_better
Sexual offending | time-to-charge | cases | sexual_offending | any | time | higher_better
Radicalisation | channel-adopted | cases | radicalisation | any | proportion | no_judgement
Radicalisation | channel-closed-no-concern | cases | radicalisation | any | proportion | no_judgement
Missing | missing-repeat | cases | missing | any | proportion | lower_better
Relationships | partner-led-share | cases | any | any | proportion | no_judgement
Relationships | answered-in-time | referrals | any | any | proportion | higher_better
Relationships | time-to-answer | referrals | any | any | time | higher_better
Relationships | reciprocity | referrals | any | any | ratio | higher_better
Capability | capability-change | assessments | any | any | mean | higher_better
Capability | capability-improved | assessments | any | any | proportion | higher_better
Workforce | sickness-share | workforce | any | any | ratio | lower_better
Workforce | burnt-out-share | workforce | any | any | proportion | lower_better
Demand | people | cases | any | any | count | no_judgement
Demand | contacts | cases | any | any | count | no_judgement`;

/** The columns each is made of, besides those that every extract of its kind has; `days` are dates known to the day. */
const columns = `
da-repeat | person_key event_date days
da-non-repeat | person_key event_date days
da-repeat-incidents | person_key event_date days
da-repeat-lookback | person_key event_date days
da-time-to-repeat | person_key event_date days
da-frequency | person_key event_date days
marac-repeat | person_key event_date days marac
high-risk-share | event_date risk
positive-outcome | event_date outcome
victim-does-not-support | event_date outcome
time-to-outcome | event_date days outcome outcome_date
support-engagement | sent accepted
child-re-referral | person_key event_date days theme
repeat-protection-plan | person_key event_date days theme outcome
safeguarding-risk-removed | event_date theme outcome
safeguarding-wishes-met | event_date theme named
charge-share | event_date days theme outcome outcome_date
time-to-charge | event_date days theme outcome outcome_date
channel-adopted | event_date theme outcome
channel-closed-no-concern | event_date theme outcome
missing-repeat | person_key event_date days theme
partner-led-share | event_date agency
answered-in-time | sent answered days
time-to-answer | sent answered days
reciprocity | sent from_agency to_agency
capability-change | person_key domain score_start score_end
capability-improved | person_key domain score_start score_end
sickness-share | month contracted_days sickness_days headcount
burnt-out-share | month burnt_out respondents
people | person_key event_date
contacts | event_date`;

/** Days that have to pass after a row before it is judged: 12 months, three working days of 24 hours, four weeks. */
const waits: Readonly<Record<string, number>> = {
	'da-repeat': 365,
	'da-non-repeat': 365,
	'da-repeat-incidents': 365,
	'da-time-to-repeat': 365,
	'da-frequency': 365,
	'charge-share': 365,
	'time-to-charge': 365,
	'time-to-outcome': 365,
	'answered-in-time': 3,
	'time-to-answer': 28
};

/** Looking back, the days before which nobody can have been seen: 12 months. */
const skipped: Readonly<Record<string, number>> = {
	'da-repeat-lookback': 365,
	'marac-repeat': 365,
	'child-re-referral': 365,
	'missing-repeat': 365
};

/** What one unit is, where it is not a row. */
const units: Readonly<Record<string, readonly string[]>> = {
	'da-repeat': ['person'],
	'da-non-repeat': ['person'],
	'da-repeat-incidents': ['person', 'day'],
	'da-repeat-lookback': ['person'],
	'da-time-to-repeat': ['person'],
	'da-frequency': ['person'],
	'missing-repeat': ['person'],
	people: ['person'],
	reciprocity: ['pair']
};

const lines = (text: string) =>
	text
		.trim()
		.split('\n')
		.map((line) => line.split(' | '));

describe('the catalogue', () => {
	it('is the design’s, in the order of menus', () => {
		expect(
			catalogue.map(({ family, id, kind, sql: { theme, role }, statistic, polarity }) =>
				[family, id, kind, theme ?? 'any', role ?? 'any', statistic, polarity].join(' | ')
			)
		).toEqual(designed.trim().split('\n'));
		expect(catalogue.map(({ theme }) => theme)).toEqual(catalogue.map(({ sql }) => sql.theme ?? 'any'));
	});
	it('says of each metric which columns it is made of', () => {
		const short = (need: Metric['needs'][number]) =>
			typeof need === 'object' ? 'named' : need.replace('exact_dates', 'days');
		expect(catalogue.map(({ id, needs }) => [id, needs.map(short).sort().join(' ')])).toEqual(
			lines(columns).map(([id, names = '']) => [id, names.split(' ').sort().join(' ')])
		);
		const wishes = findMetric('safeguarding-wishes-met')?.needs.find((need) => typeof need === 'object');
		expect(wishes).toMatchObject({ words: 'a column that says whether the wishes were met' });
	});
	it('finds a metric by its id alone', () => {
		expect(findMetric('da-repeat')?.title).toBe('Seen again within 12 months');
		expect(findMetric('da-')).toBeNull();
	});
	it('has one complement, told by both sides', () => {
		expect(
			catalogue.filter(({ complement }) => complement !== null).map(({ id, complement }) => [id, complement])
		).toEqual([
			['da-repeat', 'da-non-repeat'],
			['da-non-repeat', 'da-repeat']
		]);
	});
	it('counts of those seen again and of those not the same people, with and without any later contact', () => {
		const [again, not] = ['da-repeat', 'da-non-repeat'].map((id) => findMetric(id)?.numerator ?? '');
		expect(again).toMatch(/^people with any later contact of the same theme, /);
		expect(not).toBe(again?.replace(/^people with/, 'people without'));
	});
});

describe.each(catalogue)('$id', (metric) => {
	const { sql, statistic, measured, basis } = metric;

	it('waits as long as its window', () => {
		expect(sql.waits(defaultSettings)).toBe(waits[metric.id] ?? 0);
		expect(sql.skipFirstDays).toBe(skipped[metric.id] ?? 0);
		if (sql.days) expect(sql.days.until).toBe(waits[metric.id]);
		const days = waits[metric.id] ?? skipped[metric.id] ?? 0;
		if (days > 3) expect(metric.window).toContain(`${days} days`);
		if (skipped[metric.id]) expect(metric.maturity).toContain(`the first ${days} days of the extracts are left out`);
	});
	it('is followed by its key where it needs one', () => {
		expect(sql.keyed).toBe(metric.needs.includes('person_key'));
	});
	it('makes units of rows, and knows the same of a unit by its first row as by all', () => {
		expect(sql.unit).toEqual(units[metric.id] ?? []);
		const known = Object.keys(sql.state);
		if (sql.unit.length === 0) return;
		if (sql.firstRowState) expect(Object.keys(sql.firstRowState)).toEqual(known);
		if (statistic !== 'count') expect(known).not.toEqual([]);
	});
	it('is told in SQL', () => {
		const context = metricContext(handDataset(), 20_000);
		const pieces = [sql.followed, sql.event, sql.about, sql.relation, sql.days?.lasted].flatMap((piece) =>
			piece ? [piece(context)] : []
		);
		for (const { text } of [...pieces, ...Object.values(sql.state), ...Object.values(sql.firstRowState ?? {})])
			expect(text).toMatch(/^[a-zA-Z("]/);
	});
	it('has amounts where it is of amounts, days where it is a time, and states its measure', () => {
		expect(sql.days !== null).toBe(statistic === 'time');
		expect(sql.amount !== null).toBe(statistic === 'mean' || statistic === 'ratio');
		expect(sql.amount !== null && sql.amount.of !== null).toBe(statistic === 'ratio');
		if (statistic === 'mean') expect(measured).not.toBeNull();
		if (statistic === 'proportion' || statistic === 'time' || statistic === 'count') expect(measured).toBeNull();
	});
	it('says who is left out, where it counts some beside it', () => {
		if (basis) expect(basis.kept).not.toBe(basis.leftOut);
		for (const text of basis ? [basis.kept, basis.leftOut] : []) expect(text).toMatch(/^[a-z]/);
	});
	itSaysWhatItIs(metric);
});

describe('cost-per-repeat-avoided', () => {
	it('is of repeats: of their definition, with its needs and besides a partnership and a spend extract', () => {
		const repeat = findMetric('da-repeat');
		expect(costPerRepeatAvoided).toMatchObject({
			id: 'cost-per-repeat-avoided',
			kind: 'cases',
			family: 'Value',
			theme: 'domestic_abuse',
			statistic: 'ratio',
			measured: { unit: 'pounds a repeat avoided', short: '£', factor: 1, decimals: 0 },
			polarity: 'no_judgement',
			window: repeat?.window,
			maturity: repeat?.maturity,
			basis: repeat?.basis,
			complement: null
		});
		expect(costPerRepeatAvoided.needs).toEqual([
			'person_key',
			'event_date',
			'exact_dates',
			'partnership',
			{ names: [], words: 'a spend extract' }
		]);
	});
	it('is told beside the shares seen again and not seen again, and no other', () => {
		expect(catalogue.filter(tellsRepeats).map(({ id }) => id)).toEqual(['da-repeat', 'da-non-repeat']);
	});
	itSaysWhatItIs(costPerRepeatAvoided);
});

/** What is printed of every metric is there, in the form in which sentences and tables take it up. */
function itSaysWhatItIs(metric: Omit<Metric, 'sql'>): void {
	it('says what it is', () => {
		expect(metric.version).toBeGreaterThanOrEqual(1);
		expect(metric.title).toMatch(/^[A-Z].*[a-z]$/);
		expect(metric.question).toMatch(/^[A-Z].*\?$/);
		for (const part of [metric.phrase, metric.unit, metric.oneUnit]) expect(part).toMatch(/^[A-Za-z].*[a-z]/);
		for (const part of [metric.numerator, metric.denominator, metric.window, metric.maturity])
			expect(part).toMatch(/^[A-Za-z0-9]/);
		expect(metric.formula).toMatch(/÷|−|^number of/);
		expect(metric.oneUnit).not.toBe(metric.unit);
		expect(metric.source).toMatch(/^[A-Z].{10,}/);
		expect(metric.caveats.length).toBeGreaterThan(0);
		for (const caveat of metric.caveats) expect(caveat).toMatch(/^[A-Z].*\.$/);
	});
	if (metric.measured)
		it('says what its amounts are measured in', () => {
			expect(metric.measured?.unit).toMatch(/[a-z]/);
			expect(metric.measured?.short).toMatch(/\S/);
		});
}

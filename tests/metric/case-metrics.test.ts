import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { findMetric } from '../../src/lib/metric/catalogue';
import { missingNeed } from '../../src/lib/metric/missing-need';
import { counted, csvOf, type Asked } from '../support/counted';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';

/* Small extracts whose answers were worked by hand; the working stands beside each row. */

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const count = (asked: Asked) => counted(engine, asked);
const csv = csvOf;

/** x of n, and how many are beside it. */
async function total(asked: Asked): Promise<string> {
	const { counts } = (await count(asked)).total;
	return `${counts.numerator} of ${counts.denominator}, ${counts.units - counts.denominator} beside`;
}

describe('shares of rows', () => {
	it('high risk of those assessed', async () => {
		const rows = csv(
			'event_date,area,risk',
			'2024-01-01,Barnet,high',
			'2024-01-02,Barnet,standard',
			'2024-01-03,Brent,High',
			'2024-01-04,Brent,', // not assessed
			'2024-01-05,Brent,medium'
		);
		expect(await total({ metric: 'high-risk-share', csv: rows })).toBe('2 of 4, 1 beside');
		const { cells } = await count({ metric: 'high-risk-share', csv: rows });
		expect(cells.map(({ group, counts }) => [group?.name, counts.numerator, counts.denominator])).toEqual([
			['Barnet', 1, 2],
			['Brent', 1, 2]
		]);
	});

	const outcomes = csv(
		'event_date,area,outcome',
		'2024-01-01,Barnet,1', // charged
		'2024-01-01,Barnet,Outcome 16', // victim does not support, suspect known
		'2024-01-01,Barnet,14', // victim does not support, no suspect
		'2024-01-01,Brent,22', // diversion
		'2024-01-01,Brent,18', // no suspect found
		'2024-01-01,Brent,Not yet assigned',
		'2024-01-01,Brent,'
	);
	it('positive outcomes by the group that is chosen, of those with an outcome', async () => {
		expect(await total({ metric: 'positive-outcome', csv: outcomes })).toBe('2 of 5, 2 beside');
		expect(await total({ metric: 'positive-outcome', csv: outcomes, settings: { positiveOutcomes: ['1'] } })).toBe(
			'1 of 5, 2 beside'
		);
	});
	it('victim does not support', async () => {
		expect(await total({ metric: 'victim-does-not-support', csv: outcomes })).toBe('2 of 5, 2 beside');
	});
	it('everyone else of a share of rows is the rows of the other groups', async () => {
		const { cells } = await count({ metric: 'positive-outcome', csv: outcomes, benchmark: 'rest' });
		expect(cells.map(({ benchmark }) => benchmark)).toEqual([
			{ kind: 'counted', numerator: 1, denominator: 2 },
			{ kind: 'counted', numerator: 1, denominator: 3 }
		]);
	});

	it('charged within 12 months, of offences old enough', async () => {
		const rows = csv(
			'event_date,area,theme,outcome,outcome_date',
			'2023-01-01,Barnet,rape,1,2023-12-01', // 334 days: charged
			'2023-01-01,Barnet,rape,1A,2024-01-01', // 365 days: charged
			'2023-01-01,Barnet,rape,1,2024-01-02', // 366 days: later than 12 months
			'2023-01-01,Barnet,rape,16,2023-02-01', // closed otherwise
			'2024-01-01,Barnet,rape,1,2024-02-01', // 365 days before the cut-off: old enough
			'2024-01-02,Barnet,rape,1,2024-02-01', // one day too young
			'2023-01-01,Barnet,da,1,2023-02-01' // another theme
		);
		expect(await total({ metric: 'charge-share', csv: rows, cutoff: '2024-12-31' })).toBe('3 of 5, 1 beside');
	});

	it('adult safeguarding: risk removed, wishes met', async () => {
		const rows = csv(
			'event_date,area,theme,outcome,wishes_met',
			'2024-01-01,Barnet,adult safeguarding,Risk removed,Fully met',
			'2024-01-01,Barnet,adult safeguarding,Risk reduced,Partly met',
			'2024-01-01,Barnet,adult safeguarding,Risk remains,Not met',
			'2024-01-01,Barnet,adult safeguarding,No risk found,',
			'2024-01-01,Barnet,adult safeguarding,,Fully met'
		);
		expect(await total({ metric: 'safeguarding-risk-removed', csv: rows })).toBe('2 of 3, 2 beside');
		expect(await total({ metric: 'safeguarding-wishes-met', csv: rows })).toBe('3 of 4, 1 beside');
	});

	it('Channel: adopted of referred, no further concern of closed', async () => {
		const rows = csv(
			'event_date,area,theme,outcome',
			'2024-01-01,Barnet,prevent,Adopted',
			'2024-01-01,Barnet,prevent,Closed - no further concern',
			'2024-01-01,Barnet,prevent,Closed with concerns',
			'2024-01-01,Barnet,prevent,Consent withdrawn',
			'2024-01-01,Barnet,prevent,No further action',
			'2024-01-01,Barnet,prevent,'
		);
		expect(await total({ metric: 'channel-adopted', csv: rows })).toBe('4 of 6, 0 beside');
		expect(await total({ metric: 'channel-closed-no-concern', csv: rows })).toBe('1 of 2, 4 beside');
	});

	it('led by a partner', async () => {
		const rows = csv(
			'event_date,area,agency',
			'2024-01-01,Barnet,Metropolitan Police',
			'2024-01-01,Barnet,MPS',
			'2024-01-01,Barnet,Women’s Aid',
			'2024-01-01,Barnet,Metropolitan Housing',
			'2024-01-01,Barnet,'
		);
		expect(await total({ metric: 'partner-led-share', csv: rows })).toBe('2 of 4, 1 beside');
	});
});

describe('rows that look back', () => {
	it('MARAC repeats are of the pair, counted from the last referral', async () => {
		const rows = csv(
			'person_key,offender_key,event_date,area,marac',
			'p1,o1,2022-01-01,Barnet,yes', // extracts begin: judged from 2023-01-01
			'p1,o1,2022-12-15,Barnet,yes', // within the first 365 days: left out
			'p1,o1,2023-06-01,Barnet,yes', // 168 days after: repeat
			'p1,o2,2023-06-15,Barnet,yes', // another perpetrator: no repeat
			'p1,o1,2024-05-31,Barnet,yes', // 365 days: repeat
			'p1,o1,2024-05-31,Barnet,yes', // the same day: of the same kind
			'p2,o3,2023-01-01,Brent,yes', // the first day judged; none before
			'p2,o3,2024-01-02,Brent,yes', // 366 days: no repeat
			'p2,o3,2024-02-01,Brent,no' // no MARAC case
		);
		expect(await total({ metric: 'marac-repeat', csv: rows })).toBe('3 of 6, 0 beside');
		const withoutOffender = rows.replaceAll(/,o\d|,offender_key/g, '');
		// p1 on 2023-06-15 is now 14 days after a referral of theirs.
		expect(await total({ metric: 'marac-repeat', csv: withoutOffender })).toBe('4 of 6, 0 beside');
		const { cells } = await count({ metric: 'marac-repeat', csv: rows, benchmark: 'rest' });
		expect(cells.map(({ counts, benchmark }) => [counts.numerator, counts.denominator, benchmark])).toEqual([
			[3, 4, { kind: 'counted', numerator: 0, denominator: 2 }],
			[0, 2, { kind: 'counted', numerator: 3, denominator: 4 }]
		]);
	});

	const children = csv(
		'person_key,event_date,area,theme,outcome',
		'c1,2022-01-01,Barnet,child protection,Child protection plan',
		'c1,2023-01-01,Barnet,child protection,', // 365 days: referred again, and old enough
		'c1,2023-01-01,Brent,child protection,', // the same day is no repeat, but both follow one
		'c2,2023-05-01,Brent,child protection,Child protection plan', // nothing before
		'c2,2024-04-30,Brent,child protection,Child protection plan', // 365 days: again, second plan
		'c3,2024-05-01,Brent,child protection,no further action',
		'c3,2023-04-01,Brent,child protection,no further action', // 396 days: not within 12 months
		'c3,2024-04-20,Brent,da,' // another theme
	);
	it('referred again to children’s social care', async () => {
		// judged from 2023-01-01: c1 twice (yes, yes), c2 (no, yes), c3 (no, no)
		expect(await total({ metric: 'child-re-referral', csv: children })).toBe('3 of 6, 0 beside');
		// the row before is looked for outside the selection too
		expect(
			await total({
				metric: 'child-re-referral',
				csv: children,
				question: { filters: [{ dimension: 'area', keys: ['Brent'] }] }
			})
		).toBe('2 of 5, 0 beside');
	});
	it('a plan for a second time', async () => {
		expect(await total({ metric: 'repeat-protection-plan', csv: children })).toBe('1 of 3, 0 beside');
	});

	it('missing again within 12 months is of people', async () => {
		const rows = csv(
			'person_key,event_date,area,theme',
			'm1,2022-01-01,Barnet,missing',
			'm1,2023-01-01,Barnet,missing', // 365 days after: again
			'm1,2023-02-01,Barnet,missing', // again, but one person
			'm2,2023-03-01,Barnet,missing',
			'm3,2022-12-31,Barnet,missing', // in the first 365 days
			'm3,2024-06-01,Barnet,missing' // 518 days after
		);
		expect(await total({ metric: 'missing-repeat', csv: rows })).toBe('1 of 3, 0 beside');
	});
});

describe('what a metric needs', () => {
	it('is said when the extracts have it not', async () => {
		const dataset = await loadedExtracts(
			engine,
			{ 'cases.csv': csv('event_date,area', '2024-01-01,Barnet') },
			'2024-12-31'
		);
		const said = (id: string) =>
			missingNeed(
				findMetric(id) ??
					(() => {
						throw new Error(id);
					})(),
				dataset
			)?.what;
		expect(said('high-risk-share')).toBe('Not in your extracts: assessed as high risk needs a risk level');
		expect(said('charge-share')).toBe(
			'Not in your extracts: charged within 12 months needs a theme, an outcome and a date of the outcome'
		);
		expect(said('da-repeat')).toBe('Not in your extracts: seen again within 12 months needs a pseudonymous person key');
		expect(said('contacts')).toBeUndefined();
	});
	it('is rows of its theme', async () => {
		const rows = csv('event_date,area,theme,outcome', '2024-01-01,Barnet,da,1', '2024-01-01,Barnet,missing,2');
		const dataset = await loadedExtracts(engine, { 'cases.csv': rows }, '2024-12-31');
		const metric = findMetric('channel-adopted');
		expect(metric && missingNeed(metric, dataset)?.what).toBe(
			'Not in your extracts: adopted as a Channel case needs rows of the theme radicalisation'
		);
	});
});

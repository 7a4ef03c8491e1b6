import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { estimateCell } from '../../src/lib/statistics/compare';
import { counted, csvOf as csv, type Asked } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';

/* Small extracts whose answers were worked by hand; the working stands beside each row. */

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const count = (asked: Asked) => counted(engine, asked);

/** x of n, and how many are beside it. */
async function total(asked: Asked): Promise<string> {
	const { counts } = (await count(asked)).total;
	return `${counts.numerator} of ${counts.denominator}, ${counts.units - counts.denominator} beside`;
}

describe('referrals', () => {
	const referrals = csv(
		'from_agency,to_agency,sent,answered,accepted,area',
		'Police,Harbour,2024-01-01,2024-01-04,yes,Barnet', // 3 days
		'Police,Harbour,2024-01-01,2024-01-05,no,Barnet', // 4 days
		'Harbour,Police,2024-01-01,,,Brent', // waits
		'Police,Housing,2024-01-02,2024-01-02,Y,Brent', // same day
		'Housing,Police,2024-12-30,,,Brent', // not yet due with 72 hours
		'Police,Police,2024-01-02,2024-01-03,Y,Brent' // to itself
	);

	it('support taken up, of those closed', async () => {
		expect(await total({ metric: 'support-engagement', csv: referrals })).toBe('3 of 4, 2 beside');
		const { cells } = await count({ metric: 'support-engagement', csv: referrals });
		expect(cells.map(({ group, counts }) => [group?.code, counts.numerator, counts.denominator])).toEqual([
			['E09000003', 1, 2],
			['E09000005', 2, 2]
		]);
	});

	it('stand by partnership with those without one last', async () => {
		const rows = csv(
			'from_agency,to_agency,sent,accepted,partnership',
			'Police,Housing,2024-01-01,yes,Riverside',
			'Police,Housing,2024-01-01,yes,',
			'Police,Housing,2024-01-01,no,Harbour'
		);
		const { cells } = await count({ metric: 'support-engagement', csv: rows, question: { by: 'partnership' } });
		expect(cells.map(({ group }) => group?.name)).toEqual(['Harbour', 'Riverside', 'No partnership']);
	});

	it('answered within the hours set, of those due', async () => {
		expect(await total({ metric: 'answered-in-time', csv: referrals })).toBe('3 of 5, 1 beside');
		expect(await total({ metric: 'answered-in-time', csv: referrals, settings: { answerHours: 24 } })).toBe(
			'2 of 6, 0 beside'
		);
		expect(await total({ metric: 'answered-in-time', csv: referrals, settings: { answerHours: 96 } })).toBe(
			'4 of 5, 1 beside'
		);
	});

	it('time to an answer', async () => {
		const { counts } = (await count({ metric: 'time-to-answer', csv: referrals })).total;
		expect(counts.ends?.toSorted((a, b) => a.day - b.day)).toEqual([
			{ day: 0, events: 1, censored: 0 },
			{ day: 1, events: 1, censored: 1 },
			{ day: 3, events: 1, censored: 0 },
			{ day: 4, events: 1, censored: 0 },
			{ day: 365, events: 0, censored: 1 }
		]);
		expect(counts.until).toBe(28);
		// S: 5/6, then 4/5 of it, then (the censored of day 1 gone) 2/3 and 1/2 of it: 2/9
		expect(estimateCell((await count({ metric: 'time-to-answer', csv: referrals })).total).estimate?.value).toBeCloseTo(
			1 - (5 / 6) * (4 / 5) * (2 / 3) * (1 / 2),
			12
		);
	});

	it('requests both ways, by pair', async () => {
		const rows = csv(
			'from_agency,to_agency,sent',
			...Array<string>(12).fill('Police,Harbour,2024-01-01'),
			...Array<string>(3).fill('Harbour,Police,2024-01-01'),
			...Array<string>(5).fill('Police,Housing,2024-01-01'),
			'Police,Police,2024-01-01'
		);
		const { total: all, cells } = await count({ metric: 'reciprocity', csv: rows, question: { by: 'pair' } });
		// lesser 3 + 0, greater 12 + 5
		expect(all.counts.amounts).toMatchObject({ total: 3, of: 17 });
		expect(all.counts.denominator).toBe(20);
		expect(estimateCell(all).estimate).toEqual({ value: 3 / 17, interval: null });
		expect(cells.map(({ group, counts }) => [group?.name, counts.amounts?.total, counts.amounts?.of])).toEqual([
			['Harbour and Police', 3, 12],
			['Housing and Police', 0, 5],
			['Police and Police', undefined, undefined]
		]);
	});
});

describe('assessments', () => {
	const readings = csv(
		'person_key,domain,score_start,score_end,date_end,area',
		'a,safety,3,5,2024-03-01,Barnet', // +2
		'b,safety,4,4,2024-03-01,Barnet', // 0
		'c,safety,6,5,2024-03-01,Brent', // −1
		'd,safety,2,,2024-03-01,Brent', // no last reading
		'a,money,1,4,2024-03-01,Barnet' // +3
	);
	it('mean change, with those without a last reading beside', async () => {
		const { total: all } = await count({ metric: 'capability-change', csv: readings });
		expect(all.counts).toMatchObject({ units: 5, denominator: 4, amounts: { total: 4, squares: 14, of: null } });
		const { estimate } = estimateCell(all);
		// mean 1, s = √((14 − 4)/3) = 1.8257, t(3) = 3.1824: 1 ± 2.9051
		expect(estimate?.value).toBe(1);
		expect(estimate?.interval?.lower).toBeCloseTo(1 - 2.9051, 3);
	});
	it('moved up', async () => {
		expect(await total({ metric: 'capability-improved', csv: readings })).toBe('2 of 4, 1 beside');
		const { cells } = await count({ metric: 'capability-improved', csv: readings, question: { by: 'domain' } });
		expect(cells.map(({ group, counts }) => [group?.name, counts.numerator, counts.denominator])).toEqual([
			['money', 1, 1],
			['safety', 1, 3]
		]);
	});
	it('everyone else are people with no reading in the group', async () => {
		const { cells } = await count({
			metric: 'capability-change',
			csv: readings,
			question: { by: 'domain' },
			benchmark: 'rest'
		});
		// a has a reading in both domains: beside money b and c are left, beside safety nobody
		expect(cells.map(({ benchmark }) => benchmark)).toMatchObject([
			{ kind: 'counted', denominator: 2, amounts: { total: -1, squares: 1 } },
			{ kind: 'counted', denominator: 0 }
		]);
	});
});

describe('workforce', () => {
	const months = csv(
		'team,month,headcount,contracted_days,sickness_days,burnt_out,respondents',
		'North,2024-01,12,240,12,3,10',
		'North,2024-02,14,280,7,4,11',
		'South,2024-01,6,120,1,1,5',
		'South,2024-02,6,120,,,' // not known
	);
	it('days lost of days contracted, with the people behind them', async () => {
		const { total: all, cells } = await count({ metric: 'sickness-share', csv: months, question: { by: 'team' } });
		expect(all.counts.amounts).toMatchObject({ total: 20, of: 640 });
		// (12 + 6 + 14) people over two months
		expect(all.counts.units).toBe(16);
		expect(cells.map(({ group, counts }) => [group?.name, counts.units, counts.amounts?.total])).toEqual([
			['North', 13, 19],
			['South', 6, 1]
		]);
	});
	it('often burnt out of those who answered', async () => {
		expect(await total({ metric: 'burnt-out-share', csv: months, question: { by: 'team' } })).toBe('8 of 26, 0 beside');
		const { cells } = await count({
			metric: 'burnt-out-share',
			csv: months,
			question: { by: 'period', period: 'month' }
		});
		expect(cells.map(({ counts }) => [counts.numerator, counts.denominator])).toEqual([
			[4, 15],
			[4, 11]
		]);
	});
});

describe('kinds that are not loaded', () => {
	it('are asked for', async () => {
		const cases = csv('event_date,area', '2024-01-01,Barnet');
		await expect(count({ metric: 'answered-in-time', csv: cases })).rejects.toThrow(
			'Not in your extracts: requests answered in time needs a referrals extract'
		);
	});
});

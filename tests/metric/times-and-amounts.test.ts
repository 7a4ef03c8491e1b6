import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { estimateCell } from '../../src/lib/statistics/compare';
import { counted, csvOf as csv, type Asked } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const count = (asked: Asked) => counted(engine, asked);

describe('times and amounts', () => {
	// The worked case of the design: index, next contact; cut-off 2024-12-31.
	const worked = csv(
		'person_key,event_date,area',
		...[
			['2023-03-01', '2023-05-01'],
			['2023-06-15'],
			['2023-09-10', '2024-10-01'],
			['2023-12-31'],
			['2024-01-02'],
			['2024-03-01', '2024-04-10'],
			['2024-07-01'],
			['2024-11-01', '2024-11-20'],
			['2023-02-01', '2024-01-31'],
			['2023-02-01', '2024-02-01'],
			['2024-09-01'],
			['2024-10-15']
		].flatMap((dates, person) => dates.map((date) => `p${person},${date},Barnet`))
	);

	it('time until seen again: 53.1 % (24.7 to 86.8) beside 3 of 6', async () => {
		const { total: all } = await count({ metric: 'da-time-to-repeat', csv: worked });
		const { estimate, counts } = estimateCell(all);
		expect(counts.denominator).toBe(12);
		expect(counts.numerator).toBe(5);
		expect(estimate?.value).toBeCloseTo(0.531, 3);
		expect(estimate?.interval?.lower).toBeCloseTo(0.247, 3);
		expect(estimate?.interval?.upper).toBeCloseTo(0.868, 3);
		const cohort = (await count({ metric: 'da-repeat', csv: worked })).total.counts;
		expect([cohort.numerator, cohort.denominator]).toEqual([3, 6]);
	});

	it('later contacts per 100 people: contact days within 365 days, of those followed', async () => {
		const rows = csv(
			'person_key,event_date,area',
			'p1,2023-01-01,Barnet',
			'p1,2023-02-01,Brent', // 1
			'p1,2023-02-01,Barnet', // the same day
			'p1,2024-01-01,Barnet', // 365 days: 2
			'p1,2024-01-02,Barnet', // 366 days
			'p2,2023-01-01,Barnet', // 0
			'p3,2024-06-01,Barnet', // not yet followed
			'p3,2024-06-02,Barnet'
		);
		const { total: all } = await count({ metric: 'da-frequency', csv: rows });
		expect(all.counts).toEqual({ units: 3, denominator: 2, numerator: 1, amounts: { total: 2, squares: 4, of: null } });
		expect(estimateCell(all).estimate?.value).toBe(1);
	});

	it('time to an outcome and to a charge', async () => {
		const rows = csv(
			'event_date,area,theme,outcome,outcome_date',
			'2023-01-01,Barnet,rape,1,2023-04-11', // charged after 100 days
			'2023-01-01,Barnet,rape,16,2023-01-31', // closed after 30 days: never charged
			'2024-06-14,Barnet,rape,,' // waits for 200 days
		);
		const outcome = await count({ metric: 'time-to-outcome', csv: rows });
		// S(30) = 2/3, S(100) = 1/3: nobody is followed to 365 days and S is not 0
		expect(outcome.total.counts.ends?.toSorted((a, b) => a.day - b.day)).toEqual([
			{ day: 30, events: 1, censored: 0 },
			{ day: 100, events: 1, censored: 0 },
			{ day: 200, events: 0, censored: 1 }
		]);
		const charge = estimateCell((await count({ metric: 'time-to-charge', csv: rows })).total);
		// S(100) = 2/3; the closed one is followed to the cut-off, 730 days
		expect(charge.estimate?.value).toBeCloseTo(1 / 3, 12);
		expect(charge.counts.numerator).toBe(1);
	});

	it('of a time, everyone else is the curve of the others', async () => {
		const rows = csv(
			'person_key,event_date,area',
			'p1,2022-01-01,Barnet',
			'p1,2022-02-01,Barnet',
			'p2,2022-01-01,Brent',
			'p3,2022-01-01,Brent',
			'p3,2022-03-02,Barnet' // p3 has a row in Barnet too: no one else than p2 is outside it
		);
		const { cells } = await count({ metric: 'da-time-to-repeat', csv: rows, benchmark: 'rest' });
		const [barnet] = cells;
		expect(barnet?.benchmark).toMatchObject({ kind: 'counted', numerator: 0, denominator: 1 });
		const ends = barnet?.benchmark.kind === 'counted' ? (barnet.benchmark.ends ?? []) : [];
		expect(ends.filter(({ events, censored }) => events + censored > 0)).toEqual([
			{ day: 1095, events: 0, censored: 1 }
		]);
	});
});

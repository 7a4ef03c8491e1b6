import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sumSpend } from '../../src/lib/count/sum-spend';
import type { Engine } from '../../src/lib/duckdb/engine';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromParts } from '../../src/lib/model/day';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const cases = [
	'person_key,event_date,area,partnership',
	'p1,2022-04-05,Barnet,Riverside',
	'p2,2022-05-01,Brent,Northgate',
	'p3,2022-06-01,Brent,'
].join('\n');
const groups = ['Riverside', 'Northgate', 'No partnership'].map((key) => ({ key, code: key, name: key }));
/** The financial year 2022/23. */
const year = { first: dayFromParts(2022, 4, 1), last: dayFromParts(2023, 3, 31) };
const inYear = { ...defaultQuestion, by: 'partnership', from: year.first, to: year.last };

async function spendOf(rows: readonly string[], header = 'partnership,period,amount'): Promise<Dataset> {
	const files = { 'cases.csv': cases, 'spend.csv': [header, ...rows].join('\n') };
	return loadedExtracts(engine, files, '2024-12-31');
}

function sum(dataset: Dataset, question: Question = inYear, days = year) {
	return sumSpend(question, dataset, groups, days);
}

describe('sumSpend over a spend extract in the engine', () => {
	it('adds up the periods that lie within the days, by partnership', async () => {
		const dataset = await spendOf([
			'Riverside,2022/23,"£120,000"',
			'RIVERSIDE,2023/24,500000',
			'Northgate,2022 Q2,10000',
			'Northgate,2022 Q3,20000',
			'Northgate,2022 Q4,30000',
			'Northgate,2023 Q1,40000.50',
			'Elsewhere,2022/23,9'
		]);
		expect(sum(dataset)).toEqual({
			...year,
			groups: {
				Riverside: { spent: 120_000, leftOut: 0, problem: null, covers: null, lacks: [] },
				Northgate: { spent: 100_000.5, leftOut: 0, problem: null, covers: null, lacks: [] }
			},
			elsewhere: ['Elsewhere'],
			setAside: 0,
			refusal: null
		});
	});

	it('leaves out periods that lie partly outside, and says which days are covered', async () => {
		const dataset = await spendOf(['Riverside,2022,100', 'Riverside,2022 Q2,30', 'Riverside,2022 Q3,30']);
		expect(sum(dataset)?.groups['Riverside']).toEqual({
			...{ spent: 60, leftOut: 1, problem: 'days without spend' },
			covers: { first: dayFromParts(2022, 4, 1), last: dayFromParts(2022, 9, 30) },
			lacks: [{ first: dayFromParts(2022, 10, 1), last: dayFromParts(2023, 3, 31) }]
		});
	});

	it('tells the last days that are covered where there is a gap, and the days of the gap', async () => {
		const dataset = await spendOf(['Riverside,2022 Q2,30', 'Riverside,2023 Q1,30']);
		expect(sum(dataset)?.groups['Riverside']).toMatchObject({
			problem: 'days without spend',
			covers: { first: dayFromParts(2023, 1, 1), last: dayFromParts(2023, 3, 31) },
			lacks: [{ first: dayFromParts(2022, 7, 1), last: dayFromParts(2022, 12, 31) }]
		});
	});

	it('tells the one day that years of spend lack, and the years that they cover', async () => {
		const dataset = await spendOf([
			'Riverside,2021,100',
			'Riverside,2022,110',
			'Riverside,2023,120',
			'Riverside,2024,1'
		]);
		// followed for 365 days to the end of 2024
		const days = { first: dayFromParts(2021, 1, 1), last: dayFromParts(2024, 1, 1) };
		const years = { first: dayFromParts(2021, 1, 1), last: dayFromParts(2023, 12, 31) };
		const stray = { first: days.last, last: days.last };
		const open = { ...inYear, from: null, to: null };
		expect(sum(dataset, open, days)?.groups['Riverside']).toEqual({
			...{ spent: 330, leftOut: 1, problem: 'days without spend', covers: years, lacks: [stray] }
		});
		const narrowed = sum(dataset, { ...open, from: years.first, to: years.last }, years);
		expect(narrowed?.groups['Riverside']).toMatchObject({ spent: 330, leftOut: 0, problem: null });
		expect(sum(await spendOf(['Riverside,2020,5']), open, days)?.groups['Riverside']).toMatchObject({
			...{ covers: null, lacks: [days] }
		});
	});

	it('takes the first month of the extracts whole, where no first day is asked for', async () => {
		const dataset = await spendOf(['Riverside,2022/23,100']);
		const open = { ...inYear, from: null };
		const days = { first: dayFromParts(2022, 4, 5), last: year.last };
		expect(sum(dataset, open, days)?.groups['Riverside']).toMatchObject({ spent: 100, problem: null });
		expect(sum(dataset, { ...inYear, from: days.first }, days)?.groups['Riverside']?.problem).toBe(
			'days without spend'
		);
	});

	it('does not add up what may be the sum of others', async () => {
		const header = 'partnership,period,amount,funder';
		const parts = ['Riverside,2022/23,100,Council', 'Riverside,2022 Q2,25,Council'];
		expect(sum(await spendOf(parts, header))?.groups['Riverside']?.problem).toBe('periods overlap');
		const funders = ['Riverside,2022/23,100,Council', 'Riverside,2022 Q2,25,Trust'];
		expect(sum(await spendOf(funders, header))?.groups['Riverside']).toMatchObject({ spent: 125, problem: null });
	});

	it('does not take an amount that is not told for nothing', async () => {
		const dataset = await spendOf(['Riverside,2022/23,*', 'Northgate,2022/23,5']);
		expect(sum(dataset)?.groups['Riverside']?.problem).toBe('amounts not told');
		expect(sum(dataset)?.groups['Northgate']?.problem).toBeNull();
	});

	it('counts rows that were set aside', async () => {
		expect(sum(await spendOf(['Riverside,2022/23,100', 'Riverside,2022/23,'])))?.toMatchObject({ setAside: 1 });
	});

	it('is of the areas chosen, where every amount is told by area', async () => {
		const header = 'partnership,period,amount,area';
		const barnet = { ...inYear, filters: [{ dimension: 'area', keys: ['Barnet'] }] };
		const dataset = await spendOf(
			['Riverside,2022/23,100,Barnet', 'Riverside,2022/23,70,Brent', 'Northgate,2022/23,5,'],
			header
		);
		expect(sum(dataset)?.groups['Riverside']?.spent).toBe(170);
		expect(sum(dataset, barnet)?.groups['Riverside']).toMatchObject({ spent: 100, problem: null });
		expect(sum(dataset, barnet)?.groups['Northgate']?.problem).toBe('areas not told');
		expect(sum(dataset, { ...barnet, level: 'bcu' })?.refusal).toMatch(/larger areas/);
	});

	it('is refused where the selection is of some people only', async () => {
		const dataset = await spendOf(['Riverside,2022/23,100']);
		const high = { ...inYear, filters: [{ dimension: 'risk', keys: ['high'] }] };
		expect(sum(dataset, high)?.refusal).toMatch(/other filters/);
		const one = { ...inYear, filters: [{ dimension: 'partnership', keys: ['Riverside'] }] };
		expect(sum(dataset, one)?.refusal).toBeNull();
	});

	it('is nothing without spend, or where nobody is followed', async () => {
		expect(sum(await loadedExtracts(engine, { 'cases.csv': cases }, '2024-12-31'))).toBeNull();
		expect(sumSpend(inYear, await spendOf(['Riverside,2022/23,100']), groups, null)).toBeNull();
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import { countFigure, type CountedFigure } from '../../src/lib/count/count-figure';
import type { Engine } from '../../src/lib/duckdb/engine';
import { findMetric } from '../../src/lib/metric/catalogue';
import { groupingsOf } from '../../src/lib/metric/grouping';
import type { BenchmarkChoice } from '../../src/lib/model/benchmark';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import type { FigureName } from '../../src/lib/model/figure';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { openNodeEngine } from '../support/node-engine';
import { plainContacts, type PlainContact } from '../support/plain-contacts';
import { seededRandom } from '../support/seeded-random';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

async function count(
	dataset: Dataset,
	question: Partial<Question>,
	benchmark: BenchmarkChoice = null,
	figure: FigureName = 'intervals'
): Promise<CountedFigure> {
	const asked = { ...defaultQuestion, ...question };
	const metric = findMetric(asked.metric);
	const cutoff = dataset.cutoff?.day ?? 0;
	const groupings = groupingsOf(figure, asked, dataset, cutoff);
	if (!metric || 'what' in groupings) throw new Error('the question cannot be asked');
	return countFigure(
		new Counter(engine),
		{ metric, question: asked, dataset, cutoff, benchmark, signal: undefined },
		groupings
	);
}

const camden = { area: 'Camden' };

describe('people seen again within 12 months', () => {
	// The worked case: index → next, extracts complete to the end of 2024.
	const pairs: readonly (readonly [string, string | null])[] = [
		['2023-03-01', '2023-05-01'],
		['2023-06-15', null],
		['2023-09-10', '2024-10-01'],
		['2023-12-31', null],
		['2024-01-02', null],
		['2024-03-01', '2024-04-10'],
		['2024-07-01', null],
		['2024-11-01', '2024-11-20'],
		['2023-02-01', '2024-01-31'],
		['2023-02-01', '2024-02-01'],
		['2024-09-01', null],
		['2024-10-15', null]
	];
	const worked = pairs.flatMap(([index, next], person) =>
		[index, next].flatMap((date) => (date === null ? [] : [{ person: `p${person}`, date, ...camden }]))
	);

	it('is 3 of 6 in the worked case, not 5 of 12 and not 5 of 8', async () => {
		const { total } = await count(await plainContacts(engine, worked, '2024-12-31'), {});
		expect(total.counts).toEqual({ units: 12, denominator: 6, numerator: 3 });
	});

	it('and not seen again is the other 3', async () => {
		const { total } = await count(await plainContacts(engine, worked, '2024-12-31'), { metric: 'da-non-repeat' });
		expect(total.counts).toEqual({ units: 12, denominator: 6, numerator: 3 });
	});

	it('counts a repeat in another area and outside the selection, but never one on the same day', async () => {
		const dataset = await plainContacts(
			engine,
			[
				{ person: 'a', date: '2023-01-01', area: 'Camden', risk: 'high' },
				{ person: 'a', date: '2023-06-01', area: 'Brent', risk: 'standard' },
				{ person: 'b', date: '2023-01-01', area: 'Camden', risk: 'high' },
				{ person: 'b', date: '2023-01-01', area: 'Brent', risk: 'high' },
				{ person: 'c', date: '2023-01-01', area: 'Camden', risk: 'high', theme: 'missing' },
				{ person: 'd', date: '2023-01-01', area: 'Camden', risk: 'high' },
				{ person: 'd', date: '2023-02-01', area: 'Camden', risk: 'high', theme: 'missing' }
			],
			'2024-12-31'
		);
		const { cells, total } = await count(dataset, { filters: [{ dimension: 'risk', keys: ['high'] }] });
		expect(cells.map(({ group, counts }) => [group?.key, counts.denominator, counts.numerator])).toEqual([
			['Brent', 1, 0],
			['Camden', 3, 1]
		]);
		expect(total.counts).toEqual({ units: 3, denominator: 3, numerator: 1 });
	});

	it('sets aside what lies after an earlier cut-off, as index and as repeat', async () => {
		const dataset = await plainContacts(
			engine,
			[
				{ person: 'a', date: '2022-01-01', ...camden },
				{ person: 'a', date: '2022-12-31', ...camden },
				{ person: 'b', date: '2022-06-01', ...camden },
				{ person: 'c', date: '2023-06-01', ...camden }
			],
			'2022-12-31'
		);
		expect((await count(dataset, {})).total.counts).toEqual({ units: 2, denominator: 0, numerator: 0 });
		expect((await count(dataset, { metric: 'people' })).total.counts.units).toBe(2);
		expect((await count(dataset, { metric: 'contacts' })).total.counts.units).toBe(3);
	});

	it('a filter for a value that the extracts do not hold selects nobody', async () => {
		const dataset = await plainContacts(engine, worked, '2024-12-31');
		expect((await count(dataset, { filters: [{ dimension: 'risk', keys: ['extreme'] }] })).total.counts.units).toBe(0);
		expect((await count(dataset, { filters: [{ dimension: 'area', keys: ["O'Brien"] }] })).total.counts.units).toBe(0);
	});
});

describe('the previous year as benchmark', () => {
	const contacts: PlainContact[] = [
		{ person: 'a', date: '2022-02-28', ...camden },
		{ person: 'b', date: '2022-03-01', ...camden },
		{ person: 'b', date: '2022-05-01', ...camden },
		{ person: 'c', date: '2023-02-10', ...camden },
		{ person: 'd', date: '2020-02-29', ...camden },
		{ person: 'e', date: '2021-02-10', ...camden }
	];

	it('takes the group with both ends one calendar year earlier', async () => {
		const dataset = await plainContacts(engine, contacts, '2024-12-31');
		const period = { from: dayFromIso('2023-02-01'), to: dayFromIso('2023-02-28') };
		const { cells, total } = await count(dataset, period, 'previous-year');
		expect(cells[0]?.benchmark).toEqual({ kind: 'counted', numerator: 0, denominator: 1 });
		expect(total.benchmark).toEqual({ kind: 'counted', numerator: 0, denominator: 1 });
		expect((await count(dataset, { from: period.from }, 'previous-year')).cells[0]?.benchmark.kind).toBe(
			'not-applicable'
		);
	});

	it('compares a month with the same month, and leaves a leap day out of the February before', async () => {
		const dataset = await plainContacts(engine, contacts, '2024-12-31');
		const { cells, total } = await count(dataset, { by: 'period', period: 'month' }, 'previous-year');
		const benchmark = (key: string) => cells.find(({ group }) => group?.key === key)?.benchmark;
		expect(benchmark('2023-02-01')).toEqual({ kind: 'counted', numerator: 0, denominator: 1 });
		expect(benchmark('2021-02-01')).toEqual({ kind: 'counted', numerator: 0, denominator: 0 });
		expect(total.benchmark.kind).toBe('not-applicable');
	});

	it('turns 29 February into 28', async () => {
		const dataset = await plainContacts(
			engine,
			[...contacts, { person: 'f', date: '2023-03-01', ...camden }],
			'2024-12-31'
		);
		const leap = { from: dayFromIso('2024-02-01'), to: dayFromIso('2024-02-29') };
		expect((await count(dataset, leap, 'previous-year')).total.benchmark).toEqual({
			kind: 'counted',
			numerator: 0,
			denominator: 1
		});
	});
});

describe('whatever the contacts', () => {
	const random = seededRandom(20241231);
	const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
	const contacts: PlainContact[] = Array.from({ length: 900 }, () => ({
		person: random() < 0.02 ? null : `p${Math.floor(random() * 300)}`,
		date: `${pick(['2021', '2022', '2023', '2024'])}-${pick(['01', '04', '09', '12'])}-${pick(['01', '15', '28'])}`,
		area: pick(['Camden', 'Brent', 'City of London', 'Heathrow']),
		partnership: pick(['', '', 'Riverside', 'Northside']),
		risk: pick(['standard', 'medium', 'high'])
	}));
	const rates = ['da-repeat', 'da-non-repeat', 'da-repeat-incidents', 'da-repeat-lookback', 'people', 'contacts'];

	it.each(rates)('filtering to a group gives that group: %s', async (metric) => {
		const dataset = await plainContacts(engine, contacts, '2024-12-31');
		for (const by of ['area', 'partnership', 'risk']) {
			const { cells } = await count(dataset, { metric, by });
			for (const { group, counts } of cells) {
				const filtered = await count(dataset, { metric, by, filters: [{ dimension: by, keys: [group?.key ?? ''] }] });
				expect(filtered.total.counts, `${by} ${group?.key}`).toEqual(counts);
			}
		}
		const { cells } = await count(dataset, { metric, by: 'period', period: 'year' });
		for (const { period, counts } of cells) {
			const filtered = await count(dataset, { metric, from: period?.start ?? null, to: period?.end ?? null });
			expect(filtered.total.counts).toEqual(counts);
		}
	});

	it('everyone else is what filtering the people out by hand gives', async () => {
		const dataset = await plainContacts(engine, contacts, '2024-12-31');
		const { cells } = await count(dataset, { by: 'partnership' }, 'rest');
		const riverside = new Set(
			contacts.flatMap(({ person, partnership }) => (partnership === 'Riverside' && person ? [person] : []))
		);
		const others = contacts.filter(({ person }) => person !== null && !riverside.has(person));
		const { total } = await count(await plainContacts(engine, others, '2024-12-31'), {});
		const { denominator, numerator } = total.counts;
		expect(cells.find(({ group }) => group?.key === 'Riverside')?.benchmark).toEqual({
			kind: 'counted',
			numerator,
			denominator
		});
	});

	it('looking back, a contact in the first 12 months still makes somebody one of the group', async () => {
		const wardens = { ...camden, partnership: 'Wardens' };
		const dataset = await plainContacts(
			engine,
			[
				{ person: 'early', date: '2022-01-10', ...wardens },
				{ person: 'early', date: '2023-06-01', ...camden },
				{ person: 'helped', date: '2023-06-01', ...wardens },
				{ person: 'plain', date: '2023-01-20', ...camden },
				{ person: 'plain', date: '2023-06-01', ...camden },
				...Array.from({ length: 9 }, (_, index) => ({ person: `w${index}`, date: '2022-01-11', ...wardens }))
			],
			'2024-12-31'
		);
		const asked = { metric: 'da-repeat-lookback', by: 'partnership' };
		for (const benchmark of ['rest', 'untreated'] as const) {
			const { cells } = await count(dataset, asked, benchmark);
			const cell = cells.find(({ group }) => group?.name === 'Wardens');
			expect(cell, benchmark).toMatchObject({
				counts: { denominator: 1, numerator: 0 },
				benchmark: { kind: 'counted', numerator: 1, denominator: 1 }
			});
		}
	});

	it('shuffling the rows changes nothing', async () => {
		const shuffled = contacts
			.map((contact) => ({ contact, at: random() }))
			.sort((a, b) => a.at - b.at)
			.map(({ contact }) => contact);
		for (const metric of rates) {
			const first = await count(await plainContacts(engine, contacts, '2024-12-31'), { metric }, 'rest', 'cross');
			const second = await count(await plainContacts(engine, shuffled, '2024-12-31'), { metric }, 'rest', 'cross');
			expect(second).toEqual(first);
		}
	});

	it('the cells of a cross table are the selection narrowed to both', async () => {
		const dataset = await plainContacts(engine, contacts, '2024-12-31');
		const { cells, margins } = await count(dataset, {}, 'all', 'cross');
		expect(margins.filter(({ group }) => group === null)).toHaveLength(3);
		for (const { group, group2, counts } of cells) {
			const filters = [
				{ dimension: 'area', keys: [group?.key ?? ''] },
				{ dimension: 'partnership', keys: [group2?.key ?? ''] }
			];
			expect((await count(dataset, { filters })).total.counts).toEqual(counts);
		}
	});
});

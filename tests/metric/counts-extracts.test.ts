import { ruleOf } from '../../src/lib/disclosure/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { ownStatus } from '../../src/lib/disclosure/primary-suppression';
import { stackCounts } from '../../src/lib/ingest/stack-counts';
import { counted, csvOf as csv, type Asked } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';
import { loadAny } from '../ingest/load-any';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const count = (asked: Asked) => counted(engine, asked);
const nameAndCounts = ({ cells }: Awaited<ReturnType<typeof count>>) =>
	cells.map(({ group, counts }) => [group?.name, counts.numerator, counts.denominator]);

describe('numbers already counted', () => {
	const repeats = csv(
		'metric,area,period,numerator,denominator',
		'Seen again within 12 months,Barnet,2023 Q1,20,100',
		'Seen again within 12 months,Barnet,2023 Q2,30,110',
		'da-repeat,Brent,2023 Q1,15,60',
		'Seen again within 12 months,Brent,2023 Q2,*,50', // suppressed by its owner
		'Seen again within 12 months,All,2023 Q1,35,160', // adds up others
		'People,Barnet,2023 Q1,200,'
	);

	it('serve the metric of their name where there are no records', async () => {
		const figure = await count({ metric: 'da-repeat', csv: repeats });
		expect(nameAndCounts(figure)).toEqual([
			['Barnet', 50, 210],
			['Brent', 15, 60] // the suppressed row is out on both sides
		]);
		const [barnet, brent] = figure.cells;
		expect(barnet && ownStatus(barnet.counts, 'proportion', ruleOf('threshold-10'))).toBeNull();
		expect(brent?.counts.isPartlyHidden).toBe(true);
		// what its owner suppressed stays hidden, and so does every sum over it
		expect(brent && ownStatus(brent.counts, 'proportion', ruleOf('threshold-10'))).toBe('[c]');
		expect(ownStatus(figure.total.counts, 'proportion', ruleOf('threshold-10'))).toBe('[c]');
	});

	it('serve counts, by period where no row runs across two', async () => {
		expect(nameAndCounts(await count({ metric: 'people', csv: repeats }))).toEqual([
			['Barnet', 200, 200],
			['Brent', 0, 0]
		]);
		const byQuarter = { by: 'period', period: 'quarter' } as const;
		const quarters = await count({ metric: 'da-repeat', csv: repeats, question: byQuarter });
		expect(quarters.cells.map(({ counts }) => [counts.numerator, counts.denominator])).toEqual([
			[35, 160],
			[30, 110]
		]);
		await expect(
			count({ metric: 'da-repeat', csv: repeats, question: { by: 'period', period: 'month' } })
		).rejects.toThrow('These counts cannot be shown by month');
	});

	it('have no course and no sum where their periods overlap, as rolling figures do', async () => {
		const byPeriod = { by: 'period', period: 'financial-year' } as const;
		const rolling = csv(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,Year ending March 2023,20,100',
			'da-repeat,Barnet,Year ending April 2023,21,102',
			'da-repeat,Barnet,Year ending May 2023,23,105'
		);
		await expect(count({ metric: 'da-repeat', csv: rolling, question: byPeriod })).rejects.toThrow(
			'their periods overlap'
		);
		// Nor can they be added up: whoever was counted in April 2022 would stand in the sum once, in May twice or three times.
		await expect(count({ metric: 'da-repeat', csv: rolling })).rejects.toThrow('their periods overlap');
		const day = (iso: string) => Date.parse(iso) / 86_400_000;
		const latest = { from: day('2022-06-01'), to: day('2023-05-31') };
		expect(nameAndCounts(await count({ metric: 'da-repeat', csv: rolling, question: latest }))).toEqual([
			['Barnet', 23, 105]
		]);
		// Each place by itself: months of one and a quarter of another are no overlap.
		const places = csv(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,2023-01,20,100',
			'da-repeat,Barnet,2023-02,21,101',
			'da-repeat,Barnet,2023-03,22,102',
			'da-repeat,Brent,2023 Q1,41,202'
		);
		expect(nameAndCounts(await count({ metric: 'da-repeat', csv: places }))).toEqual([
			['Barnet', 63, 303],
			['Brent', 41, 202]
		]);
		// Since the start of the year: each lies within the next, which adds it up.
		const sinceJanuary = csv(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,Jan to Mar 2023,20,100',
			'da-repeat,Barnet,Jan to Jun 2023,41,202'
		);
		const year = { by: 'period', period: 'year' } as const;
		const longest = await count({ metric: 'da-repeat', csv: sinceJanuary, question: year });
		expect(nameAndCounts(longest)).toEqual([['2023-01-01', 41, 202]]);
		// Two measures of the same months do not overlap.
		const apart = csv(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,2023,20,100',
			'People,Barnet,2023 Q1,50,'
		);
		const years = await count({ metric: 'da-repeat', csv: apart, question: { by: 'period', period: 'year' } });
		expect(nameAndCounts(years)).toHaveLength(1);
	});

	it('are taken whole or not at all when the selection begins or ends within one', async () => {
		const day = (iso: string) => Date.parse(iso) / 86_400_000;
		const asked = { metric: 'da-repeat', csv: repeats };
		const from = await count({ ...asked, question: { from: day('2023-01-02') } });
		expect([from.total.counts.numerator, from.total.counts.denominator]).toEqual([30, 110]);
		const to = await count({ ...asked, question: { to: day('2023-06-29') } });
		expect([to.total.counts.numerator, to.total.counts.denominator]).toEqual([35, 160]);
	});

	it('have everyone else as the other groups', async () => {
		const { cells } = await count({
			metric: 'da-repeat',
			csv: repeats,
			benchmark: 'rest',
			question: { to: Date.parse('2023-03-31') / 86_400_000 }
		});
		expect(cells.map(({ benchmark }) => benchmark)).toEqual([
			{ kind: 'counted', numerator: 15, denominator: 60 },
			{ kind: 'counted', numerator: 20, denominator: 100 }
		]);
	});

	it('give way to records', async () => {
		const cases = csv('person_key,event_date,area', 'p1,2023-01-01,Barnet', 'p1,2023-02-01,Barnet');
		const figure = await count({ metric: 'da-repeat', csv: { 'cases.csv': cases, 'counts.csv': repeats } });
		expect(nameAndCounts(figure)).toEqual([['Barnet', 1, 1]]);
	});

	it('of a name that the catalogue does not know are a measure of their own', async () => {
		const rows = csv(
			'metric,partnership,period,numerator,denominator',
			'Goals reached,Harbour,2023,40,80',
			'Goals reached,Riverside,2023,10,50'
		);
		const figure = await count({ metric: 'counts~goalsreached', csv: rows, question: { by: 'partnership' } });
		expect(nameAndCounts(figure)).toEqual([
			['Harbour', 40, 80],
			['Riverside', 10, 50]
		]);
	});

	it('of two files with other columns are one where they are broken down alike, and not where they are not', async () => {
		const byArea = csv(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,2023-01,10,40',
			'da-repeat,Brent,2023-01,20,50'
		);
		// the same people by partnership
		const byPartnership = csv('metric,partnership,period,numerator,denominator', 'da-repeat,Harbour,2023-01,30,90');
		const apart = await count({ metric: 'da-repeat', csv: { 'a.csv': byArea, 'b.csv': byPartnership } });
		expect([apart.total.counts.numerator, apart.total.counts.denominator]).toEqual([30, 90]);
		expect(nameAndCounts(apart)).toEqual([
			['Barnet', 10, 40],
			['Brent', 20, 50]
		]);
		// a further month by area, in a file that has a column of partnerships as well
		const further = csv('metric,area,partnership,period,numerator,denominator', 'da-repeat,Barnet,,2023-02,5,20');
		const alike = await count({ metric: 'da-repeat', csv: { 'a.csv': byArea, 'c.csv': further } });
		expect(nameAndCounts(alike)).toEqual([
			['Barnet', 15, 60],
			['Brent', 20, 50]
		]);
	});

	it('are not counted twice where they are broken down in two ways, or given twice', async () => {
		const rows = csv(
			'metric,area,partnership,period,numerator,denominator',
			'da-repeat,Barnet,,2023-01,10,40',
			'da-repeat,Brent,,2023-01,20,50',
			'da-repeat,Camden,,2023-01,30,60',
			'da-repeat,,Harbour,2023-01,25,70', // the same people by partnership
			'da-repeat,Barnet,,2023,11,41' // the same people by year
		);
		const later = csv('metric,area,partnership,period,numerator,denominator', 'da-repeat,Brent,,2023-01,22,55');
		const figure = await count({ metric: 'da-repeat', csv: { 'a.csv': rows, 'b.csv': later } });
		expect(nameAndCounts(figure)).toEqual([
			['Barnet', 10, 40],
			['Brent', 22, 55],
			['Camden', 30, 60]
		]);
		const { extract } = await loadAny(engine, new File([rows], 'c.csv'), 900);
		const [said, nested] = (await stackCounts(engine, [extract])).findings;
		expect(nested).toMatchObject({ id: 'counts-longer-periods', rows: 1, lines: [6] });
		expect(said).toMatchObject({ id: 'counts-other-ways', file: 'c.csv', rows: 1, lines: [5] });
		expect(said?.what).toBe(
			'1 row breaks a measure down in another way than most, or is given again by a later extract'
		);
	});

	it('are told of by file: how many are broken down in another way or given again, the first five lines, and what to do', async () => {
		const header = 'metric,area,partnership,period,numerator,denominator';
		const byArea = ['Barnet', 'Brent', 'Camden', 'Ealing', 'Enfield', 'Sutton', 'Bexley'].map(
			(area) => `da-repeat,${area},,2023-01,10,40`
		);
		const byPartnership = ['Willow', 'Elm', 'Oak', 'Ash', 'Birch', 'Yew'].map(
			(name) => `da-repeat,,${name},2023-01,10,40`
		);
		// lines 2 to 7 are of partnerships, 8 to 14 of areas, and 9, of Brent, is given again in the second file
		const rows = csv(header, ...byPartnership, ...byArea);
		const again = csv(header, 'da-repeat,Brent,,2023-01,22,55');
		const first = (await loadAny(engine, new File([rows], 'a.csv'), 902)).extract;
		const later = (await loadAny(engine, new File([again], 'b.csv'), 903)).extract;
		const remedy =
			'They are kept out of the figures, so that nobody is counted twice. To see them, load them by themselves.';
		expect((await stackCounts(engine, [first, later])).findings).toEqual([
			{
				id: 'counts-other-ways',
				severity: 'note',
				file: 'a.csv',
				column: null,
				rows: 7,
				lines: [2, 3, 4, 5, 6],
				what: '7 rows break a measure down in another way than most, or are given again by a later extract',
				remedy
			}
		]);
	});

	describe('of months and of the quarter that holds them, in one file', () => {
		const rows = csv(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,2023-01,10,40',
			'da-repeat,Barnet,2023-02,11,41',
			'da-repeat,Barnet,2023-03,12,42',
			'da-repeat,Barnet,2023 Q1,34,125', // the same people, by quarter: 33 of 123 by month
			'da-repeat,Barnet,2023 Q2,40,130', // no months
			'da-repeat,Brent,2023-01,20,50', // no February or March
			'da-repeat,Brent,2023 Q1,64,160',
			'da-repeat,Brent,2023 Q2,61,150',
			'People,Barnet,2023 Q1,300,'
		);

		it('count nobody twice, and lose nobody', async () => {
			expect(nameAndCounts(await count({ metric: 'da-repeat', csv: rows }))).toEqual([
				['Barnet', 10 + 11 + 12 + 40, 40 + 41 + 42 + 130],
				['Brent', 64 + 61, 160 + 150]
			]);
			const byQuarter = { by: 'period', period: 'quarter' } as const;
			expect(nameAndCounts(await count({ metric: 'da-repeat', csv: rows, question: byQuarter }))).toEqual([
				['2023-01-01', 10 + 11 + 12 + 64, 40 + 41 + 42 + 160],
				['2023-04-01', 40 + 61, 130 + 150]
			]);
			expect(nameAndCounts(await count({ metric: 'people', csv: rows }))[0]).toEqual(['Barnet', 300, 300]);
		});

		it('are told of: how many, on which lines, and what to do', async () => {
			const { extract } = await loadAny(engine, new File([rows], 'nested.csv'), 901);
			expect((await stackCounts(engine, [extract])).findings).toMatchObject([
				{
					id: 'counts-longer-periods',
					file: 'nested.csv',
					rows: 1,
					lines: [5],
					what: '1 number is of a longer time that shorter periods beside it stand for'
				},
				{
					id: 'counts-shorter-periods',
					rows: 1,
					lines: [7],
					what: '1 number is of a part of a longer period, and the parts do not make up the whole everywhere'
				}
			]);
		});

		it('stay hidden where a month is suppressed', async () => {
			const hidden = rows.replace('2023-02,11,41', '2023-02,*,41');
			const [barnet] = (await count({ metric: 'da-repeat', csv: hidden })).cells;
			expect(barnet?.counts.isPartlyHidden).toBe(true);
			expect(barnet && ownStatus(barnet.counts, 'proportion', ruleOf('threshold-10'))).toBe('[c]');
		});

		it('are chosen between two files as within one', async () => {
			const [header = '', ...lines] = rows.split('\n');
			const ofMonths = [header, ...lines.filter((line) => line.includes('2023-0'))].join('\n');
			const ofQuarters = [header, ...lines.filter((line) => line.includes(' Q'))].join('\n');
			const files = { 'months.csv': ofMonths, 'quarters.csv': ofQuarters };
			expect(nameAndCounts(await count({ metric: 'da-repeat', csv: files }))).toEqual([
				['Barnet', 73, 253],
				['Brent', 125, 310]
			]);
		});
	});
});

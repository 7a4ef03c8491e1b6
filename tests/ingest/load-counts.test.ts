import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dayFromIso } from '../../src/lib/model/day';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf } from './load';
import { loadAny } from './load-any';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const load = (...rows: string[]) => loadAny(engine, fileOf(rows.join('\n')), 1);
const ids = (findings: readonly { readonly id: string }[]) => findings.map(({ id }) => id);

describe('counts with a column for each month', () => {
	it('become a row each; year totals among the months and a grand total are kept out', async () => {
		const { extract, findings } = await load(
			'Offence,Borough,Jan-23,Feb-23,Mar-23,2023 total,Total',
			'Assault,Barnet,1,2,3,6,6',
			'Assault,Brent,4,5,6,15,15'
		);
		expect(extract).toMatchObject({ kind: 'counts', rowsIn: 2, rowsUsed: 2, counts: { grandTotal: 21, keptOut: 0 } });
		expect(extract.counts?.wide).toMatchObject({ columns: 3, totalColumns: ['2023 total', 'Total'], totalBefore: 21 });
		expect(ids(findings)).toEqual(expect.arrayContaining(['wide-table', 'total-columns']));
		expect(
			await engine.query(
				sql`SELECT area, period_start, numerator FROM counts_1 WHERE area = 'Brent' ORDER BY period_start`
			)
		).toEqual(
			['2023-01-01', '2023-02-01', '2023-03-01'].map((iso, at) => ({
				area: 'Brent',
				period_start: dayFromIso(iso),
				numerator: 4 + at
			}))
		);
	});

	it('say by its line where a total is not the sum of its months', async () => {
		const { findings } = await load(
			'Offence,Borough,Jan-23,Feb-23,Mar-23,2023',
			'Assault,Barnet,1,2,3,6',
			'Assault,Brent,4,5,6,99'
		);
		expect(findings.find(({ id }) => id === 'totals-disagree')).toMatchObject({
			severity: 'problem',
			rows: 1,
			lines: [3]
		});
	});

	it('keep suppressed cells hidden, blank ones missing, and tell what is no number', async () => {
		const { extract, findings } = await load(
			'Offence,Borough,2023 Q1,2023 Q2,2023 Q3',
			'Assault,Barnet,<5,,7',
			'Assault,Brent,some,-,0'
		);
		expect(extract).toMatchObject({ rowsIn: 2, rowsUsed: 2, counts: { grandTotal: 7, hiddenCells: 2 } });
		const cells = await engine.query<{ status: string; n: number }>(
			sql`SELECT numerator_status::VARCHAR AS status, count(*) AS n FROM counts_1 GROUP BY status ORDER BY status`
		);
		expect(cells).toEqual([
			{ status: 'given', n: 2 },
			{ status: 'hidden', n: 2 },
			{ status: 'missing', n: 2 }
		]);
		expect(findings.find(({ id }) => id === 'cells-not-understood')).toMatchObject({ rows: 1, lines: [3] });
	});

	for (const [how, months] of [
		['in the order of ISO', '2023-04-01,2023-05-01,2023-06-01'],
		['day first', '01/04/2023,01/05/2023,01/06/2023'],
		['as their last days', '30/04/2023,31/05/2023,30/06/2023']
	])
		it(`are known by the days that months begin or end with, ${how}`, async () => {
			const { extract, findings } = await load(
				`Offence,Borough,${months}`,
				'Assault,Barnet,1,2,3',
				'Assault,Brent,4,5,6'
			);
			expect(extract).toMatchObject({ kind: 'counts', counts: { grandTotal: 21, wide: { columns: 3 } } });
			expect(ids(findings)).toContain('days-for-periods-open');
			expect(
				await engine.query(sql`SELECT period_start, period_end FROM counts_1 WHERE area = 'Brent' AND numerator = 5`)
			).toEqual([{ period_start: dayFromIso('2023-05-01'), period_end: dayFromIso('2023-05-31') }]);
		});

	it('read decimal commas, of which one value alone looks like thousands', async () => {
		const { extract } = await load('Measure;Borough;Jan-23;Feb-23;Mar-23', 'm;Barnet;1,5;2,25;12,345', 'm;Brent;2;3;4');
		expect(extract.counts?.grandTotal).toBeCloseTo(25.095, 10);
	});

	it('take no percentage for a count', async () => {
		const { extract, findings } = await load(
			'Measure,Borough,Jan-23,Feb-23,Mar-23',
			'm,Barnet,10%,12%,13%',
			'm,Brent,1,2,3'
		);
		expect(extract.counts).toMatchObject({ grandTotal: 6 });
		expect(findings.find(({ id }) => id === 'cells-not-understood')).toMatchObject({ rows: 1, lines: [2] });
	});

	it('set aside a whole row without an area, once', async () => {
		const { extract } = await load('Offence,Borough,2021/22,2022/23,2023/24', 'Assault,Barnet,1,2,3', ',Brent,1,2,3');
		expect(extract).toMatchObject({
			rowsIn: 2,
			rowsUsed: 1,
			setAside: [{ reason: 'value-missing', rows: 1, lines: [3] }]
		});
	});
});

describe('counts of which no column says what is counted', () => {
	const measures = () => engine.query(sql`SELECT DISTINCT metric::VARCHAR AS metric FROM counts_1`);

	it('are called by their column of numbers, which is told', async () => {
		const { extract, findings } = await load(
			'Borough,Month,Offences',
			'Barnet,2022-01,10',
			'Brent,2022-01,<5',
			'London,2022-01,14'
		);
		expect(extract).toMatchObject({
			kind: 'counts',
			rowsUsed: 3,
			counts: { grandTotal: 10, hiddenCells: 1, keptOut: 14 }
		});
		expect(extract.columns.map(({ column }) => column)).toEqual(['Borough', 'Month', 'Offences']);
		expect(await measures()).toEqual([{ metric: 'Offences' }]);
		expect(findings.find(({ id }) => id === 'measure-assumed')).toMatchObject({ column: 'Offences' });
	});

	it('are called by their file where periods stand across, be they two', async () => {
		const { extract, findings } = await load('Borough,2022,2023,Total', 'Barnet,1,2,3', 'Brent,4,5,9');
		expect(extract).toMatchObject({ kind: 'counts', counts: { grandTotal: 12, wide: { columns: 2 } } });
		expect(await measures()).toEqual([{ metric: 'cases' }]);
		expect(ids(findings)).toContain('measure-assumed');
	});

	it('keep columns of their own that are called as those that are made', async () => {
		const { extract } = await load('Measure,Borough,Period,2022,2023', 'm,Barnet,Monthly,1,2', 'm,Brent,Monthly,4,5');
		expect(extract).toMatchObject({ rowsUsed: 2, counts: { grandTotal: 12, wide: { columns: 2 } } });
		expect(extract.columns.find(({ column }) => column === 'Period')).toMatchObject({ role: 'dimension', filled: 2 });
	});
});

describe('counts in rows', () => {
	it('keep totals among them out of sums', async () => {
		const { extract, findings } = await load(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,2023,10,50',
			'da-repeat,Brent,2023,20,60',
			'da-repeat,Grand Total,2023,30,110',
			'da-repeat,England,2023,"17,500","70,000"'
		);
		expect(extract.counts).toMatchObject({ grandTotal: 30, keptOut: 17_530, totalRows: 2 });
		expect(findings.find(({ id }) => id === 'total-rows')).toMatchObject({ column: 'area', rows: 2, lines: [4, 5] });
	});

	it('keep a total of one column only where its parts stand beside it', async () => {
		const { extract } = await load(
			'metric,area,period,sex,count,denominator',
			'm,Barnet,2023,Persons,9,20',
			'm,Barnet,2023,Male,4,10',
			'm,Barnet,2023,Female,5,10',
			'm,Brent,2023,Persons,7,20'
		);
		expect(extract.counts).toMatchObject({ grandTotal: 16, keptOut: 9, totalRows: 1 });
	});

	it('work out the count of a rate and its number of people, and leave it missing where none fits', async () => {
		const { findings } = await load(
			'measure,borough,year,percent,n',
			'm,Barnet,2023,24.0,50',
			'm,Brent,2023,33.3,60',
			'm,Bexley,2023,35.0,4'
		);
		expect(
			await engine.query(sql`SELECT area, numerator, numerator_status::VARCHAR AS status FROM counts_1 ORDER BY line`)
		).toEqual([
			{ area: 'Barnet', numerator: 12, status: 'given' },
			{ area: 'Brent', numerator: 20, status: 'given' },
			{ area: 'Bexley', numerator: null, status: 'missing' }
		]);
		expect(findings.find(({ id }) => id === 'rate-fits-no-count')).toMatchObject({ rows: 1 });
	});

	it('work out the count of a percentage with its sign: 33.3% of 60 are 20', async () => {
		await load('measure,borough,year,percent,n', 'm,Barnet,2023,24.0%,50', 'm,Brent,2023,33.3%,60');
		expect(await engine.query(sql`SELECT numerator FROM counts_1 ORDER BY line`)).toEqual([
			{ numerator: 12 },
			{ numerator: 20 }
		]);
	});

	it('tell proportions that are called percentages by the numbers they fit, and say where both would', async () => {
		// 0.4 of 10 and 0.85 of 20 are 4 and 17 people; 0.4 % of 10 is none, which would be printed as 0.
		await load('measure,borough,year,percent,n', 'm,Barnet,2023,0.4,10', 'm,Brent,2023,0.85,20');
		expect(await engine.query(sql`SELECT numerator FROM counts_1 ORDER BY line`)).toEqual([
			{ numerator: 4 },
			{ numerator: 17 }
		]);
		// 0.4 of 1,000 are 400, and 0.4 % of them are 4.
		const { findings } = await load('measure,borough,year,percent,n', 'm,Barnet,2023,0.4,1000', 'm,Brent,2023,0.8,500');
		expect(ids(findings)).toContain('rate-scale-unknown');
	});

	it('say how far off a count may be that is worked out from a rounded rate', async () => {
		// 24 % may be 23.5 to 24.5 %: of 5,000 people that is 25 more or fewer.
		const { findings } = await load('measure,borough,year,percent,n', 'm,Barnet,2023,24,5000', 'm,Brent,2023,33,60');
		expect(findings.find(({ id }) => id === 'counts-from-rounded-rates')).toMatchObject({
			rows: 1,
			what: expect.stringContaining('up to 25')
		});
	});

	it('read rates with a decimal comma that no thousand could be written as', async () => {
		await load('measure;borough;year;rate;n', 'm;Barnet;2023;0,240;50', 'm;Brent;2023;0,350;60');
		expect(await engine.query(sql`SELECT value, numerator FROM counts_1 ORDER BY line`)).toEqual([
			{ value: 0.24, numerator: 12 },
			{ value: 0.35, numerator: 21 }
		]);
	});

	it('know days for quarters and financial years by the time between them', async () => {
		const periods = async (...days: string[]) => {
			await load('metric,area,period,numerator', ...days.map((day) => `m,Barnet,${day},1`));
			return engine.query(sql`SELECT period_start, period_end FROM counts_1 ORDER BY line LIMIT 1`);
		};
		const span = (from: string, to: string) => [{ period_start: dayFromIso(from), period_end: dayFromIso(to) }];
		expect(await periods('31/03/2024', '30/06/2024', '30/09/2024')).toEqual(span('2024-01-01', '2024-03-31'));
		expect(await periods('2022-04-01', '2023-04-01')).toEqual(span('2022-04-01', '2023-03-31'));
		expect(await periods('2022-04-01', '2022-04-02')).toEqual(span('2022-04-01', '2022-04-01'));
	});

	it('keep command units out of the sum of their boroughs, called by their name or with BCU behind it', async () => {
		const { extract } = await load(
			'metric,area,period,numerator,denominator',
			...['Barnet', 'Brent', 'North West BCU', 'Met'].map((area) => `m,${area},2023,1,9`)
		);
		expect(extract.counts).toMatchObject({ grandTotal: 2, keptOut: 2 });
	});

	it('take NULL for a number that is not given', async () => {
		await load('metric,area,period,numerator', 'm,Barnet,2023,NULL', 'm,Bexley,2023,7');
		expect(await engine.query(sql`SELECT numerator_status::VARCHAR AS status FROM counts_1 ORDER BY line`)).toEqual(
			['missing', 'given'].map((status) => ({ status }))
		);
	});

	it('say that only the first of two tables side by side is read', async () => {
		const { findings } = await load(
			'metric,area,period,count,,metric,area,period,count',
			'm,Barnet,2022,1,,m,Brent,2023,3'
		);
		expect(ids(findings)).toContain('tables-side-by-side');
	});

	it('work out nothing from rates whose scale nobody says', async () => {
		const { findings } = await load('measure,borough,year,rate,n', 'm,Barnet,2023,24.0,50', 'm,Brent,2023,12.0,60');
		expect(ids(findings)).toContain('rate-scale-unknown');
	});

	it('set aside more counted than there are', async () => {
		const { extract } = await load(
			'metric,area,period,numerator,denominator',
			'm,Barnet,2023,10,5',
			'm,Brent,2023,1,5'
		);
		expect(extract).toMatchObject({ rowsUsed: 1, setAside: [{ reason: 'impossible-values', lines: [2] }] });
	});
});

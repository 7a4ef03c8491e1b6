import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import {
	compileCounts,
	compileEveryoneInOrder,
	compileTouched,
	compileWithoutKey,
	type CountOrder,
	type CountRow
} from '../../src/lib/metric/compile';
import type { Question } from '../../src/lib/model/question';
import { name, sql, type SqlText } from '../../src/lib/sql/sql';
import { csvOf as csv } from '../support/counted';
import { followedContacts } from '../support/followed-contacts';
import { openNodeEngine } from '../support/node-engine';
import { ordersOver } from '../support/orders-over';

/* Small extracts whose answers were worked by hand; the working stands beside each row. */

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Over some extracts, the order of a metric. */
async function load(...texts: string[]): Promise<(metric: string, question?: Partial<Question>) => CountOrder> {
	const orders = await ordersOver(engine, ...texts);
	return (metric, question) => orders(metric, question).order;
}

/** Units, denominator and numerator by group: "Barnet × Harbour: 3 2 1". */
async function counts(statement: SqlText | null): Promise<string[]> {
	if (!statement) throw new Error('there is nothing to count');
	const rows = await engine.query<CountRow>(statement);
	return rows.map((row) => `${groupOf(row)}: ${row.units} ${row.denominator} ${row.numerator}`).sort();
}

function groupOf({ g0, g1 }: Pick<CountRow, 'g0' | 'g1'>): string {
	return [g0, g1].filter((key) => key !== undefined).join(' × ') || 'all';
}

const by = (...columns: string[]) => columns.map(name);

describe('compileCounts(order, groups)', () => {
	it('counts people, in each group from their first contact there', async () => {
		const order = (await load(followedContacts))('da-repeat');
		expect(await counts(compileCounts(order, []))).toEqual(['all: 4 3 2']); // a, c of a, b, c
		expect(await counts(compileCounts(order, by('area')))).toEqual([
			'Barnet: 3 2 1', // a of a, b
			'Brent: 3 2 2' // a, c
		]);
		expect(await counts(compileCounts(order, by('area', 'partnership')))).toEqual([
			'Barnet × Harbour: 1 1 0', // b
			'Barnet × No partnership: 1 1 0', // a, from 11 February on
			'Barnet × Riverside: 2 1 1', // a; c is not yet followed
			'Brent × Harbour: 1 1 1', // c
			'Brent × Riverside: 2 1 1' // a; d is not yet followed
		]);
	});

	it('counts rows, and shares of rows', async () => {
		const order = await load(followedContacts);
		expect(await counts(compileCounts(order('contacts'), []))).toEqual(['all: 9 9 9']);
		expect(await counts(compileCounts(order('contacts'), by('partnership')))).toEqual([
			'Harbour: 4 4 4',
			'No partnership: 1 1 1',
			'Riverside: 4 4 4'
		]);
		expect(await counts(compileCounts(order('people'), by('area')))).toEqual(['Barnet: 3 3 3', 'Brent: 3 3 3']);
		expect(await counts(compileCounts(order('high-risk-share'), by('area')))).toEqual([
			'Barnet: 6 6 3',
			'Brent: 3 3 1'
		]);
		const nobody = { filters: [{ dimension: 'risk', keys: ['very high'] }] };
		expect(await counts(compileCounts(order('contacts', nobody), []))).toEqual(['all: 0 0 0']);
		expect(await counts(compileCounts(order('high-risk-share', nobody), []))).toEqual(['all: 0 0 0']);
	});

	it('of a time, counts each day on which it ended', async () => {
		const order = (await load(followedContacts))('da-time-to-repeat');
		const rows = await engine.query<CountRow>(compileCounts(order, by('area')));
		const told = rows.map(
			({ g0, days, units, denominator, events, numerator, until }) =>
				`${g0}, day ${days}: ${units} ${denominator}, ${events} events, ${numerator} of them by day ${until}`
		);
		expect(told.sort()).toEqual([
			'Barnet, day 214: 1 1, 0 events, 0 of them by day 365', // c, from 31 May to 31 December 2024
			'Barnet, day 31: 1 1, 1 events, 1 of them by day 365', // a
			'Barnet, day 519: 1 1, 1 events, 0 of them by day 365', // b, from 1 March 2023 to 1 August 2024
			'Brent, day 121: 1 1, 0 events, 0 of them by day 365', // d, from 1 September
			'Brent, day 1: 1 1, 1 events, 1 of them by day 365', // a
			'Brent, day 365: 1 1, 1 events, 1 of them by day 365' // c
		]);
	});

	it('of a time of rows, counts each row on the day on which it ended', async () => {
		const requests = csv(
			'from_agency,to_agency,sent,answered',
			'Police,Housing,2024-12-01,2024-12-04',
			'Police,Housing,2024-12-02,2024-12-05', // after 3 days too
			'Police,Housing,2024-11-01,2024-12-01', // after 30 days, later than four weeks
			'Police,Housing,2024-12-11,' // waits for 20 days
		);
		const order = (await load(requests))('time-to-answer');
		const rows = await engine.query<CountRow>(compileCounts(order, []));
		expect(rows.sort((one, other) => (one.days ?? 0) - (other.days ?? 0))).toEqual([
			{ days: 3, units: 2, denominator: 2, events: 2, numerator: 2, until: 28 },
			{ days: 20, units: 1, denominator: 1, events: 0, numerator: 0, until: 28 },
			{ days: 30, units: 1, denominator: 1, events: 1, numerator: 0, until: 28 }
		]);
	});

	it('of a time, adds the days up where none has to be told', async () => {
		const summed = (order: CountOrder) => ({ ...order, isSummed: true });
		const repeats = summed((await load(followedContacts))('da-time-to-repeat'));
		expect(await counts(compileCounts(repeats, by('area')))).toEqual([
			'Barnet: 3 3 1', // a of a, b, c
			'Brent: 3 3 2' // a, c of a, c, d
		]);
		const requests = csv(
			'from_agency,to_agency,sent,answered',
			'Police,Housing,2024-12-01,2024-12-04',
			'Police,Housing,2024-11-01,2024-12-01', // later than four weeks
			'Police,Housing,2024-12-11,' // waits
		);
		expect(await counts(compileCounts(summed((await load(requests))('time-to-answer')), []))).toEqual(['all: 3 3 1']);
	});

	it('of amounts, adds up them and their squares, of those followed', async () => {
		const readings = csv(
			'person_key,domain,score_start,score_end,date_end,area',
			'a,safety,3,5,2024-03-01,Barnet', // 2
			'b,safety,6,5,2024-03-01,Barnet', // −1
			'c,safety,2,,2024-03-01,Barnet', // no last reading
			'd,safety,1,4,2024-03-01,Brent' // 3
		);
		const order = (await load(readings))('capability-change');
		const rows = await engine.query<CountRow>(compileCounts(order, by('area')));
		expect(rows.sort((one, other) => String(one.g0).localeCompare(String(other.g0)))).toEqual([
			{ g0: 'Barnet', units: 3, denominator: 2, numerator: 1, total: 1, squares: 5 },
			{ g0: 'Brent', units: 1, denominator: 1, numerator: 1, total: 3, squares: 9 }
		]);
	});

	it('of a ratio of rows, adds up both sides, and says how many are behind it', async () => {
		const order = (
			await load(
				csv(
					'team,month,area,headcount,contracted_days,sickness_days',
					'one,2024-01,Barnet,10,200,8',
					'one,2024-02,Barnet,13,190,12',
					'two,2024-01,Barnet,8,100,5',
					'two,2024-02,Barnet,9,,4' // without contracted days: out on both sides
				)
			)
		)('sickness-share');
		// 31 heads over two months are 15.5, so 16; 25 of 490 days; 64 + 144 + 25 squares
		expect(await engine.query<CountRow>(compileCounts(order, []))).toEqual([
			{ units: 16, denominator: 16, numerator: 16, total: 25, squares: 233, divisor: 490 }
		]);
	});

	it('of a ratio of pairs of agencies, adds up both flows of each, and says how many requests are behind them', async () => {
		const sent = (from: string, to: string, times: number) => Array<string>(times).fill(`${from},${to},2024-01-01`);
		const requests = [
			...sent('Police', 'Harbour', 3),
			...sent('Harbour', 'Police', 2),
			...sent('Police', 'Housing', 4)
		];
		const order = (await load(csv('from_agency,to_agency,sent', ...requests)))('reciprocity');
		// lesser 2 + 0, squares 4 + 0, greater 3 + 4, of 9
		expect(await engine.query<CountRow>(compileCounts(order, []))).toEqual([
			{ units: 9, denominator: 9, numerator: 9, total: 2, squares: 4, divisor: 7 }
		]);
	});

	it('of numbers already counted, adds them up, and says where some are hidden', async () => {
		const order = (
			await load(
				csv(
					'metric,area,period,numerator,denominator',
					'da-repeat,Barnet,2023 Q1,20,100',
					'da-repeat,Barnet,2023 Q2,30,110',
					'da-repeat,Brent,2023 Q1,15,60',
					'da-repeat,Brent,2023 Q2,*,50'
				)
			)
		)('da-repeat');
		const rows = await engine.query<CountRow>(compileCounts(order, by('area')));
		expect(rows.sort((one, other) => String(one.g0).localeCompare(String(other.g0)))).toEqual([
			{ g0: 'Barnet', units: 210, denominator: 210, numerator: 50, hidden: 0 },
			{ g0: 'Brent', units: 60, denominator: 60, numerator: 15, hidden: 1 }
		]);
	});
});

describe('compileEveryoneInOrder(order)', () => {
	it('counts the same in one pass over contacts in order', async () => {
		const order = await load(followedContacts);
		expect(await counts(compileEveryoneInOrder(order('da-repeat')))).toEqual(['all: 4 3 2']);
		// eight days of people: five followed, of which a's first two and c's first are followed by another within 365 days
		expect(await counts(compileEveryoneInOrder(order('da-repeat-incidents')))).toEqual(['all: 8 5 3']);
	});
	it('is not to be had for rows, for what needs all rows of a unit, and for what needs further columns', async () => {
		const order = await load(followedContacts);
		for (const metric of ['contacts', 'high-risk-share', 'da-repeat-lookback', 'da-frequency', 'marac-repeat'])
			expect(compileEveryoneInOrder(order(metric)), metric).toBeNull();
		const repeat = order('da-repeat');
		const widened = { ...repeat.metric.sql, relation: () => sql`contacts` };
		const metric = { ...repeat.metric, sql: widened };
		expect(compileEveryoneInOrder({ ...repeat, metric })).toBeNull();
	});
});

describe('compileTouched(order, groups)', () => {
	it('counts everybody with a row in a group, judged over the whole selection', async () => {
		const order = (await load(followedContacts))('da-repeat');
		expect(await counts(compileTouched(order, by('area')))).toEqual([
			'Barnet: 3 3 2', // a, b, c, of whom c by the first contact in Brent
			'Brent: 3 2 2' // a, c, d
		]);
		expect(await counts(compileTouched(order, by('area', 'partnership')))).toEqual([
			'Barnet × Harbour: 1 1 0', // b
			'Barnet × No partnership: 1 1 1', // a
			'Barnet × Riverside: 2 2 2', // a, c
			'Brent × Harbour: 1 1 1', // c
			'Brent × Riverside: 2 1 1' // a, d
		]);
	});
	it('counts the rows of everybody with a row in a group, where rows are followed by their person', async () => {
		const cases = csv(
			'person_key,offender_key,event_date,area,marac',
			'p1,o1,2022-01-01,Barnet,yes', // extracts begin: judged from 2023-01-01
			'p1,o1,2022-12-15,Barnet,yes',
			'p1,o1,2023-06-01,Barnet,yes', // 168 days after: repeat
			'p1,o2,2023-06-15,Brent,yes', // another perpetrator: no repeat
			'p2,o3,2023-01-01,Brent,yes', // none before
			'p2,o3,2023-02-01,Brent,no' // no MARAC case
		);
		const order = (await load(cases))('marac-repeat');
		expect(await counts(compileCounts(order, by('area')))).toEqual(['Barnet: 1 1 1', 'Brent: 2 2 0']);
		expect(await counts(compileTouched(order, by('area')))).toEqual([
			'Barnet: 2 2 1', // p1's two
			'Brent: 3 3 1' // p1's two and p2's
		]);
	});
	it('counts the rows of a group where persons do not matter', async () => {
		const order = (await load(followedContacts))('high-risk-share');
		expect(await counts(compileTouched(order, by('area')))).toEqual(['Barnet: 6 6 3', 'Brent: 3 3 1']);
	});
});

describe('compileWithoutKey(order)', () => {
	it('counts the rows of the selection without a person', async () => {
		const order = await load(followedContacts);
		const units = async (question: Partial<Question>) =>
			(await engine.query<CountRow>(compileWithoutKey(order('da-repeat', question)))).map(({ units }) => units);
		expect(await units({})).toEqual([1]);
		expect(await units({ filters: [{ dimension: 'risk', keys: ['high'] }] })).toEqual([0]);
	});
});

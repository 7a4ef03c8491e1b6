import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import type { CountOrder } from '../../src/lib/metric/compile';
import {
	compileOverlap,
	compileParts,
	compilePeople,
	headsOf,
	parts,
	type Of,
	type PartRow,
	type PeopleOf
} from '../../src/lib/metric/compile-people';
import type { Question } from '../../src/lib/model/question';
import { name } from '../../src/lib/sql/sql';
import { csvOf as csv } from '../support/counted';
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

/** Units and judged of each group, the parts added up: "Barnet: 3, 2 judged". */
async function people(order: CountOrder, ...columns: string[]): Promise<string[]> {
	return membersOf('persons', order, ...columns);
}

async function membersOf(of: Of, order: CountOrder, ...columns: string[]): Promise<string[]> {
	const rows = await engine.query<PartRow>(compileParts(compilePeople(order, columns.map(name), of), columns.length));
	const groups = new Map<string, [number, number]>();
	for (const { g0, g1, part, units, judged } of rows) {
		expect(Number.isInteger(part) && part >= 0 && part < parts).toBe(true);
		const group = [g0, g1].filter((key) => key !== undefined).join(' × ') || 'all';
		const [before, judgedBefore] = groups.get(group) ?? [0, 0];
		groups.set(group, [before + units, judgedBefore + judged]);
	}
	return [...groups].map(([group, [units, judged]]) => `${group}: ${units}, ${judged} judged`).sort();
}

/** Those of some groups, given as column and key. */
function those(order: CountOrder, which: PeopleOf['which'], ...groups: readonly [string, string][]): PeopleOf {
	const people = compilePeople(
		order,
		groups.map(([column]) => name(column))
	);
	return { people, keys: groups.map(([, key]) => key), which, heads: headsOf(order.metric) };
}

async function overlap(first: PeopleOf, second: PeopleOf): Promise<number[]> {
	const [row] = await engine.query<{ first: number; second: number; shared: number }>(compileOverlap(first, second));
	return row ? [row.first, row.second, row.shared] : [];
}

const contacts = csv(
	'person_key,event_date,area,partnership,risk',
	'a,2023-01-10,Barnet,Riverside,high',
	'a,2023-02-10,Brent,Riverside,high',
	'a,2023-02-11,Barnet,,high', // a second day of a in Barnet
	'b,2023-03-01,Barnet,Harbour,high',
	'b,2024-08-01,Barnet,Harbour,high', // not yet followed, but b's first is
	'c,2024-06-01,Barnet,Riverside,standard', // not yet followed on 2024-12-31, for 365 days back is 2024-01-01
	'c,2023-06-01,Brent,Harbour,',
	'd,2024-09-01,Brent,Riverside,standard',
	',2023-01-01,Barnet,Harbour,medium' // nobody's
);

describe('compileParts(people, groupCount)', () => {
	it('of people: each once, judged if their first contact in the group has been followed', async () => {
		const order = (await load(contacts))('da-repeat');
		expect(await people(order)).toEqual(['all: 4, 3 judged']); // a, b, c of a to d
		expect(await people(order, 'area')).toEqual([
			'Barnet: 3, 2 judged', // a, b; c there since June 2024 only
			'Brent: 3, 2 judged' // a, c; not d
		]);
		expect(await people(order, 'area', 'partnership')).toEqual([
			'Barnet × Harbour: 1, 1 judged', // b
			'Barnet × No partnership: 1, 1 judged', // a
			'Barnet × Riverside: 2, 1 judged', // a; not c
			'Brent × Harbour: 1, 1 judged', // c
			'Brent × Riverside: 2, 1 judged' // a; not d
		]);
	});

	it('of days of people: the people, each once, judged if any of their days is', async () => {
		const order = (await load(contacts))('da-repeat-incidents');
		expect(await people(order)).toEqual(['all: 4, 3 judged']); // b by the first of two days, c likewise
		expect(await people(order, 'area')).toEqual(['Barnet: 3, 2 judged', 'Brent: 3, 2 judged']);
		expect(await people(order, 'partnership')).toEqual([
			'Harbour: 2, 2 judged', // b, c
			'No partnership: 1, 1 judged', // a
			'Riverside: 3, 1 judged' // a; not c, d
		]);
	});

	it('of days of people: a row for each, one where several are of one day', async () => {
		const twice = `${contacts}\na,2023-01-10,Barnet,Riverside,high`;
		const order = (await load(twice))('da-repeat-incidents');
		expect(await membersOf('days', order)).toEqual(['all: 8, 5 judged']); // a 3, b 2 and 1, c 2 and 1, d 1 and 0
		expect(await membersOf('days', order, 'area')).toEqual(['Barnet: 5, 3 judged', 'Brent: 3, 2 judged']);
		const rows = await engine.query<{ who: number }>(compilePeople((await load(twice))('contacts'), []));
		const days = await engine.query<{ who: number }>(compilePeople(order, [], 'days'));
		expect(rows.length - new Set(rows.map(({ who }) => who)).size).toBe(0);
		for (const { who } of days) expect(rows.map((row) => row.who)).toContain(who);
	});

	it('of a selection, and looking back of those with a contact a year after the extracts begin', async () => {
		const order = await load(contacts);
		const standard = { filters: [{ dimension: 'risk', keys: ['standard'] }] };
		expect(await people(order('da-repeat', standard))).toEqual(['all: 2, 0 judged']); // c, d: none is judged, which is 0
		// the first keyed day is 2023-01-10, so contacts from 2024-01-10 on: b, c, d
		expect(await people(order('da-repeat-lookback'))).toEqual(['all: 3, 3 judged']);
		expect(await people(order('da-repeat-lookback'), 'area')).toEqual(['Barnet: 2, 2 judged', 'Brent: 1, 1 judged']);
	});

	it('of pairs of agencies: their requests', async () => {
		const order = await load(
			csv(
				'from_agency,to_agency,sent,area',
				'Police,Harbour,2024-01-01,Barnet',
				'Harbour,Police,2024-01-02,Barnet', // the same pair
				'Police,Housing,2024-01-01,Barnet',
				'Police,Housing,2024-01-01,Brent',
				'Police,Police,2024-01-01,Brent' // to itself
			)
		);
		expect(await people(order('reciprocity'))).toEqual(['all: 4, 4 judged']);
		expect(await people(order('reciprocity'), 'area')).toEqual(['Barnet: 3, 3 judged', 'Brent: 1, 1 judged']);
		// of requests to be answered: rows, each by itself
		expect(await people(order('support-engagement'), 'area')).toEqual(['Barnet: 3, 0 judged', 'Brent: 2, 0 judged']);
	});

	it('of rows: each row, whoever it is of, judged by itself', async () => {
		const order = await load(contacts);
		expect(await people(order('contacts'))).toEqual(['all: 9, 9 judged']);
		expect(await people(order('high-risk-share'), 'area')).toEqual(['Barnet: 6, 6 judged', 'Brent: 3, 2 judged']);
		expect(await people(order('high-risk-share'), 'area', 'partnership')).toEqual([
			'Barnet × Harbour: 3, 3 judged',
			'Barnet × No partnership: 1, 1 judged',
			'Barnet × Riverside: 2, 2 judged',
			'Brent × Harbour: 1, 0 judged', // not assessed
			'Brent × Riverside: 2, 2 judged'
		]);
	});

	it('of numbers already counted: their sums, what is suppressed or not told being nobody known', async () => {
		const order = await load(
			csv(
				'metric,area,period,numerator,denominator',
				'da-repeat,Barnet,2023 Q1,20,100',
				'da-repeat,Barnet,2023 Q2,30,110',
				'da-repeat,Brent,2023 Q1,*,50', // suppressed by its owner: 50 people, none judged
				'da-repeat,Brent,2023 Q2,7,', // of an unknown number
				'People,Barnet,2023 Q1,200,'
			)
		);
		expect(await people(order('da-repeat'), 'area')).toEqual(['Barnet: 210, 210 judged', 'Brent: 50, 0 judged']);
		expect(await people(order('people'))).toEqual(['all: 200, 200 judged']);
	});

	it('puts a person into the same part whatever is asked, so that a set within another is so in every part', async () => {
		const rows = Array.from({ length: 200 }, (_, index) => `p${index},2023-01-01,${index % 3 ? 'Barnet' : 'Brent'}`);
		const order = await load(csv('person_key,event_date,area', ...rows));
		const inParts = async (metric: string, ...columns: string[]) => {
			const found = await engine.query<PartRow>(
				compileParts(compilePeople(order(metric), columns.map(name)), columns.length)
			);
			const counts = new Map<string, number>();
			for (const { g0 = 'all', part, units } of found) counts.set(`${g0} ${part}`, units);
			return counts;
		};
		const [everyone, days, byArea] = [
			await inParts('da-repeat'),
			await inParts('da-repeat-incidents'),
			await inParts('people', 'area')
		];
		expect(days).toEqual(everyone);
		expect(everyone.size).toBeGreaterThan(24); // of 200 in 32 parts, 0.06 are expected to be empty
		for (let part = 0; part < parts; part++)
			expect((byArea.get(`Barnet ${part}`) ?? 0) + (byArea.get(`Brent ${part}`) ?? 0)).toBe(
				everyone.get(`all ${part}`) ?? 0
			);
	});
});

describe('compileOverlap(first, second)', () => {
	it('counts the people of two groups, and of both', async () => {
		const order = (await load(contacts))('da-repeat');
		const [barnet, brent] = [['area', 'Barnet'] as const, ['area', 'Brent'] as const].map(([column, key]) =>
			(['units', 'judged'] as const).map((which) => those(order, which, [column, key]))
		) as [[PeopleOf, PeopleOf], [PeopleOf, PeopleOf]];
		expect(await overlap(barnet[0], brent[0])).toEqual([3, 3, 2]); // a, b, c and a, c, d
		expect(await overlap(barnet[1], brent[1])).toEqual([2, 2, 1]); // a, b and a, c
		expect(await overlap(barnet[1], those(order, 'units'))).toEqual([2, 4, 2]); // all of a to d
		expect(await overlap(those(order, 'judged'), brent[0])).toEqual([3, 3, 2]); // a, b, c
	});

	it('and of cells of a cross table, of one question and another', async () => {
		const order = await load(contacts);
		const repeat = order('da-repeat');
		const cell = (partnership: string) => those(repeat, 'units', ['area', 'Barnet'], ['partnership', partnership]);
		expect(await overlap(cell('Riverside'), cell('No partnership'))).toEqual([2, 1, 1]); // a, c and a
		expect(await overlap(cell('Riverside'), cell('Harbour'))).toEqual([2, 1, 0]); // a, c and b
		expect(await overlap(cell('Riverside'), cell('Eastside'))).toEqual([2, 0, 0]);
		const standard = order('da-repeat-incidents', { filters: [{ dimension: 'risk', keys: ['standard'] }] });
		expect(await overlap(cell('Riverside'), those(standard, 'units'))).toEqual([2, 2, 1]); // a, c and c, d
		expect(await overlap(those(standard, 'judged'), those(repeat, 'judged'))).toEqual([0, 3, 0]);
	});

	it('tells rows of two extracts apart that stand on the same line', async () => {
		const row = (area: string) => csv('event_date,area', `2024-01-01,${area}`, `2024-01-02,${area}`);
		const order = (await load(row('Barnet'), row('Brent')))('contacts');
		const of = (area: string) => those(order, 'units', ['area', area]);
		expect(await overlap(of('Barnet'), of('Brent'))).toEqual([2, 2, 0]);
		expect(await overlap(of('Barnet'), those(order, 'units'))).toEqual([2, 4, 2]);
		expect(await overlap(those(order, 'judged'), those(order, 'units'))).toEqual([4, 4, 4]);
	});

	it('of numbers already counted, adds up the rows that both sets hold', async () => {
		const order = await load(
			csv(
				'metric,area,period,risk,numerator,denominator',
				'da-repeat,Barnet,2023 Q1,high,20,100',
				'da-repeat,Barnet,2023 Q1,standard,3,60',
				'da-repeat,Brent,2023 Q1,high,9,40'
			)
		);
		const barnet = those(order('da-repeat'), 'judged', ['area', 'Barnet']);
		const high = order('da-repeat', { filters: [{ dimension: 'risk', keys: ['high'] }] });
		expect(await overlap(barnet, those(high, 'judged'))).toEqual([160, 140, 100]);
	});
});

describe('compileOverlap of heads', () => {
	it('tells how many people are behind the team-months of one set alone, on average over their months', async () => {
		const order = await load(
			csv(
				'team,month,area,grade,headcount,contracted_days,sickness_days',
				'one,2024-01,Barnet,officer,30,600,20',
				'one,2024-02,Barnet,officer,34,600,20',
				'two,2024-01,Barnet,staff,5,100,4',
				'two,2024-02,Barnet,staff,8,100,4',
				'three,2024-02,Barnet,staff,3,60,', // not judged: days lost are not known
				'four,2024-03,Brent,officer,12,200,9'
			)
		);
		const barnet = (which: PeopleOf['which'], question: Partial<Question> = {}) =>
			those(order('sickness-share', question), which, ['area', 'Barnet']);
		const officers = { filters: [{ dimension: 'grade', keys: ['officer'] }] };
		const apart = async (first: PeopleOf, second: PeopleOf) => {
			const [row] = await engine.query<Record<'first' | 'second' | 'shared' | 'apart', number>>(
				compileOverlap(first, second)
			);
			return row;
		};
		// 5 + 8 heads in two months
		const expected = { first: 4, second: 2, shared: 2, apart: 6.5 };
		expect(await apart(barnet('judged'), barnet('judged', officers))).toEqual(expected);
		expect(await apart(barnet('judged', officers), barnet('judged'))).toEqual({ ...expected, first: 2, second: 4 });
		// team three is a row more, and of unknown days: nobody is behind it
		expect(await apart(barnet('units'), barnet('units', officers))).toEqual({ ...expected, first: 5 });
		expect(await apart(barnet('judged'), barnet('judged'))).toEqual({ first: 4, second: 4, shared: 4, apart: 0 });
		// all of Barnet's and Brent's: 30 + 34 + 5 + 8 + 12 heads in three months
		const brent = those(order('sickness-share'), 'judged', ['area', 'Brent']);
		expect(await apart(brent, barnet('judged'))).toEqual({ first: 1, second: 4, shared: 0, apart: 89 / 3 });
	});
});

describe('compilePeople(order, groups)', () => {
	it('gives a person the same number in every answer, and a row one that no other row has', async () => {
		const order = await load(contacts, csv('event_date,area', '2024-01-01,Barnet', '2024-01-02,Brent'));
		const who = async (metric: string, ...columns: string[]) =>
			(await engine.query<{ who: number }>(compilePeople(order(metric), columns.map(name)))).map(({ who }) => who);
		const persons = new Set(await who('people'));
		expect(persons.size).toBe(4);
		expect(new Set(await who('da-repeat-incidents', 'area'))).toEqual(persons);
		const rows = await who('contacts');
		expect(rows).toHaveLength(11);
		expect(new Set(rows).size).toBe(11);
	});
});

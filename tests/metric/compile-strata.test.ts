import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { compileStrata, type CountOrder, type CountRow, type StratumRow } from '../../src/lib/metric/compile';
import { compileUntreated } from '../../src/lib/metric/compile-untreated';
import type { Question } from '../../src/lib/model/question';
import { name, type SqlText } from '../../src/lib/sql/sql';
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

/** Units, denominator and numerator by group: "Riverside: 3 2 1". */
async function counts(statement: SqlText): Promise<string[]> {
	const rows = await engine.query<CountRow>(statement);
	return rows.map((row) => `${groupOf(row)}: ${row.units} ${row.denominator} ${row.numerator}`).sort();
}

/** Denominator and numerator by group and stratum. */
async function strata(statement: SqlText): Promise<string[]> {
	const rows = await engine.query<StratumRow>(statement);
	return rows
		.map((row) => `${groupOf(row)}, ${row.s.replaceAll('\x1f', ' + ')}: ${row.denominator} ${row.numerator}`)
		.sort();
}

function groupOf({ g0, g1 }: Pick<CountRow, 'g0' | 'g1'>): string {
	return [g0, g1].filter((key) => key !== undefined).join(' × ') || 'all';
}

const by = (...columns: string[]) => columns.map(name);

describe('compileStrata(order, groups, strata)', () => {
	it('puts people where their earliest row in the group is', async () => {
		const twice = csv(
			'person_key,event_date,area,partnership,risk',
			'e,2023-05-01,Camden,Riverside,medium', // of one day, the earlier line
			'e,2023-05-01,Camden,Riverside,high',
			'e,2023-05-09,Camden,Harbour,standard'
		);
		const order = (await load(followedContacts, twice))('da-repeat');
		expect(await strata(compileStrata(order, [], by('risk')))).toEqual([
			'all, high: 2 2', // a, c
			'all, medium: 2 1', // b, e
			'all, standard: 0 0' // d, not yet followed
		]);
		expect(await strata(compileStrata(order, by('area'), by('risk')))).toEqual([
			'Barnet, high: 1 1', // a
			'Barnet, medium: 1 0', // b
			'Barnet, standard: 0 0', // c, not yet followed
			'Brent, high: 1 1', // c
			'Brent, standard: 1 1', // a; d is not yet followed
			'Camden, medium: 1 1' // e
		]);
		expect(await strata(compileStrata(order, by('area', 'partnership'), by('risk')))).toContain(
			'Camden × Harbour, standard: 1 0' // e, from 9 May on
		);
		expect(await strata(compileStrata(order, by('area'), by('risk', 'partnership')))).toEqual([
			'Barnet, high + Riverside: 1 1',
			'Barnet, medium + Harbour: 1 0',
			'Barnet, standard + Riverside: 0 0',
			'Brent, high + Harbour: 1 1',
			'Brent, standard + Riverside: 1 1',
			'Camden, medium + Riverside: 1 1'
		]);
	});
	it('of rows, puts each where it is', async () => {
		const order = (await load(followedContacts))('high-risk-share');
		expect(await strata(compileStrata(order, [], by('partnership')))).toEqual([
			'all, Harbour: 4 2',
			'all, No partnership: 1 1',
			'all, Riverside: 4 1'
		]);
		expect(await strata(compileStrata(order, by('area'), by('partnership')))).toEqual([
			'Barnet, Harbour: 3 1',
			'Barnet, No partnership: 1 1',
			'Barnet, Riverside: 2 1',
			'Brent, Harbour: 1 1',
			'Brent, Riverside: 2 0'
		]);
	});
	it('looking back, leaves out the first year of the extracts', async () => {
		const order = (await load(followedContacts))('da-repeat-lookback');
		// judged from 2024-01-10 on: b in August by 519 days, c in May by 365, d
		expect(await strata(compileStrata(order, by('area'), by('risk')))).toEqual([
			'Barnet, high: 1 0',
			'Barnet, standard: 1 1',
			'Brent, standard: 1 0'
		]);
	});
});

describe('compileUntreated(order)', () => {
	const helped = (area: string, count: number) =>
		Array.from({ length: count }, (_, index) => `w${index},2023-01-01,${area},Riverside,standard`);
	const rows = csv(
		'person_key,event_date,area,partnership,risk',
		...helped('Barnet', 10), // enough people to be at work there
		...helped('Brent', 9), // one too few, with
		'w0,2023-05-01,Brent,Riverside,standard', // ten rows
		'x,2023-01-01,Brent,Harbour,standard', // nobody whom Harbour is at work for
		'u,2023-01-01,Brent,,standard', // where Riverside is not at work
		'u,2023-02-01,Barnet,,high', // seen again in March
		'u,2023-03-01,Barnet,,standard',
		'v,2023-02-01,Barnet,,high', // never seen again
		'v2,2024-06-01,Barnet,,standard', // not yet followed
		'x,2023-02-01,Barnet,,high', // reached by Harbour
		'w9,2023-02-01,Barnet,,high', // reached by Riverside
		',2023-02-01,Barnet,,high' // nobody's row
	);
	it('counts the people in a partnership’s areas whom no partnership has reached', async () => {
		const order = await load(rows);
		expect(await counts(compileUntreated(order('da-repeat')))).toEqual(['Riverside: 3 2 1']); // u of u, v; v2
		const high = { filters: [{ dimension: 'risk', keys: ['high'] }] };
		expect(await counts(compileUntreated(order('da-repeat', high)))).toEqual([]); // of nobody with Riverside
		// judged from 2024-01-01 on: v2
		expect(await counts(compileUntreated(order('da-repeat-lookback')))).toEqual(['Riverside: 1 1 0']);
	});
	it('or their rows where persons do not matter', async () => {
		const order = await load(rows);
		// u, u, v, v2, and nobody's; three of high risk
		expect(await counts(compileUntreated(order('high-risk-share')))).toEqual(['Riverside: 5 5 3']);
	});
});

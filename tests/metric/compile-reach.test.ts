import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import type { CountRow } from '../../src/lib/metric/compile';
import { compileReach } from '../../src/lib/metric/compile-reach';
import type { AreaLevel } from '../../src/lib/model/area';
import type { Question } from '../../src/lib/model/question';
import { csvOf as csv } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';
import { ordersOver } from '../support/orders-over';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const contacts = csv(
	'person_key,event_date,area,partnership,risk',
	"a,2024-01-01,Barnet,St Anne's,high",
	"a,2024-02-01,Barnet,St Anne's,high", // the same person
	"b,2024-01-01,Barnet,St Anne's,standard",
	",2024-01-01,Barnet,St Anne's,high", // nobody's row
	"a,2024-01-01,Brent,St Anne's,high", // North West as Barnet is
	'c,2024-01-01,Camden,Harbour,high'
);
const referrals = csv(
	'from_agency,to_agency,sent,accepted,area,partnership',
	"Police,Housing,2024-01-01,yes,Brent,St Anne's",
	"Police,Housing,2024-01-01,,Brent,St Anne's",
	'Police,Housing,2024-01-01,yes,Barnet,'
);

/** How many a partnership has in each area, by name. */
async function reach(id: string, level: AreaLevel, question: Partial<Question> = {}): Promise<[unknown, number][]> {
	const { order, dataset } = (await ordersOver(engine, contacts, referrals))(id, question);
	const rows = await engine.query<CountRow>(compileReach(order, dataset.areas[level], "St Anne's"));
	for (const { units, denominator, numerator } of rows) expect([denominator, numerator]).toEqual([units, units]);
	return rows.map(({ g0, units }): [unknown, number] => [g0, units]).sort();
}

it('compileReach(order, areas, partnership) counts the people that it has in each area, each once', async () => {
	expect(await reach('people', 'borough')).toEqual([
		['Barnet', 2], // a, b
		['Brent', 1] // a
	]);
	expect(await reach('da-repeat', 'bcu')).toEqual([['North West', 2]]);
});
it('and of the selection only', async () => {
	const high = { filters: [{ dimension: 'risk', keys: ['high'] }] };
	expect(await reach('people', 'borough', high)).toEqual([
		['Barnet', 1],
		['Brent', 1]
	]);
});
it('and rows where persons do not matter, of the extracts that the metric is of', async () => {
	expect(await reach('contacts', 'borough')).toEqual([
		['Barnet', 4],
		['Brent', 1]
	]);
	expect(await reach('support-engagement', 'borough')).toEqual([['Brent', 2]]);
});

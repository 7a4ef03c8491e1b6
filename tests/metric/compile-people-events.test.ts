import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { compileParts, compilePeople, compileUntreatedPeople, type PartRow } from '../../src/lib/metric/compile-people';
import { name, type SqlText } from '../../src/lib/sql/sql';
import { csvOf as csv } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';
import { ordersOver } from '../support/orders-over';

/* Small extracts whose answers were worked by hand; the working stands beside each row. */

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Of each group, the parts added up: "Barnet: 3, 2 judged, of whom 1 and 1 not". */
async function groups(people: SqlText, groupCount: number): Promise<string[]> {
	const sums = new Map<string, [number, number, number, number]>();
	for (const { g0, units, judged, events, others } of await engine.query<PartRow>(compileParts(people, groupCount))) {
		const [a, b, c, d] = sums.get(String(g0 ?? 'all')) ?? [0, 0, 0, 0];
		sums.set(String(g0 ?? 'all'), [a + units, b + judged, c + events, d + others]);
	}
	return [...sums].map(([g, [a, b, c, d]]) => `${g}: ${a}, ${b} judged, of whom ${c} and ${d} not`).sort();
}

describe('compileParts(people, groupCount), to whom it happened', () => {
	it('is of numbers already counted their numerators, and nobody of what was suppressed', async () => {
		const order = await ordersOver(
			engine,
			csv(
				'metric,area,period,numerator,denominator',
				'da-repeat,Barnet,2023 Q1,20,100',
				'da-repeat,Barnet,2023 Q2,30,110',
				'da-repeat,Brent,2023 Q1,*,50'
			)
		);
		expect(await groups(compilePeople(order('da-repeat').order, [name('area')]), 1)).toEqual([
			'Barnet: 210, 210 judged, of whom 50 and 160 not',
			'Brent: 50, 0 judged, of whom 0 and 0 not'
		]);
	});

	it('is of times those to whom it happened within the metric’s time', async () => {
		const order = await ordersOver(
			engine,
			csv(
				'person_key,event_date,area',
				'a,2023-01-01,Barnet',
				'a,2023-01-31,Barnet', // 30 days later
				'b,2023-01-01,Barnet',
				'b,2024-02-05,Barnet', // 400 days later: after 365
				'c,2023-01-01,Barnet' // never
			)
		);
		expect(await groups(compilePeople(order('da-time-to-repeat').order, []), 0)).toEqual([
			'all: 3, 3 judged, of whom 1 and 2 not'
		]);
	});
});

describe('compileUntreatedPeople(order)', () => {
	const rows = csv(
		'person_key,event_date,area,partnership,risk',
		...Array.from({ length: 10 }, (_, index) => `w${index},2023-01-01,Barnet,Riverside,standard`),
		'u,2023-02-01,Barnet,,high', // seen again in March
		'u,2023-03-01,Barnet,,standard',
		'v,2023-02-01,Barnet,,high', // never seen again
		'v2,2024-06-01,Barnet,,standard', // not yet followed
		'z,2023-02-01,Brent,,high', // where Riverside is not at work
		'w9,2023-02-01,Barnet,,high', // reached by Riverside
		',2023-02-01,Barnet,,high' // nobody's row
	);

	it('is of persons those in a partnership’s areas whom none has reached', async () => {
		const order = await ordersOver(engine, rows);
		expect(await groups(compileUntreatedPeople(order('da-repeat').order), 1)).toEqual([
			'Riverside: 3, 2 judged, of whom 1 and 1 not'
		]);
	});

	it('is of rows theirs, whoever they are of', async () => {
		const order = await ordersOver(engine, rows);
		// u, u, v, v2 and nobody's; three of high risk
		expect(await groups(compileUntreatedPeople(order('high-risk-share').order), 1)).toEqual([
			'Riverside: 5, 5 judged, of whom 3 and 2 not'
		]);
	});
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import type { Engine } from '../../src/lib/duckdb/engine';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const statement = sql`SELECT 3 AS units, 2 AS denominator, 1 AS numerator`;
const row = { units: 3, denominator: 2, numerator: 1 };

it('a count that an earlier question dropped is asked anew by the next', async () => {
	const counter = new Counter(engine);
	const dropped = new AbortController();
	const before = engine.run(sql`SELECT count(*) FROM range(1000000)`);
	const first = counter.rows(statement, dropped.signal);
	dropped.abort();
	const second = counter.rows(statement, new AbortController().signal);
	await expect(first).rejects.toThrow(/abort/i);
	expect(await second).toEqual([row]);
	await before;
});

it('a count that was answered stays known, whoever asked', async () => {
	const counter = new Counter(engine);
	const asker = new AbortController();
	const first = counter.rows(statement, asker.signal);
	await first;
	asker.abort();
	expect(counter.rows(statement)).toBe(first);
});

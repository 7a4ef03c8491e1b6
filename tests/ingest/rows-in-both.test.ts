import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { rowsInBoth } from '../../src/lib/ingest/rows-in-both';
import { name, sql, type SqlText } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const rows = 600_000;

/** Rows one to a person; of every hundred the first `known` are the same in every table made so. */
async function table(called: string, known: number): Promise<{ table: SqlText; columns: SqlText[]; rows: number }> {
	await engine.run(
		sql`CREATE OR REPLACE TABLE ${name(called)} AS SELECT (i % 1000)::INTEGER AS day, (CASE WHEN i % 100 < ${known} THEN i ELSE i + ${rows} END)::INTEGER AS person FROM range(${rows}::BIGINT) AS r(i)`
	);
	return { table: name(called), columns: [sql`day`, sql`person`], rows };
}

const keyed = { person: sql`person`, part: sql`hash(person, day)` };

for (const share of [0.85, 0.89, 0.9, 0.91])
	it(`gives the exact share of tables that are compared part by part, where it lies near the limit (${share})`, async () => {
		const tables = [await table('whole', 100), await table('partly', share * 100)];
		expect(await rowsInBoth(engine, { tables, ...keyed })).toEqual({ share, shareOfOthers: share });
	});

it('leaves no doubt about tables that have everything or nothing in common', async () => {
	const whole = await table('whole', 100);
	expect((await rowsInBoth(engine, { tables: [whole, whole], ...keyed })).share).toBe(1);
	expect((await rowsInBoth(engine, { tables: [whole, await table('other', 0)], ...keyed })).share).toBe(0);
});

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract, stackContacts } from '../../src/lib/ingest/stack';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());
afterEach(async () => {
	for (const number of [1, 2]) await dropExtract(engine, number);
});

it('folds codes of outcomes and says so; words stay as they are', async () => {
	const outcomes = ['1', '01', 'Outcome 1', '1A', 'Outcome 16', '16', 'Under investigation', ''];
	const rows = outcomes.map((outcome, at) => `p${at},2024-01-0${at + 1},Barnet,${outcome}`);
	const { extract, findings } = await load(engine, fileOf(['person_key,event_date,area,outcome', ...rows].join('\n')));
	await stackContacts(engine, [extract]);
	expect(
		await engine.query(
			sql`SELECT outcome::VARCHAR AS outcome, count(*) AS n FROM contacts GROUP BY ALL ORDER BY outcome`
		)
	).toEqual([
		{ outcome: '1', n: 3 },
		{ outcome: '16', n: 2 },
		{ outcome: '1A', n: 1 },
		{ outcome: 'Not recorded', n: 1 },
		{ outcome: 'Under investigation', n: 1 }
	]);
	expect(findings.filter(({ id }) => id === 'spellings-folded')).toMatchObject([
		{ column: 'outcome', rows: 5, what: '2 outcomes are spelled in more than one way' }
	]);
});

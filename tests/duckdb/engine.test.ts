import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { name, sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

describe('the engine', () => {
	it('keeps 1.234 as 1.234 and gives counts as numbers', async () => {
		const [row] = await engine.query(sql`SELECT 1.234 AS decimal, count(*) AS rows, sum(i) AS sum FROM range(5) t(i)`);
		expect(row).toEqual({ decimal: 1.234, rows: 5, sum: 10 });
	});

	it('keeps them so where a value is a parameter', async () => {
		const [row] = await engine.query(sql`SELECT 1.234 AS decimal, count(*) AS rows FROM range(5) t(i) WHERE i < ${3}`);
		expect(row).toEqual({ decimal: 1.234, rows: 3 });
	});

	it('gives every kind of value as it is, in rows where some are not known too', async () => {
		const rows = await engine.query(sql`SELECT * FROM (VALUES
			(1, 1::UTINYINT, 2.5::DOUBLE, 'a', true, DATE '2024-02-29', 'x'::ENUM('x', 'y'), 9007199254740991::BIGINT, NULL),
			(2, 255::UTINYINT, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
			(3, 0::UTINYINT, -0.5::DOUBLE, '', false, DATE '1969-12-31', 'y'::ENUM('x', 'y'), -1::BIGINT, NULL)
		) t(whole, small, share, text, flag, day, one_of, large, nothing) ORDER BY whole`);
		const day = (iso: string) => new Date(iso).getTime();
		expect(rows).toEqual([
			{
				whole: 1,
				small: 1,
				share: 2.5,
				text: 'a',
				flag: true,
				day: day('2024-02-29'),
				one_of: 'x',
				large: 9007199254740991,
				nothing: null
			},
			{
				whole: 2,
				small: 255,
				share: null,
				text: null,
				flag: null,
				day: null,
				one_of: null,
				large: null,
				nothing: null
			},
			{
				whole: 3,
				small: 0,
				share: -0.5,
				text: '',
				flag: false,
				day: day('1969-12-31'),
				one_of: 'y',
				large: -1,
				nothing: null
			}
		]);
		expect(await engine.query(sql`SELECT 1 AS "__proto__", i AS i FROM range(0) t(i)`)).toEqual([]);
		const [row = {}] = await engine.query(sql`SELECT 1 AS "__proto__", 'a' AS text`);
		expect(Object.entries(row)).toEqual([
			['__proto__', 1],
			['text', 'a']
		]);
	});

	it('takes a string as data, whatever it holds', async () => {
		const [row] = await engine.query(sql`SELECT ${'O\'Brien"; DROP TABLE t'} AS ${name('a"b')}`);
		expect(row).toEqual({ 'a"b': 'O\'Brien"; DROP TABLE t' });
	});

	it('reads a registered file and nothing else', async () => {
		const file = await engine.addFile(new File(['a;b\n1;x\n'], 'x.csv'));
		expect(await engine.query(sql`SELECT * FROM read_csv(${file}, delim = ';', all_varchar = true)`)).toEqual([
			{ a: '1', b: 'x' }
		]);
		await engine.dropFile(file);
		await expect(engine.query(sql`SELECT * FROM read_csv('/etc/passwd')`)).rejects.toThrow();
		await expect(engine.query(sql`SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')`)).rejects.toThrow();
	});

	it('refuses extensions and changes of its configuration, and still answers', async () => {
		// INSTALL only notes a name in this build; what counts is that nothing can be loaded.
		await expect(engine.query(sql`LOAD parquet`)).rejects.toThrow();
		await expect(engine.query(sql`SELECT * FROM read_parquet('extracts/x.parquet')`)).rejects.toThrow(
			/extension|read_parquet/i
		);
		await expect(engine.query(sql`SET enable_external_access = true`)).rejects.toThrow();
		await expect(engine.query(sql`SET autoload_known_extensions = true`)).rejects.toThrow();
		expect(await engine.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
	});

	it('holds tables compressed: a million rows of one value take less than a byte each', async () => {
		await engine.run(sql`CREATE TABLE alike AS SELECT 'a'::ENUM('a', 'b') AS value FROM range(1000000)`);
		await engine.run(sql`CHECKPOINT`);
		const [held] = await engine.query<{ bytes: number }>(
			sql`SELECT coalesce(sum(memory_usage_bytes), 0)::DOUBLE AS bytes FROM duckdb_memory() WHERE tag = 'IN_MEMORY_TABLE'`
		);
		expect(held?.bytes).toBeLessThan(1_000_000);
		await engine.run(sql`DROP TABLE alike`);
	});

	it('drops a question whose signal is aborted before its turn', async () => {
		const controller = new AbortController();
		const slow = engine.query(sql`SELECT count(*) AS n FROM range(2000000) t(i)`);
		const dropped = engine.query(sql`SELECT 1 AS one`, controller.signal);
		controller.abort();
		await expect(dropped).rejects.toThrow(/abort/i);
		expect(await slow).toEqual([{ n: 2000000 }]);
	});
});

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

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readHead } from '../../src/lib/ingest/head';
import { loadBenchmarks } from '../../src/lib/ingest/load-benchmarks';
import { loadCases } from '../../src/lib/ingest/load-cases';
import { loadCounts } from '../../src/lib/ingest/load-counts';
import { loadTable } from '../../src/lib/ingest/load-table';
import { dropExtract } from '../../src/lib/ingest/drop-extract';
import { UnreadableFile } from '../../src/lib/ingest/unreadable-file';
import type { Extract, Mapping } from '../../src/lib/model/extract';
import { extractKinds, rolesOfKind, type ColumnRole, type ExtractKind } from '../../src/lib/model/kind';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf } from './load';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const cell = fc.oneof(
	fc.constantFrom('', 'Barnet', 'Total', 'England', 'unknown', 'a', 'b', 'DA', '*', '<5', '-', '#N/A', '="01"'),
	fc.constantFrom(
		'2024-01-31',
		'31/02/2024',
		'01/04/2024',
		'2024-03-31T23:30:00Z',
		'2999-01-01',
		'1900-01-01',
		'Mar-24'
	),
	fc.constantFrom('2023/24', 'Q3 2023/24', '2011-12', '2023', '45365', '202401'),
	fc.constantFrom('0', '7', '-3', '12.5', '1,5', '"1,234"', '24%', '£12', '1e9', 'NaN'),
	fc.string({ unit: fc.constantFrom('a', '1', ' ', '.', '/', "'", 'é', '\u0001'), maxLength: 5 })
);
const width = 6;
const rows = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 25 });
const names = fc.constantFrom(
	['a', 'b', 'c', 'd', 'e', 'f'],
	['person_key', 'date', 'area', 'Jan-24', 'Feb-24', 'Mar-24'],
	['metric', 'area', 'period', 'rate', 'n', 'count']
);

async function load(file: File, kind: ExtractKind, roles: readonly ColumnRole[]): Promise<Extract> {
	const head = await readHead(file, { headerRows: 1, delimiter: ',' });
	const mapping: Mapping = {
		kind,
		columns: head.columns.map((column, at) => ({ column, role: roles[at] ?? 'unused' })),
		dateOrder: null
	};
	const options = { number: 1, isSample: false, onProgress: () => {}, signal: new AbortController().signal };
	const loader =
		kind === 'cases' ? loadCases : kind === 'counts' ? loadCounts : kind === 'benchmarks' ? loadBenchmarks : loadTable;
	return (await loader(engine, head, mapping, options)).extract;
}

describe('rows in are rows used and rows set aside, whatever stands in them and whatever its columns are taken for:', () => {
	for (const kind of extractKinds)
		it(`${kind}`, async () => {
			const roles = fc.shuffledSubarray([...rolesOfKind(kind)], { minLength: width < 6 ? width : 4 });
			let read = 0;
			await fc.assert(
				fc.asyncProperty(names, rows, roles, async (header, body, given) => {
					// Several columns may stand for a period each.
					const mapped = given.flatMap((role): ColumnRole[] => (role === 'wide' ? ['wide', 'wide', 'wide'] : [role]));
					const text = [header, ...body].map((row) => row.join(',')).join('\n');
					const outcome = await load(fileOf(text), kind, mapped).catch((error: unknown) => error);
					if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableFile);
					else {
						const extract = outcome as Extract;
						const aside = extract.setAside.reduce((sum, { rows }) => sum + rows, 0);
						expect(extract.rowsUsed + aside).toBe(extract.rowsIn);
						read++;
					}
					await dropExtract(engine, 1, kind);
					expect(await engine.query(sql`SELECT 42 AS answer`)).toEqual([{ answer: 42 }]);
				}),
				{ numRuns: 25, seed: 7 }
			);
			// Without a date no case can be read, and of few columns it is not always given.
			expect(read).toBeGreaterThan(4);
		});
});

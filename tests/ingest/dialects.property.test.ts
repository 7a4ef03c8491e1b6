import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { dropExtract } from '../../src/lib/ingest/stack';
import { UnreadableFile } from '../../src/lib/ingest/unreadable-file';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';
import { textTable } from './text-table';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const word = fc.constantFrom(
	'Barnet',
	'high',
	'No further action',
	'p17',
	'Ealing & Hounslow',
	'Tŷ',
	'=1+1',
	'-5',
	'7.5'
);
const odd = fc.string({
	unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', '\n', '\r\n', '#', '£', "'", '\\'),
	maxLength: 8
});
const cell = fc.oneof(
	{ weight: 4, arbitrary: word },
	{ weight: 1, arbitrary: odd },
	{ weight: 1, arbitrary: fc.constant('') }
);
/** Six rows or more, with a column that says which is which: a table, and not a few odd lines. */
const table = fc
	.array(fc.tuple(cell, cell), { minLength: 6, maxLength: 30 })
	.map((rows) => rows.map(([first, second], at) => [`row ${at}`, first, second, 'kept']));

describe('a table', () => {
	it('written in any dialect is read back equal', async () => {
		await fc.assert(
			fc.asyncProperty(
				table,
				fc.constantFrom(',', ';', '\t', '|'),
				fc.constantFrom('\n', '\r\n'),
				fc.boolean(),
				fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'),
				async (rows, delimiter, newline, quotes, encoding) => {
					const names = ['row', 'first name of two', 'second', 'last'];
					const text = Papa.unparse([names, ...rows], { delimiter, newline, quotes });
					const read = await textTable(engine, fileOf(encoded(text, encoding)));
					expect(read.head.columns).toEqual(names);
					expect(read.rows).toEqual(rows);
					expect(read.malformed.rows).toBe(0);
				}
			),
			{ numRuns: 150, seed: 3 }
		);
	}, 60_000);
});

describe('any bytes', () => {
	const golden =
		'person_key,event_date,area\n' +
		Array.from({ length: 60 }, (_, n) => `p${n % 9},2024-01-${String(1 + (n % 28)).padStart(2, '0')},Barnet\n`).join(
			''
		);

	it('are read with every row used or set aside, or refused in words, and the engine goes on answering', async () => {
		const changes = fc.array(fc.tuple(fc.nat(golden.length - 1), fc.nat(255)), { maxLength: 12 });
		let read = 0;
		await fc.assert(
			fc.asyncProperty(changes, fc.nat(golden.length), async (changed, cut) => {
				const bytes = new TextEncoder().encode(golden);
				for (const [at, byte] of changed) bytes[at] = byte;
				const file = fileOf(bytes.slice(0, cut === 0 ? bytes.length : Math.max(cut, 40)));
				const outcome = await load(engine, file).catch((error: unknown) => error);
				if (!(outcome instanceof UnreadableFile)) {
					expect(outcome).toHaveProperty('extract');
					if (outcome && typeof outcome === 'object' && 'extract' in outcome) {
						const { extract } = outcome as Awaited<ReturnType<typeof load>>;
						const aside = extract.setAside.reduce((sum, { rows }) => sum + rows, 0);
						expect(extract.rowsUsed + aside).toBe(extract.rowsIn);
						read++;
					}
				}
				await dropExtract(engine, 1);
				expect(await engine.query(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
			}),
			{ numRuns: 120, seed: 5 }
		);
		expect(read).toBeGreaterThan(40);
	}, 90_000);
});

function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
	if (encoding.startsWith('utf-8')) return new TextEncoder().encode(encoding === 'utf-8' ? text : `\uFEFF${text}`);
	const bytes = new Uint8Array(text.length * 2 + 2);
	const view = new DataView(bytes.buffer);
	for (const [at, unit] of [0xfeff, ...Array.from({ length: text.length }, (_, n) => text.charCodeAt(n))].entries())
		view.setUint16(at * 2, unit, encoding === 'utf-16le');
	return bytes;
}

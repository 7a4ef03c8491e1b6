import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { openNodeEngine } from '../support/node-engine';
import { encoded, newlines, textEncodings, written } from './dialect-writer';
import { fileOf } from './load';
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

/** Names as they are written, and as the product calls the columns. */
const headers = [
	[
		['row', 'first name of two', 'second', 'last'],
		['row', 'first name of two', 'second', 'last']
	],
	[
		['row', '202201', '202202', 'last'],
		['row', '202201', '202202', 'last']
	],
	[
		['row', 'area', 'Area', 'last'],
		['row', 'area', 'Area (2)', 'last']
	],
	[
		['row', '', 'second', 'last'],
		['row', 'column 2', 'second', 'last']
	]
] as const;

/** Single quotation marks between blanks cannot be told from apostrophes between words. */
const dialects = fc
	.record({
		delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
		quote: fc.constantFrom('"', "'"),
		escape: fc.constantFrom('doubled', 'backslash'),
		newline: fc.constantFrom(...newlines),
		quotesAll: fc.boolean()
	})
	.filter(({ delimiter, quote }) => delimiter !== ' ' || quote === '"');

/** Lines that are no rows, and where they stand: 0 to 5 is before which row. */
const ragged = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(1, 5, 6)), { maxLength: 2 });

describe('a table', () => {
	it('written in any dialect and encoding is read back equal', async () => {
		await fc.assert(
			fc.asyncProperty(
				table,
				fc.constantFrom(...headers),
				dialects,
				fc.constantFrom(...textEncodings),
				async (rows, [names, columns], dialect, encoding) => {
					const { text, rows: expected } = written([[...names], ...rows], dialect, encoding);
					const read = await textTable(engine, fileOf(encoded(text, encoding)));
					expect(read.head.columns).toEqual(columns);
					// A line end within a field may be another than it was.
					expect(evenLines(read.rows)).toEqual(evenLines(expected.slice(1)));
					expect(read.malformed.rows).toBe(0);
				}
			),
			{ numRuns: 100, seed: 3 }
		);
	}, 120_000);

	it('with notes above and below, blank lines, comments and ragged lines among its rows is read back equal, and they are told', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(word, word), { minLength: 8, maxLength: 20 }),
				fc.constantFrom(',', ';', '\t', '|'),
				fc.constantFrom(...newlines),
				fc.record({ above: fc.nat(3), below: fc.nat(2), blank: fc.boolean(), comment: fc.boolean() }),
				ragged,
				async (cells, delimiter, newline, { above, below, blank, comment }, odd) => {
					const rows = cells.map(([first, second], at) => [`row ${at}`, first, second, 'kept']);
					const body = rows.map((row) => row.join(delimiter));
					for (const [at, width] of odd)
						body.splice(at + 1, 0, Array.from({ length: width }, () => 'odd').join(delimiter));
					if (comment) body.splice(2, 0, '# a note to the reader');
					if (blank) body.splice(4, 0, '');
					const lines = [
						...Array.from({ length: above }, (_, at) => `Report ${at}`),
						['row', 'first', 'second', 'last'].join(delimiter),
						...body,
						...(below > 0 ? [''] : []),
						...Array.from({ length: below }, (_, at) => `Source ${at}`)
					];
					const text = lines
						.map((line, at) => line + (newline === 'mixed' ? ['\n', '\r\n', '\r'][at % 3] : newline))
						.join('');
					const { head, rows: read, malformed } = await textTable(engine, fileOf(text));
					expect(head.columns).toEqual(['row', 'first', 'second', 'last']);
					expect(read).toEqual(rows);
					const told = head.notes.reduce((sum, { id, rows }) => sum + (/^rows-(above|below)/.test(id) ? rows : 0), 0);
					expect(malformed.rows + told).toBe(odd.length + above + below);
				}
			),
			{ numRuns: 60, seed: 4 }
		);
	}, 120_000);
});

function evenLines(rows: readonly (readonly string[])[]): string[][] {
	return rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
}

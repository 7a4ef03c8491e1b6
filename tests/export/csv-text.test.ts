import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../src/lib/export/csv-text';

describe('csvText', () => {
	test('ends every line in CRLF and quotes only where it must', () => {
		expect(
			csvText([
				['a', 1, null],
				['b,c', -0.5, '']
			])
		).toBe('a,1,\r\n"b,c",-0.5,\r\n');
	});

	test.each(['=1+1', '+44', '-1', '@SUM(A1)', '\tx', '\rx'])(
		'puts an apostrophe before %j, which a spreadsheet would run',
		(text) => {
			expect(Papa.parse<string[]>(csvText([[text]])).data[0]?.[0]).toBe(`'${text}`);
		}
	);

	test('leaves numbers alone, negative ones too', () => {
		expect(csvText([[-3.9]])).toBe('-3.9\r\n');
	});

	test('keeps every digit of a number', () => {
		const numbers = [0.1 + 0.2, 1 / 3, 5e-324, 2 ** 53 - 1];
		expect(csvText([numbers]).trim().split(',').map(Number)).toEqual(numbers);
	});

	test('survives quotes and line breaks within a field', () => {
		const row = ['say "no"', 'two\r\nlines', 'Łódź'];
		expect(Papa.parse<string[]>(csvText([row, ['x', 'y', 'z']])).data[0]).toEqual(row);
	});
});

import { describe, expect, it } from 'vitest';
import { CsvScanner, type CsvScan } from '../../src/lib/ingest/scan-csv';

/** Scans a text of two columns under a header, in pieces of a few bytes: nothing may depend on where a piece ends. */
function scan(text: string, piece = 3): CsvScan {
	const scanner = new CsvScanner({ delimiter: ',', quote: '"', escape: '"', headerLine: 1, columns: 2 }, 0);
	const bytes = new TextEncoder().encode(text);
	for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, at + piece));
	return scanner.finish();
}

describe('CsvScanner', () => {
	for (const [what, text, rows] of [
		['plain rows', 'a,b\n1,2\n3,4\n', 2],
		['a last row without a line break', 'a,b\n1,2\n3,4', 2],
		['CR LF', 'a,b\r\n1,2\r\n3,4\r\n', 2],
		['quoted delimiters and doubled quotes', 'a,b\n"1,1","2""2"\n3,4\n', 2],
		['blank lines under the header and at the end', 'a,b\n\n1,2\n\n\n', 1],
		['empty fields', 'a,b\n,\n,\n', 2],
		['a header alone', 'a,b\n', 0]
	] as const)
		it(`finds ${what} regular, and counts the rows`, () => {
			for (const piece of [1, 2, 3, 100]) expect(scan(text, piece)).toMatchObject({ irregular: null, rows });
		});

	for (const [what, text, why] of [
		['a field too few', 'a,b\n1\n3,4\n', /fields/],
		['a field too many', 'a,b\n1,2,3\n', /fields/],
		['a line break in quotes', 'a,b\n"1\n1",2\n', /line breaks/],
		['a quotation mark inside a field', 'a,b\n1"1,2\n', /quotation/],
		['text after a closing quotation mark', 'a,b\n"1"1,2\n', /quotation/],
		['a quotation mark never closed', 'a,b\n1,"2\n', /line breaks|closed/],
		['a blank line between rows', 'a,b\n1,2\n\n3,4\n', /blank/],
		['two kinds of line ends', 'a,b\r\n1,2\n3,4\r\n', /line ends/],
		['CR alone', 'a,b\r1,2\r3,4\r', /line ends/]
	] as const)
		it(`finds ${what} irregular`, () => {
			for (const piece of [1, 2, 3, 100]) expect(scan(text, piece).irregular).toMatch(why);
		});

	it('knows where rows begin and end', () => {
		expect(scan('a,b\r\n\r\n1,2\r\n3,4\r\n\r\n')).toMatchObject({ starts: [{ byte: 7, line: 3, row: 0 }], end: 17 });
	});
});

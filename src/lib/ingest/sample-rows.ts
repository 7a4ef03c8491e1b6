import Papa from 'papaparse';
import type { Head } from './head';

const spots = 16;
const spotBytes = 24 << 10;

/** Rows from all over a file: enough to learn nearly all values of its few-valued columns. A file is often in order of date or
 *  place, so its beginning alone would not do. */
export async function sampleRows(head: Head): Promise<readonly (readonly string[])[]> {
	const { csv, dialect, text } = head;
	if (!csv || !dialect) return head.preview;
	const { starts, irregular, end } = csv.scan;
	if (irregular !== null || starts.length < 2) return csv.sample;
	const rows = [...csv.sample];
	for (let spot = 1; spot <= spots; spot++) {
		const start = starts[Math.floor((spot * (starts.length - 1)) / spots)];
		if (!start) continue;
		const bytes = await text.slice(start.byte, Math.min(end, start.byte + spotBytes)).arrayBuffer();
		const part = new TextDecoder().decode(bytes);
		const whole = part.slice(0, part.lastIndexOf('\n')).replaceAll('\r\n', '\n');
		rows.push(
			...Papa.parse<string[]>(whole, { delimiter: dialect.delimiter, quoteChar: dialect.quote, newline: '\n' }).data
		);
	}
	return rows.filter((row) => row.length === head.columns.length);
}

/** A value of a CSV file. Text is data of others; numbers are ours. */
export type CsvValue = string | number | null;

/** RFC 4180: comma, CRLF, quotes only where needed, doubled inside. Numbers to the last digit that tells them apart,
 *  null empty. Text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
	return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: CsvValue): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The rows as CSV: a header of the first row's keys, one line each, quoted where needed. */
export function csvOf(rows: readonly object[]): string {
	const header = Object.keys(rows[0] ?? {});
	const lines = rows.map((row) => Object.values(row));
	return [header, ...lines].map((line) => `${line.map(field).join(',')}\n`).join('');
}

function field(value: unknown): string {
	const text = String(value);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How a table is written, apart from its encoding. */
export interface WrittenDialect {
	readonly delimiter: string;
	readonly quote: string;
	readonly escape: 'doubled' | 'backslash';
	readonly newline: string;
	readonly quotesAll: boolean;
}

export const newlines = ['\n', '\r\n', '\r', 'mixed'] as const;
export const textEncodings = [
	'utf-8',
	'utf-8 with mark',
	'utf-16le',
	'utf-16le with mark',
	'utf-16be',
	'utf-16be with mark',
	'windows-1252',
	'iso-8859-1'
] as const;
type TextEncoding = (typeof textEncodings)[number];

/** A table as text, and what of it can be read back: what a dialect or an encoding cannot hold is left out of its cells first. */
export function written(
	table: readonly (readonly string[])[],
	dialect: WrittenDialect,
	encoding: TextEncoding
): { text: string; rows: string[][] } {
	// Where only some fields stand in single quotation marks, or blanks part the fields, nothing tells that they do.
	const quotesAll = dialect.quotesAll || dialect.quote === "'" || dialect.delimiter === ' ';
	const rows = table.map((row) => row.map((cell) => holdable(cell, dialect, encoding)));
	const ends = ['\n', '\r\n', '\r'];
	const lines = rows.map((row, at) => {
		const fields = row.map((cell) => field(cell, dialect, quotesAll));
		return fields.join(dialect.delimiter) + (dialect.newline === 'mixed' ? ends[at % 3] : dialect.newline);
	});
	return { text: lines.join(''), rows };
}

function holdable(cell: string, { escape, newline }: WrittenDialect, encoding: TextEncoding): string {
	const plain = escape === 'backslash' ? cell.replaceAll('\\', '/') : cell;
	const kept = newline === 'mixed' ? plain.replace(/\r\n?/g, '\n') : plain;
	return encoding === 'windows-1252' || encoding === 'iso-8859-1' ? kept.replace(/[^\t\n\r -\u00ff]/g, '?') : kept;
}

function field(cell: string, { delimiter, quote, escape }: WrittenDialect, quotesAll: boolean): string {
	const isPlain = !cell.includes(delimiter) && !cell.includes(quote) && !/[\r\n]/.test(cell) && cell.trim() === cell;
	if (isPlain && !quotesAll) return cell;
	return quote + cell.replaceAll(quote, (escape === 'doubled' ? quote : '\\') + quote) + quote;
}

/** A text's bytes. */
export function encoded(text: string, encoding: TextEncoding): Uint8Array<ArrayBuffer> {
	const marked = encoding.endsWith('with mark') ? `\uFEFF${text}` : text;
	if (encoding.startsWith('utf-8')) return new TextEncoder().encode(marked);
	const units = Array.from({ length: marked.length }, (_, at) => marked.charCodeAt(at));
	if (!encoding.startsWith('utf-16')) return Uint8Array.from(units);
	const bytes = new Uint8Array(units.length * 2);
	const view = new DataView(bytes.buffer);
	for (const [at, unit] of units.entries()) view.setUint16(at * 2, unit, encoding.startsWith('utf-16le'));
	return bytes;
}

import type { Dialect } from './head';

/** The fields of one line whose writer did not double the quotation marks inside a quoted field: such a field ends at a
 *  quotation mark that a delimiter or the line's end follows. Null where a field is not closed that way, or where a mark
 *  stands at a field's very beginning, which could mean two things. */
export function mendLine(line: string, { delimiter, quote }: Dialect): string[] | null {
	if (quote === '' || !line.includes(quote)) return null;
	const fields: string[] = [];
	for (let at = 0; ;) {
		const isQuoted = line[at] === quote;
		const end = isQuoted ? closingQuote(line, at + 1, delimiter, quote) : line.indexOf(delimiter, at);
		if (isQuoted && end < 0) return null;
		const field = line.slice(isQuoted ? at + 1 : at, end < 0 ? line.length : end);
		if (isQuoted ? field.startsWith(quote) && field !== quote : field.includes(quote)) return null;
		fields.push(isQuoted ? field.replaceAll(quote + quote, quote) : field);
		const next = end < 0 ? line.length : isQuoted ? end + 1 : end;
		if (next >= line.length) return fields;
		at = next + delimiter.length;
	}
}

function closingQuote(line: string, from: number, delimiter: string, quote: string): number {
	for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at + 1))
		if (at + 1 === line.length || line.startsWith(delimiter, at + 1)) return at;
	return -1;
}

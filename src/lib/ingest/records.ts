import Papa, { type ParseResult } from 'papaparse';
import { chunksOf } from './chunks';
import type { Dialect } from './head';
import { mendLine } from './mend-line';

/** One record of a CSV text: a row, a blank line, or a line that is no row of the table. */
export interface CsvRecord {
	/** Its first line, as an editor counts, and how many lines it takes. */
	readonly line: number;
	readonly lines: number;
	/** Empty where its quotation marks are past understanding. */
	readonly fields: readonly string[];
	/** Its quotation marks were not written as they should be, but leave one way only to read it. */
	readonly isMended: boolean;
}

/** Characters after which a quotation mark is taken to be one that is never closed. */
const longestRecord = 1 << 20;
const recordsAtOnce = 20_000;

/** The records of a text, in turns of at most 20,000. `fits`: whether so many fields make a row. A record over several lines
 *  that is badly quoted or does not fit is given up after its first line, so that one stray quotation mark costs one line. */
export async function* readRecords(
	text: Blob,
	dialect: Dialect,
	fits: (width: number) => boolean
): AsyncGenerator<readonly CsvRecord[]> {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	const taker = new RecordTaker(dialect, fits);
	for await (const chunk of chunksOf(text)) {
		taker.push(decoder.decode(chunk, { stream: true }));
		for (let taken = taker.take(false); taken.length > 0; taken = taker.take(false)) yield taken;
	}
	taker.push(decoder.decode());
	for (let taken = taker.take(true); taken.length > 0; taken = taker.take(true)) yield taken;
}

/** Takes records off the front of a text that grows. */
class RecordTaker {
	readonly #dialect: Dialect;
	readonly #fits: (width: number) => boolean;
	readonly #lineBreak: '\n' | '\r' | '\r\n';
	#text = '';
	#line = 1;
	#heldReturn = '';

	constructor(dialect: Dialect, fits: (width: number) => boolean) {
		this.#dialect = dialect;
		this.#fits = fits;
		this.#lineBreak = dialect.newline === 'mixed' ? '\n' : dialect.newline;
	}

	push(text: string): void {
		if (this.#dialect.newline !== 'mixed') {
			this.#text += text;
			return;
		}
		// A return at the end of a piece may be half of a line end.
		const whole = this.#heldReturn + text;
		this.#heldReturn = text !== '' && whole.endsWith('\r') ? '\r' : '';
		this.#text += whole.slice(0, whole.length - this.#heldReturn.length).replace(/\r\n?/g, '\n');
	}

	take(isEnd: boolean): CsvRecord[] {
		const taken: CsvRecord[] = [];
		const text = this.#text;
		const { delimiter, quote, escape } = this.#dialect;
		let at = 0;
		while (at < text.length && taken.length < recordsAtOnce) {
			const base = at;
			const parser = new Papa.Parser({
				delimiter,
				newline: this.#lineBreak,
				quoteChar: quote,
				escapeChar: escape,
				step: ({ data, errors, meta }: ParseResult<string[]>) => {
					const fields = data[0] ?? [];
					const end = base + meta.cursor;
					const breaks = fields.reduce((count, field) => count + lineBreaks(field), 0);
					const isQuotedWell = errors.every(({ type }) => type !== 'Quotes');
					const isRow = isQuotedWell && this.#fits(fields.length);
					if (isRow) taken.push(this.#next(1 + breaks, fields, false));
					else
						taken.push(
							this.#oddLine(text.slice(at, this.#lineEnd(text, at)), breaks === 0 && isQuotedWell ? fields : [])
						);
					at = isRow ? end : this.#lineEnd(text, at);
					if (at !== end || taken.length >= recordsAtOnce) parser.abort();
				}
			});
			parser.parse(text.slice(base), 0, !isEnd);
			if (at > base) continue;
			// Nothing whole was found: more is to come, or a quotation mark is never closed.
			if (!isEnd && text.length - at < longestRecord) break;
			const end = this.#lineEnd(text, at);
			taken.push(this.#oddLine(text.slice(at, end), []));
			at = end;
		}
		this.#text = text.slice(at);
		return taken;
	}

	#next(lines: number, fields: readonly string[], isMended: boolean): CsvRecord {
		const record = { line: this.#line, lines, fields, isMended };
		this.#line += lines;
		return record;
	}

	/** A line that is no row as it stands: its quotation marks may be written wrong, and leave one way to read it. */
	#oddLine(written: string, fields: readonly string[]): CsvRecord {
		const mended = isBlank(fields) ? null : this.#mended(written);
		return this.#next(1, mended ?? fields, mended !== null);
	}

	#mended(written: string): readonly string[] | null {
		const line = written.endsWith(this.#lineBreak) ? written.slice(0, -this.#lineBreak.length) : written;
		const fields = mendLine(line, this.#dialect);
		return fields && this.#fits(fields.length) ? fields : null;
	}

	#lineEnd(text: string, at: number): number {
		const found = text.indexOf(this.#lineBreak, at);
		return found < 0 ? text.length : found + this.#lineBreak.length;
	}
}

/** A blank line is no row; a line of delimiters alone is. */
export function isBlank(fields: readonly string[]): boolean {
	return fields.length === 1 && (fields[0] ?? '').trim() === '';
}

function lineBreaks(field: string): number {
	return field.includes('\n') || field.includes('\r') ? (field.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
}

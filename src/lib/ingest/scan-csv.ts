import type { Newline } from './head';

/** How the rows of a file are written. */
export interface CsvShape {
	/** One ASCII character each. */
	readonly delimiter: string;
	readonly quote: string;
	/** Stands before a quotation mark inside a quoted field; the mark itself where it is doubled. */
	readonly escape: string;
	/** Line of the header, 1-based; 0 where the file has none. */
	readonly headerLine: number;
	readonly columns: number;
}

/** A place where a row begins: its byte, its line as an editor counts, and how many rows stand before it. */
export interface RowStart {
	readonly byte: number;
	readonly line: number;
	readonly row: number;
}

/** What one walk over all bytes of a file found. */
export interface CsvScan {
	/** Rows under the header, blank lines not counted. Right only where the file is regular. */
	readonly rows: number;
	/** Why the engine's reader cannot be trusted with this file; null where every line is one row of the right number of
	 *  fields, quoted as it should be. Then row and line numbers are known without reading a field. */
	readonly irregular: string | null;
	readonly newline: Newline;
	readonly hasQuotes: boolean;
	/** Row starts about a mebibyte apart, the first data row first. */
	readonly starts: readonly RowStart[];
	/** The byte after the last row. */
	readonly end: number;
}

const startsEvery = 1 << 20;
/** The engine's reader refuses lines of 2 MB. */
const longestRow = 1 << 20;

const equals = 61;
const [ordinary, delimiter, quote, lineFeed, carriageReturn] = [0, 1, 2, 3, 4];
const [fieldStart, plainField, quotedField, quoteInQuoted] = [0, 1, 2, 3];

/** Walks over the bytes of a CSV file, chunk by chunk, and judges whether it is regular. Knows bytes only: all that matters
 *  here is ASCII, which is the same in UTF-8 and Windows-1252. */
export class CsvScanner {
	readonly #kinds = new Uint8Array(256);
	readonly #fields: number;
	readonly #headerLine: number;
	readonly #starts: RowStart[] = [];
	#byte: number;
	#line = 1;
	#rows = 0;
	#state: number = fieldStart;
	#delimiters = 0;
	#lineStart: number;
	#end: number;
	#afterReturn = false;
	#blankLines = 0;
	#newlines = { lf: 0, crlf: 0, cr: 0 };
	#hasQuotes = false;
	#irregular: string | null = null;

	/** `from`: the first byte, after a byte order mark. */
	constructor(shape: CsvShape, from: number) {
		this.#kinds[shape.delimiter.charCodeAt(0)] = delimiter;
		this.#kinds[shape.quote.charCodeAt(0)] = quote;
		this.#kinds[10] = lineFeed;
		this.#kinds[13] = carriageReturn;
		if (shape.escape !== shape.quote) this.#irregular = 'quotation marks that are not doubled';
		this.#fields = shape.columns;
		this.#headerLine = shape.headerLine;
		this.#byte = this.#lineStart = this.#end = from;
	}

	push(bytes: Uint8Array): void {
		const kinds = this.#kinds;
		let state = this.#state;
		for (let index = 0; index < bytes.length; index++) {
			const kind = kinds[bytes[index] ?? 0];
			if (kind === ordinary) {
				if (state === fieldStart) state = plainField;
				else if (state === quoteInQuoted) state = this.#oddQuote(plainField);
				continue;
			}
			if (kind === lineFeed || kind === carriageReturn) {
				this.#state = state;
				this.#newline(this.#byte + index, kind);
				state = this.#state;
			} else if (kind === delimiter) {
				if (state === quotedField) continue;
				this.#delimiters++;
				state = fieldStart;
			} else {
				this.#hasQuotes = true;
				if (bytes[index - 1] === equals) this.#irregular ??= 'texts written as formulas';
				if (state === quotedField) state = quoteInQuoted;
				else if (state === plainField) state = this.#oddQuote(plainField);
				else state = quotedField;
			}
		}
		this.#state = state;
		this.#byte += bytes.length;
	}

	finish(): CsvScan {
		if (this.#state === quotedField) this.#irregular ??= 'a quotation mark is never closed';
		if (this.#state !== fieldStart || this.#delimiters > 0) this.#endRow(this.#byte, this.#byte);
		const { lf, crlf, cr } = this.#newlines;
		const kinds = [lf, crlf, cr].filter((count) => count > 0).length;
		if (kinds > 1 || cr > 0) this.#irregular ??= 'line ends of several kinds';
		return {
			rows: this.#rows,
			irregular: this.#irregular,
			newline: kinds > 1 ? 'mixed' : crlf > 0 ? '\r\n' : cr > 0 ? '\r' : '\n',
			hasQuotes: this.#hasQuotes,
			starts: this.#starts,
			end: this.#end
		};
	}

	#oddQuote(state: number): number {
		if (this.#line > this.#headerLine) this.#irregular ??= 'quotation marks inside fields';
		return state;
	}

	#newline(byte: number, kind: number): void {
		if (kind === lineFeed && this.#afterReturn && byte === this.#lineStart) {
			// The second half of CR LF.
			this.#newlines.cr--;
			this.#newlines.crlf++;
			this.#lineStart = byte + 1;
			if (this.#end === byte) this.#end = byte + 1;
			this.#afterReturn = false;
			return;
		}
		if (this.#state === quotedField) {
			this.#irregular ??= 'line breaks inside quoted fields';
			if (kind === lineFeed) this.#line++;
			return;
		}
		if (kind === lineFeed) this.#newlines.lf++;
		else this.#newlines.cr++;
		this.#afterReturn = kind === carriageReturn;
		const isBlank = this.#state === fieldStart && this.#delimiters === 0;
		if (isBlank) this.#blankLines++;
		else this.#endRow(byte, byte + 1);
		this.#line++;
		this.#lineStart = byte + 1;
		this.#state = fieldStart;
		this.#delimiters = 0;
	}

	#endRow(lastByte: number, next: number): void {
		const isData = this.#line > this.#headerLine;
		if (isData) {
			if (this.#blankLines > 0 && this.#rows > 0) this.#irregular ??= 'blank lines between rows';
			if (this.#delimiters !== this.#fields - 1) this.#irregular ??= 'rows with too few or too many fields';
			if (lastByte - this.#lineStart > longestRow) this.#irregular ??= 'a row of more than a mebibyte';
			const last = this.#starts.at(-1);
			if (!last || this.#lineStart - last.byte >= startsEvery)
				this.#starts.push({ byte: this.#lineStart, line: this.#line, row: this.#rows });
			this.#rows++;
			this.#end = next;
		}
		this.#blankLines = 0;
	}
}

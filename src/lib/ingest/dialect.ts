import Papa from 'papaparse';

/** How the fields of a text are written. One character each. */
export interface FieldMarks {
	readonly delimiter: string;
	readonly quote: string;
	/** Stands before a quotation mark inside a quoted field; the mark itself where it is doubled. */
	readonly escape: string;
}

/** In the order in which they are preferred where several fit as well. */
const delimiters = [',', ';', '\t', '|', ' '];
/** So many rows are enough to judge by. */
const rowsJudged = 500;
/** Rows that must agree before blanks are taken for delimiters: they stand between words too. */
const surely = 0.6;

/** The marks under which most rows of a text's beginning have the same number of fields, and more than one. `text` should end
 *  with a whole row; `given`: the delimiter where it is known. */
export function guessMarks(text: string, given?: string): FieldMarks {
	const quotes = singleQuoted(text) ? ["'"] : ['"'];
	const escapes = quotes.flatMap((quote) => [
		{ quote, escape: quote },
		...(new RegExp(`\\\\${quote}`).test(text) ? [{ quote, escape: '\\' }] : [])
	]);
	const tried = (given === undefined ? delimiters : [given]).flatMap((delimiter) =>
		escapes.map((marks) => judge(text, { delimiter, ...marks }))
	);
	// Where no other mark fits most rows, blanks may be what stands between the fields, though not all rows say so.
	const other = tried
		.filter(({ marks }) => marks.delimiter !== ' ')
		.reduce((best, one) => (one.share > best.share ? one : best), { share: 0, width: 1 });
	const fitsBlank = ({ share, width }: { share: number; width: number }) =>
		// Where another mark fits too, one blank in each row, as in a date with its time, is none.
		other.share < 0.5 ? share >= Math.min(surely, other.share + 0.1) : share >= surely && width > other.width;
	const fit = tried.filter((one) => one.share > 0 && (one.marks.delimiter !== ' ' || fitsBlank(one)));
	const [best] = fit.sort((a, b) => b.share - a.share || a.errors - b.errors || b.width - a.width);
	return best?.marks ?? { delimiter: given ?? ',', quote: '"', escape: '"' };
}

function judge(text: string, marks: FieldMarks) {
	const { data, errors } = parse(text, marks, rowsJudged);
	const filled = data.filter((row) => row.some((cell) => cell.trim() !== ''));
	const { width, rows } = commonWidth(filled);
	return { marks, width, share: filled.length === 0 ? 0 : rows / filled.length, errors };
}

/** The number of fields, more than one, that most rows have; the greater of two as frequent. */
export function commonWidth(rows: readonly (readonly string[])[]): { width: number; rows: number } {
	const counts = new Map<number, number>();
	for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [width, agree] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
	return { width, rows: agree };
}

/** Fields stand in single quotation marks, and hardly any in double ones, which may stand within them. */
function singleQuoted(text: string): boolean {
	const opening = text.match(/(^|[,;\t|\n\r])'/g)?.length ?? 0;
	const closing = text.match(/'([,;\t|\n\r]|$)/g)?.length ?? 0;
	const double = text.match(/(^|[,;\t|\n\r])"/g)?.length ?? 0;
	return opening >= 3 && double * 3 < opening && Math.abs(opening - closing) <= Math.max(1, opening / 10);
}

/** Rows of a text, at most `preview` where it is given, and how many quotation marks stand wrong. */
export function parse(
	text: string,
	{ delimiter, quote, escape }: FieldMarks,
	preview = 0
): { data: string[][]; errors: number } {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter, quoteChar: quote, escapeChar: escape, preview });
	return { data, errors: errors.filter(({ type }) => type === 'Quotes').length };
}

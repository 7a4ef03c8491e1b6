import type { ColumnSummary } from '../model/extract';
import type { ColumnRole } from '../model/kind';
import { countOf, dayInWords, numberInWords } from './finding-words';
import { keyWords } from './summarise-columns';
import type { TypedColumn, TypedValue } from './typed-column';

/** What became of a column that was read as a type: `cells` are all its cells as written, whichever rows were used. */
export function summariseTyped(
	column: string,
	role: ColumnRole,
	typed: TypedColumn,
	cells: readonly string[]
): ColumnSummary {
	const { type } = typed;
	const filled = cells.filter((cell) => cell.trim() !== '');
	const values = filled.map((cell) => typed.read(cell));
	return {
		column,
		role,
		type,
		filled: filled.length,
		distinct: new Set(values.map(keyOf)).size,
		readAs: type === 'key' ? keyWords : rangeInWords(values)
	};
}

/** From the first day to the last, from the smallest number to the greatest; nothing of texts. */
function rangeInWords(values: readonly TypedValue[]): string {
	const starts: number[] = [];
	const ends: number[] = [];
	let isNumber = false;
	let hidden = 0;
	for (const value of values) {
		if (value.kind === 'hidden') hidden++;
		if (value.kind === 'number') isNumber = true;
		const [start, end] = boundsOf(value);
		if (start === null || end === null) continue;
		starts.push(start);
		ends.push(end);
	}
	const suppressed = hidden > 0 ? [`${countOf(hidden, 'value')} suppressed`] : [];
	if (starts.length === 0) return suppressed.join('');
	const inWords = isNumber ? numberInWords : dayInWords;
	const first = inWords(starts.reduce((a, b) => Math.min(a, b)));
	const last = inWords(ends.reduce((a, b) => Math.max(a, b)));
	return [first === last ? first : `${first} to ${last}`, ...suppressed].join('; ');
}

function boundsOf(value: TypedValue): [number | null, number | null] {
	switch (value.kind) {
		case 'day':
			return [value.day, value.day];
		case 'number':
			return [value.value, value.value];
		case 'period':
			return [value.period.start, value.period.end];
		default:
			return [null, null];
	}
}

function keyOf(value: TypedValue): string {
	switch (value.kind) {
		case 'text':
			return `t${value.text}`;
		case 'day':
			return `d${value.day}`;
		case 'number':
			return `n${value.value}`;
		case 'period':
			return `p${value.period.start} ${value.period.end}`;
		default:
			return value.kind;
	}
}

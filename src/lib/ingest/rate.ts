import type { Finding } from '../model/finding';
import { countOf } from './finding-words';
import type { TypedRows } from './load-table';
import { typeColumn, type TypedValue } from './typed-column';

/** Where a file gives a rate and the number it is of, but no count, works the count out: the whole number whose rate is the one
 *  printed. Rates are proportions, or percentages where their column is called so; of any other scale nothing is worked out. */
export function countFromRate(file: string, rows: TypedRows): Finding[] {
	const columnOf = (role: string) => [...rows.columns].find(([, column]) => column.role === role);
	const [rate, base] = [columnOf('value'), columnOf('denominator')];
	if (!rate || !base || columnOf('numerator')) return [];
	const [name, { values }] = rate;
	const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
	const scale = /%|percent|pct|per cent/i.test(name) && numbers.some((value) => value > 1) ? 100 : 1;
	if (numbers.some((value) => value / scale > 1)) return [scaleFinding(file, name, numbers.length)];
	let unfit = 0;
	const counts = values.map((value, at): TypedValue => {
		const people = base[1].values[at] ?? { kind: 'missing' };
		if (value.kind !== 'number') return value;
		if (people.kind !== 'number') return people;
		const count = Math.round((value.value / scale) * people.value);
		const decimals = (String(value.value).split('.')[1] ?? '').length;
		const isFit = Math.abs((count / people.value) * scale - value.value) <= 0.5 * 10 ** -decimals + 1e-9;
		if (!isFit) unfit++;
		return isFit ? { kind: 'number', value: count } : { kind: 'missing' };
	});
	rows.columns.set('Count worked out', {
		role: 'numerator',
		typed: typeColumn('number', 'numerator', new Map(), null),
		values: counts
	});
	return unfit === 0 ? [] : [unfitFinding(file, name, unfit)];
}

function scaleFinding(file: string, column: string, rows: number): Finding {
	return {
		id: 'rate-scale-unknown',
		severity: 'problem',
		file,
		column,
		rows,
		lines: [],
		what: 'It cannot be told what the rates are of: some are more than 1, and the column is not called a percentage',
		remedy:
			'They are kept as they are and no counts are worked out. Call the column "percent", or add a column with the counts.'
	};
}

function unfitFinding(file: string, column: string, rows: number): Finding {
	return {
		id: 'rate-fits-no-count',
		severity: 'problem',
		file,
		column,
		rows,
		lines: [],
		what: `${countOf(rows, 'rate fits', 'rates fit')} no whole number of people`,
		remedy: 'Their counts are missing. Ask the owner of the file for the counts themselves.'
	};
}

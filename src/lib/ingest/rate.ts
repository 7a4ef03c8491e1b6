import type { Finding } from '../model/finding';
import { countOf, numberInWords } from './finding-words';
import type { TypedRows } from './load-table';
import { typeColumn, type TypedValue } from './typed-column';

/** A rate as printed and the number of people it is of. */
interface Printed {
	readonly rate: number;
	readonly people: number;
}

/** Where a file gives a rate and the number it is of, but no count, works the count out: the whole number whose rate is the one
 *  printed. Rates are proportions, or percentages where their column is called so; of any other scale nothing is worked out. */
export function countFromRate(file: string, rows: TypedRows): Finding[] {
	const columnOf = (role: string) => [...rows.columns].find(([, column]) => column.role === role);
	const [rate, base] = [columnOf('value'), columnOf('denominator')];
	if (!rate || !base || columnOf('numerator')) return [];
	const [name, { values }] = rate;
	const given = values.flatMap((value) => (value.kind === 'number' ? [value] : []));
	const printed = values.flatMap((value, at): Printed[] => {
		const people = base[1].values[at];
		return value.kind === 'number' && people?.kind === 'number' ? [{ rate: value.value, people: people.value }] : [];
	});
	const half = 0.5 * 10 ** -Math.max(0, ...given.map(({ value }) => decimalsOf(value)));
	const scale = scaleOf(name, given, printed, half);
	if (scale === null || given.some(({ value }) => value / scale > 1)) return [scaleFinding(file, name, given.length)];
	let [unfit, rough, farthest] = [0, 0, 0];
	const counts = values.map((value, at): TypedValue => {
		const people = base[1].values[at] ?? { kind: 'missing' };
		if (value.kind !== 'number') return value;
		if (people.kind !== 'number') return people;
		const count = countOfRate({ rate: value.value, people: people.value }, scale, half);
		const off = Math.floor((half / scale) * people.value);
		if (count === null) unfit++;
		else if (off > 0) rough++;
		farthest = Math.max(farthest, off);
		return count === null ? { kind: 'missing' } : { kind: 'number', value: count };
	});
	rows.columns.set('Count worked out', {
		role: 'numerator',
		typed: typeColumn('number', 'numerator', new Map(), null),
		values: counts
	});
	return [
		...(unfit === 0 ? [] : [unfitFinding(file, name, unfit)]),
		...(rough === 0 ? [] : [roughFinding(file, name, rough, farthest)])
	];
}

/** What the rates are parts of: 1 or 100; null where nobody can tell. `half`: half a unit of their last decimal. */
function scaleOf(
	name: string,
	given: readonly { readonly value: number; readonly isPercent?: true }[],
	printed: readonly Printed[],
	half: number
): 1 | 100 | null {
	if (given.some(({ isPercent }) => isPercent) || !/%|percent|pct|per cent/i.test(name)) return 1;
	if (given.some(({ value }) => value > 1)) return 100;
	// A column called a percentage that holds nothing above 1: small percentages, or proportions by a wrong name.
	const fits = ([1, 100] as const).filter((scale) => printed.every((one) => countOfRate(one, scale, half) !== null));
	return fits.length === 1 ? (fits[0] ?? null) : null;
}

function countOfRate({ rate, people }: Printed, scale: number, half: number): number | null {
	const count = Math.round((rate / scale) * people);
	return Math.abs((count / people) * scale - rate) <= half + 1e-9 ? count : null;
}

function decimalsOf(value: number): number {
	return (String(value).split('.')[1] ?? '').length;
}

function scaleFinding(file: string, column: string, rows: number): Finding {
	return {
		id: 'rate-scale-unknown',
		severity: 'problem',
		file,
		column,
		rows,
		lines: [],
		what: 'It cannot be told what the rates are of: they may be proportions, percentages, or of some other number',
		remedy:
			'They are kept as they are and no counts are worked out. Write percentages with a % sign, or add a column with the counts.'
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

function roughFinding(file: string, column: string, rows: number, farthest: number): Finding {
	return {
		id: 'counts-from-rounded-rates',
		severity: 'problem',
		file,
		column,
		rows,
		lines: [],
		what: `${countOf(rows, 'count was', 'counts were')} worked out from a rounded rate and may be off by up to ${numberInWords(farthest)}`,
		remedy: 'Several whole numbers have the rate that is printed. Ask the owner of the file for the counts themselves.'
	};
}

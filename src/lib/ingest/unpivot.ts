import type { Finding } from '../model/finding';
import { countOf, listInWords } from './finding-words';
import { readNumber, usesDecimalComma } from './read-number';
import type { TextColumns } from './text-columns';
import { isTotalName, periodColumns, type WideColumn } from './wide-columns';

/** A wide table made long: what was across, and what it added up to. */
export interface Unpivoted {
	readonly text: TextColumns;
	/** Places of the new columns: the period as written, and the value. */
	readonly period: number;
	readonly value: number;
	/** How its numbers are written. */
	readonly numbers: { readonly decimalComma: boolean };
	readonly facts: WideFacts;
	readonly findings: readonly Finding[];
}

export interface WideFacts {
	readonly columns: number;
	readonly firstPeriod: string;
	readonly lastPeriod: string;
	/** Columns that add up others, kept out. */
	readonly totalColumns: readonly string[];
	/** Sum of all values under the period columns, as they stand in the file. */
	readonly totalBefore: number;
}

/** Turns columns that each stand for a period into rows. Columns that add up others – a year among months, a grand total – are
 *  kept out, and held against what they add up. A value that is no number is left missing, and told. */
export function unpivot(
	file: string,
	columns: readonly string[],
	wide: readonly number[],
	{ lines, cells, malformed }: TextColumns
): Unpivoted {
	const named = periodColumns(columns, wide);
	const unit = commonUnit(named);
	const kept = named.filter(({ column, period }) => period.unit === unit && !isNamedTotal(column));
	const totals = wide.filter((place) => !kept.some((one) => one.place === place));
	const texts = columns.flatMap((_, place) => (wide.includes(place) ? [] : [place]));
	const longCells: string[][] = columns.map(() => []);
	const [periods, values, longLines]: [string[], string[], number[]] = [[], [], []];
	const odd: number[] = [];
	const numbers = { decimalComma: usesDecimalComma(kept.flatMap(({ place }) => cells[place] ?? [])) === true };
	let totalBefore = 0;
	for (const [row, line] of lines.entries())
		for (const { place, column } of kept) {
			const written = cells[place]?.[row] ?? '';
			const read = readNumber(written, numbers);
			// A percentage is no count: nothing can be added to it.
			const isOdd = read.kind === 'unknown' || (read.kind === 'given' && (read.value < 0 || read.isPercent === true));
			if (isOdd) odd.push(line);
			else if (read.kind === 'given') totalBefore += read.value;
			for (const text of texts) longCells[text]?.push(cells[text]?.[row] ?? '');
			longLines.push(line);
			periods.push(column);
			values.push(isOdd ? '' : written);
		}
	for (const place of wide) longCells[place] = values.map(() => '');
	return {
		text: { lines: longLines, cells: [...longCells, periods, values], malformed },
		period: columns.length,
		value: columns.length + 1,
		numbers,
		facts: {
			columns: kept.length,
			firstPeriod: kept[0]?.column ?? '',
			lastPeriod: kept.at(-1)?.column ?? '',
			totalColumns: totals.map((place) => columns[place] ?? ''),
			totalBefore
		},
		findings: [
			...oddCells(file, odd),
			...totalColumns(file, { columns, lines, cells, numbers }, { totals, kept, named })
		]
	};
}

function commonUnit(named: readonly WideColumn[]): string | null {
	const counts = new Map<string | null, number>();
	for (const { period } of named) counts.set(period.unit, (counts.get(period.unit) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function isNamedTotal(column: string): boolean {
	return isTotalName(column) || /\btotals?\b/i.test(column);
}

function oddCells(file: string, odd: readonly number[]): Finding[] {
	if (odd.length === 0) return [];
	return [
		{
			id: 'cells-not-understood',
			severity: 'problem',
			file,
			column: null,
			rows: new Set(odd).size,
			lines: [...new Set(odd)].slice(0, 5),
			what: `${countOf(odd.length, 'value')} under the periods not understood`,
			remedy:
				'They are missing, not zero. Expected a count, or a mark for a suppressed value such as [c]. A percentage is no count.'
		}
	];
}

/** Says which columns were taken for totals, and where one does not agree with what it adds up. */
function totalColumns(
	file: string,
	{
		columns,
		lines,
		cells,
		numbers
	}: Pick<TextColumns, 'lines' | 'cells'> & Pick<Unpivoted, 'numbers'> & { readonly columns: readonly string[] },
	{
		totals,
		kept,
		named
	}: {
		/** Places of the columns that are taken for totals. */
		readonly totals: readonly number[];
		readonly kept: readonly WideColumn[];
		/** All that stand for a period, kept or not. */
		readonly named: readonly WideColumn[];
	}
): Finding[] {
	if (totals.length === 0) return [];
	const wrong = new Set<number>();
	for (const place of totals) {
		const period = named.find((one) => one.place === place)?.period ?? null;
		const parts = kept.filter(
			(one) => period === null || (one.period.start >= period.start && one.period.end <= period.end)
		);
		for (const [row, line] of lines.entries()) {
			const total = readNumber(cells[place]?.[row] ?? '', numbers);
			const values = parts.map((part) => readNumber(cells[part.place]?.[row] ?? '', numbers));
			if (total.kind !== 'given' || values.some(({ kind }) => kind !== 'given')) continue;
			const sum = values.reduce((all, value) => all + (value.kind === 'given' ? value.value : 0), 0);
			if (Math.abs(sum - total.value) > 1e-6 * Math.max(1, Math.abs(sum))) wrong.add(line);
		}
	}
	const names = listInWords(totals.map((place) => columns[place] ?? ''));
	return [
		{
			id: wrong.size > 0 ? 'totals-disagree' : 'total-columns',
			severity: wrong.size > 0 ? 'problem' : 'note',
			file,
			column: null,
			rows: wrong.size,
			lines: [...wrong].slice(0, 5),
			what:
				wrong.size > 0
					? `${countOf(wrong.size)} in which a total is not the sum of its periods`
					: `${countOf(totals.length, 'column adds', 'columns add')} up others and ${totals.length === 1 ? 'is' : 'are'} kept out of sums`,
			remedy: `${names}: kept out, so that nothing is counted twice.${wrong.size > 0 ? ' Ask the owner of the file which of the two is right.' : ''}`
		}
	];
}

import type { ColumnMapping, ColumnRole, DateOrder, Mapping } from '../model/extract';
import { benchmarkNames, casesNames, foldColumnName, type NamedRole } from './column-names';
import { readDate } from './date-format';
import { namesIdentifier } from './identifiers/checks';

/** What the columns of a file seem to mean, by their names. The first rows settle the order of day and month where they can.
 *  Columns of no known name are dimensions until their values are seen; those whose names speak of a person are left out. */
export function proposeMapping(columns: readonly string[], preview: readonly (readonly string[])[]): Mapping {
	const folded = columns.map(foldColumnName);
	const benchmarks = match(folded, benchmarkNames);
	const found = new Set<string>(benchmarks.values());
	const has = (role: string) => found.has(role);
	if (has('metric') && has('place') && has('period') && (has('value') || (has('numerator') && has('denominator'))))
		return {
			kind: 'benchmarks',
			columns: columns.map((column, index) => ({ column, role: benchmarks.get(index) ?? 'unused' })),
			dateOrder: null
		};
	const cases = match(folded, casesNames);
	const mapped = columns.map((column, index): ColumnMapping => {
		const role = cases.get(index);
		if (role !== undefined) return { column, role };
		if (namesIdentifier(column)) return { column, role: 'left_out' };
		return { column, role: isSecondName(folded[index] ?? '', cases, folded) ? 'unused' : 'dimension' };
	});
	const date = mapped.findIndex(({ role }) => role === 'event_date');
	return {
		kind: 'cases',
		columns: mapped,
		dateOrder: date < 0 ? null : orderOf(preview.map((row) => row[date] ?? ''))
	};
}

/** The column of each role: of several that fit, the one whose name comes first in the list. */
function match<R extends ColumnRole>(folded: readonly string[], roles: readonly NamedRole<R>[]): Map<number, R> {
	const found = new Map<number, R>();
	for (const { role, names } of roles) {
		const columns = names.map((name) => folded.findIndex((column, at) => column === name && !found.has(at)));
		const column = columns.find((at) => at >= 0);
		if (column !== undefined) found.set(column, role);
	}
	return found;
}

/** A second column that says the same as the one used: the area's code beside its name. */
function isSecondName(name: string, found: ReadonlyMap<number, ColumnRole>, folded: readonly string[]): boolean {
	const usesArea = [...found].some(([at, role]) => role === 'area' && folded[at] !== name);
	return usesArea && casesNames.some(({ role, names }) => role === 'area' && names.includes(name));
}

/** The order that the first rows force; null where they fit both or disagree. */
function orderOf(values: readonly string[]): DateOrder | null {
	const read = values.map(readDate).filter(({ kind }) => kind !== 'blank' && kind !== 'unknown');
	if (read.length > 0 && read.every(({ kind }) => kind !== 'numbers')) return 'iso';
	const dayFirst = read.every((date) => date.kind !== 'numbers' || date.dayFirst !== null);
	const monthFirst = read.every((date) => date.kind !== 'numbers' || date.monthFirst !== null);
	return read.length === 0 || dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}

import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure, Nest } from '../model/figure';
import type { Sum } from './protect-table';
import { compareKeys } from './compare-keys';

/** One cell in its place among those that it adds up with. */
export interface PlacedCell {
	readonly cell: EstimatedCell;
	/** Level of its first group: null at the finest. */
	readonly level: string | null;
	readonly row: string | null;
	readonly column: string | null;
	readonly depth: number;
}

/** Cells with all the sums between them, and the parts that are protected first. */
export interface CellTable {
	readonly cells: readonly PlacedCell[];
	readonly sums: readonly Sum[];
	readonly parts: readonly (readonly number[])[];
}

/** A figure's cells, margins and total as one table of sums. With a nest the groups of its other levels are in it as well, whose
 *  figures may be seen too: what is hidden is then the same in all of them. Margins first, each side with the total as a table of
 *  its own, then what stands within them: so that a figure of one side alone hides the same. */
export function cellTable(figure: EstimatedFigure, nest: Nest | null = figure.nest ?? null): CellTable {
	const own = [...figure.cells, ...figure.margins].map((cell) => place(cell, nest?.own ?? null));
	const finest = nest?.finest?.map((cell) => place(cell, null)) ?? own.filter(({ level }) => level === null);
	const wider = nest ? widerCells(nest, finest, own) : [];
	const columns = own.filter(({ row }) => row === null);
	const cells = [...finest, ...wider, ...columns.filter((one) => !finest.includes(one)), place(figure.total, null)];
	const isCross = cells.some(({ row, column }) => row !== null && column !== null);
	const sorted = [...new Set(cells)].sort(byPlace);
	return { cells: sorted, sums: sumsOf(sorted, nest), parts: isCross ? partsOf(sorted) : [] };
}

function place(cell: EstimatedCell, level: string | null): PlacedCell {
	const [row, column] = [cell.group?.key ?? null, cell.group2?.key ?? null];
	const depth = (row === null ? 0 : level === null ? 2 : 1) + (column === null ? 0 : 1);
	return { cell, level: row === null ? null : level, row, column, depth };
}

/** The groups of every wider level: the figure's own where it is of that level, else what the finest add up to. */
function widerCells(
	{ levels, own: ownLevel }: Nest,
	finest: readonly PlacedCell[],
	own: readonly PlacedCell[]
): PlacedCell[] {
	return levels.flatMap(({ level, of }) => {
		if (level === ownLevel) return own.filter(({ row }) => row !== null);
		const parts = new Map<string, PlacedCell[]>();
		for (const leaf of finest) {
			const group = leaf.row === null ? undefined : of[leaf.row];
			if (group === undefined) continue;
			const key = JSON.stringify([group, leaf.column]);
			parts.set(key, [...(parts.get(key) ?? []), leaf]);
		}
		return [...parts.values()].map((of) => together(of, level, levels));
	});
}

/** Several cells as one that none of them is shown apart in. */
function together(parts: readonly PlacedCell[], level: string, levels: Nest['levels']): PlacedCell {
	const [first] = parts;
	if (!first) throw new RangeError('a wider group needs a finer one within it');
	const key = levels.find((one) => one.level === level)?.of[first.row ?? ''] ?? '';
	const sum = (of: (cell: EstimatedCell) => number) => parts.reduce((total, { cell }) => total + of(cell), 0);
	const counts = {
		units: sum(({ counts }) => counts.units),
		denominator: sum(({ counts }) => counts.denominator),
		numerator: sum(({ counts }) => counts.numerator),
		...(parts.some(({ cell }) => cell.counts.isPartlyHidden) && { isPartlyHidden: true as const })
	};
	const cell: EstimatedCell = {
		group: { key, code: key, name: key },
		group2: first.cell.group2,
		period: null,
		counts,
		benchmark: { kind: 'not-applicable' },
		estimate: null,
		comparison: null
	};
	return { ...place(cell, level), row: key };
}

function sumsOf(cells: readonly PlacedCell[], nest: Nest | null): Sum[] {
	const find = (level: string | null, row: string | null, column: string | null) =>
		cells.findIndex((one) => one.level === level && one.row === row && one.column === column);
	const placesOf = (holds: (one: PlacedCell) => boolean) => cells.flatMap((one, at) => (holds(one) ? [at] : []));
	const columns = [...new Set(cells.map(({ column }) => column))];
	const isLeaf = ({ level, row }: PlacedCell) => level === null && row !== null;
	const sums: Sum[] = [];
	for (const column of columns) {
		sums.push({
			total: find(null, null, column),
			parts: placesOf((one) => isLeaf(one) && one.column === column)
		});
		for (const { level, of } of nest?.levels ?? [])
			for (const [total, one] of cells.entries())
				if (one.level === level && one.column === column)
					sums.push({
						total,
						parts: placesOf((leaf) => isLeaf(leaf) && leaf.column === column && of[leaf.row ?? ''] === one.row)
					});
	}
	if (columns.length > 1) {
		const rows = placesOf((one) => one.column === null);
		for (const total of rows) {
			const { level = null, row = null } = cells[total] ?? {};
			sums.push({
				total,
				parts: placesOf((one) => one.level === level && one.row === row && one.column !== null)
			});
		}
	}
	return sums.filter(({ total, parts }) => total >= 0 && parts.length > 0);
}

function partsOf(cells: readonly PlacedCell[]): number[][] {
	const placesOf = (holds: (one: PlacedCell) => boolean) => cells.flatMap((one, at) => (holds(one) ? [at] : []));
	const rows = placesOf(({ column }) => column === null);
	const columns = placesOf(({ row }) => row === null);
	// either side may cost the total, which the other then has to guard as well
	return [rows, columns, [...new Set([...rows, ...columns])].sort((one, other) => one - other)];
}

/** Order of place in the table, by the groups' keys, so that no choice depends on the order in which groups are shown. */
function byPlace(one: PlacedCell, other: PlacedCell): number {
	return (
		compareKeys(one.level, other.level) || compareKeys(one.row, other.row) || compareKeys(one.column, other.column)
	);
}

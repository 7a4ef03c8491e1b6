import type { EstimatedCell } from '../model/estimate';
import type { EstimatedFigure, Nest, NestSide } from '../model/figure';
import type { Sum } from './protect-table';
import { compareKeys } from './compare-keys';
import { valueUnder } from '../model/value-under';

/** One cell in its place among those that it adds up with. */
export interface PlacedCell {
	readonly cell: EstimatedCell;
	/** Level of its first group: null at the finest. */
	readonly level: string | null;
	readonly row: string | null;
	/** Level of its second group: null at the finest. */
	readonly columnLevel: string | null;
	readonly column: string | null;
	readonly depth: number;
}

/** Cells with all the sums between them, and the parts that are protected first. */
export interface CellTable {
	readonly cells: readonly PlacedCell[];
	readonly sums: readonly Sum[];
	readonly parts: readonly (readonly number[])[];
}

type Address = Pick<PlacedCell, 'level' | 'row' | 'columnLevel' | 'column'>;

/** A figure's cells, margins and total as one table of sums. With a nest the groups of its other levels are in it as well, whose
 *  figures may be seen too: what is hidden is then the same in all of them. Margins first, each side with the total as a table of
 *  its own, then what stands within them: so that a figure of one side alone hides the same. */
export function cellTable(figure: EstimatedFigure, nest: Nest | null = figure.nest ?? null): CellTable {
	const own = [...figure.cells, ...figure.margins].map((cell) =>
		place(cell, [nest?.own ?? null, nest?.across?.own ?? null], nest)
	);
	const finest = nest?.finest?.map((cell) => place(cell, finestLevels(cell, nest), nest)) ?? [];
	const cells = new Map<string, PlacedCell>();
	for (const one of [...own, ...finest, place(figure.total, [null, null], nest)]) add(cells, one);
	if (nest) for (const one of widerCells(nest, [...cells.values()])) add(cells, one);
	const sorted = [...cells.values()].sort(byPlace);
	const isCross = sorted.some(({ row, column }) => row !== null && column !== null);
	return { cells: sorted, sums: sumsOf(sorted, nest), parts: isCross ? partsOf(sorted) : [] };
}

/** The same table without some of its sums: those of a total, over the second groups or over the first. */
export function withoutSums(
	{ cells, sums, parts }: CellTable,
	isNone: (total: PlacedCell, isOverSecond: boolean) => boolean
): CellTable {
	const kept = sums.filter(({ total: place, parts: [first] }) => {
		const [total, part] = [cells[place], first === undefined ? undefined : cells[first]];
		return !total || !part || !isNone(total, total.columnLevel !== part.columnLevel || total.column !== part.column);
	});
	return { cells, sums: kept, parts };
}

/** What is counted for the figure itself comes first, and stays. */
function add(cells: Map<string, PlacedCell>, one: PlacedCell): void {
	const key = addressOf(one);
	if (!cells.has(key)) cells.set(key, one);
}

function place(
	cell: EstimatedCell,
	[first, second]: readonly [string | null, string | null],
	nest: Nest | null
): PlacedCell {
	const [row, column] = [cell.group?.key ?? null, cell.group2?.key ?? null];
	const [level, columnLevel] = [row === null ? null : first, column === null ? null : second];
	const isInner = row !== null && column !== null;
	const rowDepth = row === null ? 0 : level === ladderOf(nest ?? undefined, isInner).leaf ? 2 : 1;
	const isColumnLeaf = nest?.across && columnLevel === ladderOf(nest.across, isInner).leaf;
	return { cell, level, row, columnLevel, column, depth: rowDepth + (column === null ? 0 : isColumnLeaf ? 2 : 1) };
}

/** The levels of what was counted at the finest. */
function finestLevels({ group, group2 }: EstimatedCell, nest: Nest): [string | null, string | null] {
	const isInner = group !== null && group2 !== null;
	return [ladderOf(nest, isInner).leaf, ladderOf(nest.across, isInner).leaf];
}

/** What adds up along one side, in a margin or within the table: the level of the leaves, null for the finest of all, and the
 *  wider groups that they lie in. */
function ladderOf(
	side: NestSide | undefined,
	isInner: boolean
): { readonly leaf: string | null; readonly levels: Nest['levels'] } {
	if (isInner && side?.crossed) return { leaf: side.crossed.finestLevel, levels: side.crossed.levels };
	return { leaf: null, levels: side?.levels ?? [] };
}

function addressOf({ level, row, columnLevel, column }: Address): string {
	return JSON.stringify([level, row, columnLevel, column]);
}

/** The groups of every wider level, of either side and of both, as what the leaves add up to. */
function widerCells(nest: Nest, cells: readonly PlacedCell[]): PlacedCell[] {
	const parts = new Map<string, { readonly at: Address; readonly of: PlacedCell[] }>();
	for (const leaf of cells) {
		const isInner = leaf.row !== null && leaf.column !== null;
		const [rows, columns] = [ladderOf(nest, isInner), ladderOf(nest.across, isInner)];
		if ((leaf.row !== null && leaf.level !== rows.leaf) || (leaf.column !== null && leaf.columnLevel !== columns.leaf))
			continue;
		for (const [level, row] of withinWhich(leaf.row, rows))
			for (const [columnLevel, column] of withinWhich(leaf.column, columns)) {
				const at = { level, row, columnLevel, column };
				const key = addressOf(at);
				const known = parts.get(key);
				if (known) known.of.push(leaf);
				else parts.set(key, { at, of: [leaf] });
			}
	}
	return [...parts.values()].map(({ at, of }) => together(of, at, nest));
}

/** A group at its level, and those of wider levels that it lies in. */
function withinWhich(
	key: string | null,
	{ leaf, levels }: ReturnType<typeof ladderOf>
): (readonly [level: string | null, key: string | null])[] {
	if (key === null) return [[null, null]];
	const wider = levels.flatMap(({ level, of }): (readonly [string, string])[] => {
		const group = valueUnder(of, key);
		return group === undefined ? [] : [[level, group]];
	});
	return [[leaf, key], ...wider];
}

/** Several cells as one that none of them is shown apart in. */
function together(parts: readonly PlacedCell[], { level, row, columnLevel, column }: Address, nest: Nest): PlacedCell {
	const sum = (of: (cell: EstimatedCell) => number) => parts.reduce((total, { cell }) => total + of(cell), 0);
	const counts = {
		units: sum(({ counts }) => counts.units),
		denominator: sum(({ counts }) => counts.denominator),
		numerator: sum(({ counts }) => counts.numerator),
		...(parts.some(({ cell }) => cell.counts.isPartlyHidden) && { isPartlyHidden: true as const })
	};
	const named = (key: string | null) => (key === null ? null : { key, code: key, name: key });
	const cell: EstimatedCell = {
		group: named(row),
		group2: named(column),
		period: null,
		counts,
		benchmark: { kind: 'not-applicable' },
		estimate: null,
		comparison: null
	};
	return place(cell, [level, columnLevel], nest);
}

/** Every sum: of each column the rows that add up to its total and to each wider group, and the same the other way round. */
function sumsOf(cells: readonly PlacedCell[], nest: Nest | null): Sum[] {
	const row = ({ level, row: key }: PlacedCell) => ({ level, key });
	const column = ({ columnLevel: level, column: key }: PlacedCell) => ({ level, key });
	return [...sumsAlong(cells, row, column, nest ?? undefined), ...sumsAlong(cells, column, row, nest?.across)];
}

type Side = (cell: PlacedCell) => { readonly level: string | null; readonly key: string | null };

/** The sums over one side, for each group of the other. */
function sumsAlong(cells: readonly PlacedCell[], of: Side, across: Side, side: NestSide | undefined): Sum[] {
	const lines = new Map<string, { at: number; level: string | null; key: string | null; isInner: boolean }[]>();
	for (const [at, cell] of cells.entries()) {
		const other = across(cell);
		const line = JSON.stringify(other);
		const one = { at, ...of(cell), isInner: other.key !== null };
		const known = lines.get(line);
		if (known) known.push(one);
		else lines.set(line, [one]);
	}
	return [...lines.values()].flatMap((groups) => {
		const { leaf, levels } = ladderOf(side, groups[0]?.isInner === true);
		const leaves = groups.filter(({ level, key }) => key !== null && level === leaf);
		return groups.flatMap(({ at: total, level, key }): Sum[] => {
			if (key !== null && level === leaf) return [];
			const wider = levels.find((one) => one.level === level)?.of;
			const parts = key === null ? leaves : leaves.filter((one) => wider?.[one.key ?? ''] === key);
			return parts.length === 0 ? [] : [{ total, parts: parts.map(({ at }) => at) }];
		});
	});
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
		compareKeys(one.level, other.level) ||
		compareKeys(one.row, other.row) ||
		compareKeys(one.columnLevel, other.columnLevel) ||
		compareKeys(one.column, other.column)
	);
}

import type { EstimatedCell } from '../model/estimate';
import type { CellTable } from './cell-table';
import type { Elsewhere } from './linked';
import type { Protector } from './protector';
import type { ReleasedCell } from './released';
import type { Rule } from './rules';
import type { Amount } from './secret';

/** One kind of number that a figure's cells tell, hidden and shown on its own: results, units not yet followed, or
 *  benchmarks. */
export interface Layer {
	/** The numbers that go together; none where the cell has no such number. */
	amounts(cell: EstimatedCell): readonly Amount[];
	/** What hiding them would lose; 0 where there is nothing to hide. */
	cost(cell: EstimatedCell): number;
	/** Whether they are hidden before their neighbours are looked at. */
	isHidden(cell: EstimatedCell): boolean;
	/** Whether, hidden, they have to be protected. */
	isSensitive(cell: EstimatedCell): boolean;
	/** Whether hidden numbers that need no protection of their own may not be known exactly either. */
	readonly guardsAll: boolean;
	/** Whether another part of the figure tells them anyway. */
	isKnown(cell: EstimatedCell): boolean;
	/** Whether a released cell of another figure on the page tells them; null where it has no such number. */
	tells(cell: ReleasedCell): boolean | null;
}

/** What suppression is done with. */
export interface Means {
	readonly rule: Rule;
	readonly linked: Elsewhere;
	readonly protector: Protector;
}

/** Every cell of a table whose numbers of one layer have to be hidden, its total and margins included, so that none can
 *  be worked out from the rest. Each margin that the table has a sum for is taken as the sum of its cells, the safe reading where
 *  people stand in two groups; what is told rounded is taken as though it were exact. What other figures of the page hide is hidden here; what they show may not be hidden to protect. */
export async function suppress(
	table: CellTable,
	layer: Layer,
	{ rule, linked, protector }: Means
): Promise<ReadonlySet<EstimatedCell>> {
	const cells = table.cells.map((placed) => {
		const { cell, level, columnLevel, depth } = placed;
		const told = linked(cell, level, columnLevel).map((other) => layer.tells(other));
		return {
			amounts: layer.amounts(cell),
			cost: layer.cost(cell),
			sensitive: layer.isSensitive(cell) || told.includes(false),
			mayHide: !layer.isKnown(cell) && !told.includes(true),
			depth,
			isHidden: layer.isHidden(cell) || told.includes(false)
		};
	});
	// Nothing hidden needs no protection; most figures are so.
	const hidden = cells.some(({ isHidden, amounts }) => isHidden && amounts.length > 0)
		? await protector({ cells, sums: table.sums, parts: table.parts, width: rule.width, guardsAll: layer.guardsAll })
		: cells.flatMap(({ isHidden }, at) => (isHidden ? [at] : []));
	return new Set(hidden.flatMap((at) => table.cells[at]?.cell ?? []));
}

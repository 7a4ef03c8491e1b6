import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import type { Group } from '../model/dimension';
import { isGroupProper } from './group-words';

/** One cell of an overview: a measure of a group. */
export interface OverviewCell {
	readonly figure: Safe<ReleasedFigure>;
	/** Null where the measure knows no such group. */
	readonly cell: ReleasedCell | null;
}

/** One group of an overview, or everyone. */
export interface OverviewRow {
	/** Null for everyone. */
	readonly group: Group | null;
	/** In the order of the measures. */
	readonly cells: readonly OverviewCell[];
}

/** Everyone, and then each group that any of the measures knows, those left over ("No area") last. */
export function overviewRows({ measures }: ReleasedOverview): OverviewRow[] {
	const groups = new Map<string, Group>();
	for (const { cells } of measures) for (const { group } of cells) if (group) groups.set(group.key, group);
	const isProper = (group: Group) => isGroupProper({ group, group2: null });
	const sorted = [...groups.values()].sort((one, other) => Number(isProper(other)) - Number(isProper(one)));
	return [
		{ group: null, cells: measures.map((figure) => ({ figure, cell: figure.total })) },
		...sorted.map((group) => ({
			group,
			cells: measures.map((figure) => ({
				figure,
				cell: figure.cells.find((cell) => cell.group?.key === group.key) ?? null
			}))
		}))
	];
}

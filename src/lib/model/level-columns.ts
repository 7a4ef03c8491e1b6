import { dimensionColumns, foldDimensionName } from './dimension-columns';
import type { Extract } from './extract';

/** A level of areas that lookup extracts add beside command unit and force, and the column of `contacts` that holds it. */
export interface LevelColumn {
	/** The lookup's own name for it; of several spellings the first in order of code, so that the order of files never counts. */
	readonly id: string;
	/** `l1`, `l2` … */
	readonly column: string;
	/** Numbers of the lookups that tell it. */
	readonly lookups: readonly number[];
}

/** The levels of all lookups together, told apart by their names as dimensions are. One that is called as a column of the
 *  cases is named for what it is: the rows' own say stands beside it. */
export function levelColumns(extracts: readonly Extract[]): LevelColumn[] {
	const taken = new Set(dimensionColumns(extracts).map(({ id }) => foldDimensionName(id)));
	const found = new Map<string, { id: string; lookups: number[] }>();
	for (const { number, kind, mapping } of extracts)
		for (const { column, role } of kind === 'lookup' ? mapping.columns : []) {
			if (role !== 'level') continue;
			const level = found.get(foldDimensionName(column)) ?? { id: column, lookups: [] };
			found.set(foldDimensionName(column), {
				id: column < level.id ? column : level.id,
				lookups: [...level.lookups, number]
			});
		}
	return [...found]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([folded, { id, lookups }], index) => ({
			id: taken.has(folded) ? `${id} (lookup)` : id,
			column: `l${index + 1}`,
			lookups
		}));
}

import type { ReleasedCell } from '../disclosure/released';
import { periodKey } from '../model/period';
import { periodName } from './date';

/** What a row, mark or tile is called: "Barnet", "March 2024", "Barnet, Riverside Partnership", "All". */
export function groupName(cell: Pick<ReleasedCell, 'group' | 'group2' | 'period'>): string {
	return (
		groupNames(cell)
			.filter((name) => name !== null)
			.join(', ') || 'All'
	);
}

/** The names of a cell's two groups, a period by its dates; null where it is all of them. */
export function groupNames({
	group,
	group2,
	period
}: Pick<ReleasedCell, 'group' | 'group2' | 'period'>): readonly [string | null, string | null] {
	const isSecond = period !== null && (group === null || group2?.key === periodKey(period));
	const dated = period && periodName(period);
	return [group && ((!isSecond && dated) || group.name), group2 && ((isSecond && dated) || group2.name)];
}

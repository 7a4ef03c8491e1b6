import type { ReleasedCell } from '../disclosure/released';
import { periodName } from './date';

/** What a row, mark or tile is called: "Barnet", "March 2024", "Barnet, Riverside Partnership", "All". */
export function groupName(cell: Pick<ReleasedCell, 'group' | 'group2' | 'period'>): string {
	const first = cell.group === null ? null : cell.period === null ? cell.group.name : periodName(cell.period);
	return [first, cell.group2?.name].filter((name) => typeof name === 'string').join(', ') || 'All';
}

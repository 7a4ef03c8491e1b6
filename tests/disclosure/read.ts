import type { ReleasedFigure } from '../../src/lib/disclosure/released';

/** Status of each group by its key, and of "All". */
export function statuses(figure: ReleasedFigure): Record<string, string | null> {
	return Object.fromEntries(
		[...figure.cells, figure.total].map(({ group, result }) => [group?.key ?? 'All', result.status])
	);
}

/** What is told of a group's comparison; undefined where the group itself is hidden. */
export function comparisonOf(figure: ReleasedFigure, key: string) {
	const result = figure.cells.find(({ group }) => group?.key === key)?.result;
	return result?.status === null ? result.comparison : undefined;
}

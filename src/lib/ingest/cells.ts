/** Rows by value as written. */
export function countsOf(cells: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	return counts;
}

/** How many cells are not blank. */
export function filledIn(cells: readonly string[]): number {
	return cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}

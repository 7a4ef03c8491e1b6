/** A cell of a grid by its row and column, from 0. */
export interface GridPlace {
	readonly row: number;
	readonly column: number;
}

/** The cell that a key moves to from another, within a grid of so many rows and columns; null where the key does not move. */
export function placeInGrid(
	{ row, column }: GridPlace,
	key: string,
	{ rows, columns }: { readonly rows: number; readonly columns: number }
): GridPlace | null {
	switch (key) {
		case 'ArrowDown':
			return { row: Math.min(row + 1, rows - 1), column };
		case 'ArrowUp':
			return { row: Math.max(row - 1, 0), column };
		case 'ArrowRight':
			return { row, column: Math.min(column + 1, columns - 1) };
		case 'ArrowLeft':
			return { row, column: Math.max(column - 1, 0) };
		case 'Home':
			return { row, column: 0 };
		case 'End':
			return { row, column: columns - 1 };
		case 'PageUp':
			return { row: 0, column };
		case 'PageDown':
			return { row: rows - 1, column };
		default:
			return null;
	}
}

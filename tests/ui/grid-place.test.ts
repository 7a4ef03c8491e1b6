import { describe, expect, it } from 'vitest';
import { placeInGrid } from '../../src/lib/ui/grid-place';

describe('placeInGrid(place, key, size)', () => {
	const size = { rows: 3, columns: 4 };

	it.each([
		['ArrowDown', [1, 2], [2, 2]],
		['ArrowDown', [2, 2], [2, 2]],
		['ArrowUp', [1, 2], [0, 2]],
		['ArrowUp', [0, 2], [0, 2]],
		['ArrowRight', [1, 2], [1, 3]],
		['ArrowRight', [1, 3], [1, 3]],
		['ArrowLeft', [1, 2], [1, 1]],
		['ArrowLeft', [1, 0], [1, 0]],
		['Home', [1, 2], [1, 0]],
		['End', [1, 2], [1, 3]],
		['PageUp', [1, 2], [0, 2]],
		['PageDown', [1, 2], [2, 2]]
	] as const)('%s from %j goes to %j', (key, [row, column], [toRow, toColumn]) => {
		expect(placeInGrid({ row, column }, key, size)).toEqual({ row: toRow, column: toColumn });
	});

	it('leaves other keys alone', () => {
		expect(placeInGrid({ row: 0, column: 0 }, 'Enter', size)).toBeNull();
	});
});

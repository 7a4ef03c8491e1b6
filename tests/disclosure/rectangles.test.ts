import { describe, expect, it } from 'vitest';
import { Rectangles, type Rectangle } from '../../src/lib/disclosure/rectangles';

const everyCell = () => true;

/** Rectangles with a cell, each as "place opposite / the two between". */
function around(rectangles: Rectangles, place: number, may: (place: number) => boolean = everyCell): string[] {
	const found: Rectangle[] = [...rectangles.around(place, may, may)].filter((one) => rectangles.keepsSums(one));
	const named = found.map(({ along, against }) => `${along.join(' ')} / ${[...against].sort().join(' ')}`);
	return [...new Set(named)].sort();
}

describe('rectangles', () => {
	// rows 0 1, 2 3, 4 5 of two columns; 6 to 8 the rows' totals, 9 and 10 the columns', 11 everyone
	const within = Array.from({ length: 12 }, (_, place) => place);
	const sums = [
		{ total: 6, parts: [0, 1] },
		{ total: 7, parts: [2, 3] },
		{ total: 8, parts: [4, 5] },
		{ total: 9, parts: [0, 2, 4] },
		{ total: 10, parts: [1, 3, 5] },
		{ total: 11, parts: [6, 7, 8] },
		{ total: 11, parts: [9, 10] }
	];

	it('join two rows and two columns', () => {
		expect(around(new Rectangles(within, sums), 0)).toEqual(['0 3 / 1 2', '0 5 / 1 4']);
	});

	it('are of cells that may move', () => {
		expect(around(new Rectangles(within, sums), 0, (place) => place !== 4)).toEqual(['0 3 / 1 2']);
	});

	it('of a table of one column are two of its cells, however many sums are of the same parts', () => {
		const column = [0, 1, 2];
		const sums = [3, 4, 5].map((total) => ({ total, parts: column }));
		const rectangles = new Rectangles([0, 1, 2, 3, 4, 5], sums);
		expect(around(rectangles, 0)).toEqual(['0 / 1', '0 / 2']);
		expect([...rectangles.around(0, everyCell, everyCell)]).toHaveLength(2);
	});

	it('stay within a wider group of rows, whose own totals would change', () => {
		// rows 0 1 and 2 3 are one unit, row 4 5 is another: 12 and 13 are the unit's totals by column
		const nested = [...sums, { total: 12, parts: [0, 2] }, { total: 13, parts: [1, 3] }];
		expect(around(new Rectangles([...within, 12, 13], nested), 0)).toEqual(['0 3 / 1 2']);
	});

	it('are hardly ever seen where there are none: of 33 rows and 16 columns each cell has 32 · 15', () => {
		const [rows, columns] = [33, 16];
		const places = (count: number, of: (at: number) => number) => Array.from({ length: count }, (_, at) => of(at));
		const [row, column, all] = [rows * columns, rows * columns + rows, rows * columns + rows + columns];
		const large = [
			...places(rows, (at) => at).map((at) => ({
				total: row + at,
				parts: places(columns, (one) => at * columns + one)
			})),
			...places(columns, (at) => at).map((at) => ({
				total: column + at,
				parts: places(rows, (one) => one * columns + at)
			})),
			{ total: all, parts: places(rows, (at) => row + at) },
			{ total: all, parts: places(columns, (at) => column + at) }
		];
		const rectangles = new Rectangles(
			places(all + 1, (at) => at),
			large
		);
		for (const place of [0, 263, 527]) {
			const seen = [...rectangles.around(place, everyCell, everyCell)];
			expect(seen.filter((one) => rectangles.keepsSums(one))).toHaveLength(32 * 15);
			expect(seen.length).toBeLessThan(32 * 15 * 1.02);
		}
	});

	it('keep no sum that only three of the cells share', () => {
		const rectangles = new Rectangles(within, sums);
		expect(rectangles.keepsSums({ along: [0, 3], against: [1, 2] })).toBe(true);
		expect(rectangles.keepsSums({ along: [0, 3], against: [1, 4] })).toBe(false);
		expect(rectangles.keepsSums({ along: [0, 0], against: [1, 2] })).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { londonBoroughs } from '../../src/lib/model/area';
import { areTiles, boroughTiles, tileColumns, tileRows } from '../../src/lib/model/borough-tiles';

const at = (name: string) => boroughTiles.find((tile) => tile.name === name);

describe('boroughTiles', () => {
	it('has each of the 33 boroughs once, each on a place of its own in 8 by 6', () => {
		expect(boroughTiles.map(({ name }) => name).toSorted()).toEqual(londonBoroughs.map(({ name }) => name).toSorted());
		expect(new Set(boroughTiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(33);
		for (const { column, row } of boroughTiles) {
			expect(column).toBeGreaterThanOrEqual(0);
			expect(column).toBeLessThan(tileColumns);
			expect(row).toBeLessThan(tileRows);
		}
	});

	it('calls no two boroughs the same where there is little room', () => {
		expect(new Set(boroughTiles.map(({ short }) => short)).size).toBe(33);
		expect(new Set(boroughTiles.map(({ letters }) => letters)).size).toBe(33);
		for (const { letters } of boroughTiles) expect(letters.length).toBeLessThanOrEqual(4);
	});

	it.each([
		['Enfield', 'north of', 'Haringey'],
		['Camden', 'north of', 'Westminster'],
		['Tower Hamlets', 'north of', 'Lewisham'],
		['Merton', 'north of', 'nothing']
	])('puts %s %s %s', (name, _relation, below) => {
		const tile = at(name);
		const under = boroughTiles.find(({ column, row }) => column === tile?.column && row === tile.row + 1);
		expect(under?.name ?? 'nothing').toBe(below);
	});

	it('leaves no command unit in parts that do not touch, at least at a corner', () => {
		for (const bcu of new Set(boroughTiles.flatMap((tile) => tile.bcu ?? []))) {
			const tiles = boroughTiles.filter((tile) => tile.bcu === bcu);
			const reached = new Set(tiles.slice(0, 1));
			for (let before = 0; before < reached.size;) {
				before = reached.size;
				for (const tile of tiles)
					if ([...reached].some((one) => Math.abs(one.column - tile.column) < 2 && Math.abs(one.row - tile.row) < 2))
						reached.add(tile);
			}
			expect(reached.size, bcu).toBe(tiles.length);
		}
	});
});

describe('areTiles(keys, level)', () => {
	it('holds where at least two, and half of the groups, are boroughs or command units', () => {
		expect(areTiles(['Barnet', 'Brent', 'No area'], 'borough')).toBe(true);
		expect(areTiles(['East', 'North West', 'No BCU'], 'bcu')).toBe(true);
		expect(areTiles(['Barnet'], 'borough')).toBe(false);
		expect(areTiles(['Barnet', 'Brent', 'Leeds', 'York', 'Hull'], 'borough')).toBe(false);
		expect(areTiles(['Barnet', 'Brent'], 'bcu')).toBe(false);
		expect(areTiles(['Metropolitan Police', 'City of London Police'], 'force')).toBe(false);
	});
});

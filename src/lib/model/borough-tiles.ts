import { londonBoroughs, type AreaLevel } from './area';

/** Where a borough stands on our own map of London: 8 columns by 6 rows, counted from the top left. */
export interface BoroughTile {
	/** Name as everywhere else. */
	readonly name: string;
	readonly bcu: string | null;
	readonly column: number;
	readonly row: number;
	/** The name where there is little room, and where there is room for four letters. */
	readonly short: string;
	readonly letters: string;
}

export const tileColumns = 8;
export const tileRows = 6;

/** Corners of the Thames, at the lines between columns and rows: from Kingston up past Richmond, east to Tower Hamlets, and on
 *  north of Greenwich and Bexley. */
export const thames: readonly (readonly [column: number, row: number])[] = [
	[1, 5],
	[1, 4],
	[6, 4],
	[6, 3],
	[8, 3]
];

type Place = readonly [name: string, letters: string, short?: string];

/** Each borough near its neighbours, and on its side of the river. Rows from north to south, each from its first column on. */
const rows: readonly (readonly [first: number, places: readonly Place[]])[] = [
	[4, [['Enfield', 'Enf']]],
	[
		2,
		[
			['Harrow', 'Harr'],
			['Barnet', 'Barn'],
			['Haringey', 'Hari'],
			['Waltham Forest', 'WF', 'Waltham F.'],
			['Redbridge', 'Red'],
			['Havering', 'Hav']
		]
	],
	[
		0,
		[
			['Hillingdon', 'Hill'],
			['Ealing', 'Eal'],
			['Brent', 'Bren'],
			['Camden', 'Cam'],
			['Islington', 'Isl'],
			['Hackney', 'Hack'],
			['Newham', 'New'],
			['Barking and Dagenham', 'Bark', 'Barking']
		]
	],
	[
		0,
		[
			['Hounslow', 'Hou'],
			['Hammersmith and Fulham', 'H&F', 'Hammers.'],
			['Kensington and Chelsea', 'K&C', 'Kensing.'],
			['Westminster', 'West', 'Westmin.'],
			['City of London', 'City', 'City'],
			['Tower Hamlets', 'TH', 'Tower H.'],
			['Greenwich', 'Gre'],
			['Bexley', 'Bex']
		]
	],
	[
		1,
		[
			['Richmond upon Thames', 'Rich', 'Richmond'],
			['Wandsworth', 'Wan', 'Wandsw.'],
			['Lambeth', 'Lam'],
			['Southwark', 'Sou'],
			['Lewisham', 'Lew']
		]
	],
	[
		1,
		[
			['Kingston upon Thames', 'King', 'Kingston'],
			['Merton', 'Mer'],
			['Sutton', 'Sut'],
			['Croydon', 'Croy'],
			['Bromley', 'Brom']
		]
	]
];

const unitOf = new Map(londonBoroughs.map(({ name, bcu }) => [name, bcu]));

/** The 33 tiles, row by row. */
export const boroughTiles: readonly BoroughTile[] = rows.flatMap(([first, places], row) =>
	places.map(([name, letters, short = name], index) => ({
		name,
		bcu: unitOf.get(name) ?? null,
		column: first + index,
		row,
		short,
		letters
	}))
);

/** Name of the area of a level that a tile is part of; null where that level has none there, or is no level of tiles. */
export function areaOfTile(tile: BoroughTile, level: AreaLevel): string | null {
	if (level === 'borough') return tile.name;
	return level === 'bcu' ? tile.bcu : null;
}

const leastGroups = 2;

/** Whether groups of a level are, for the greater part, areas of the map. */
export function areTiles(keys: readonly string[], level: AreaLevel): boolean {
	const known = new Set(boroughTiles.map((tile) => areaOfTile(tile, level)));
	const placed = keys.filter((key) => known.has(key)).length;
	return placed >= leastGroups && placed * 2 >= keys.length;
}

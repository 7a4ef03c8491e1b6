import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import { groupName } from '../format/group-name';
import { areaOfTile, boroughTiles, thames, tileColumns, tileRows, type BoroughTile } from '../model/borough-tiles';
import { wrap } from './fit-text';
import type { Box } from './hatched-box';
import { isRowPicked } from './interval-rows';
import { narrowUnder } from './interval-layout';
import { rowMark, type RowMark } from './row-mark';
import { textWidth } from './text-width';

/** One area of the map: a tile, or the tiles of a command unit, which touch. */
export interface TileArea {
	readonly key: string;
	readonly cell: ReleasedCell;
	readonly name: string;
	readonly mark: RowMark;
	readonly isPicked: boolean;
	/** Its tiles, each grown to meet those beside and below it. */
	readonly boxes: readonly Box[];
	/** The tile that its value stands in, and what it is called there, line by line. */
	readonly main: Box;
	readonly lines: readonly string[];
}

/** A tile of which the figure has no area. */
export interface EmptyTile extends Box {
	readonly name: string;
}

/** Where everything of a tile map stands, in pixels. */
export interface TilesLayout {
	readonly width: number;
	readonly height: number;
	/** Tiles have room for four letters, with marks under the values. */
	readonly narrow: boolean;
	/** In reading order: row by row. */
	readonly areas: readonly TileArea[];
	readonly empty: readonly EmptyTile[];
	/** Corners of the Thames. */
	readonly river: readonly { readonly x: number; readonly y: number }[];
	/** The cell of the grid that the river's name stands in. */
	readonly riverName: Box;
}

/** Type size of names in tiles, in pixels. */
export const tileNameSize = 12;
const widest = 88;

/** Lays a tile map out for a width in pixels: each area of the figure at its place in London. */
export function layoutTiles(figure: Safe<ReleasedFigure>, width: number): TilesLayout {
	const narrow = width < narrowUnder;
	const grid = gridFor(width, narrow);
	const { level } = figure.head.question;
	const areas = figure.cells.flatMap((cell): TileArea[] => {
		const tiles = boroughTiles.filter((tile) => areaOfTile(tile, level) === cell.group?.key);
		const main = tiles.length === 0 ? undefined : middleOf(tiles);
		if (!cell.group || !main) return [];
		const name = groupName(cell);
		return [
			{
				key: cell.group.key,
				cell,
				name,
				mark: rowMark(cell),
				isPicked: isRowPicked(figure, cell),
				boxes: tiles.map((tile) => grown(grid, tile, tiles)),
				main: boxOf(grid, main),
				lines: level === 'borough' ? [nameOfTile(main, grid, narrow)] : nameOfUnit(name, grid, narrow)
			}
		];
	});
	const taken = new Set(areas.map(({ key }) => key));
	return {
		width,
		height: tileRows * grid.height + (tileRows - 1) * grid.gap + grid.edge * 2,
		narrow,
		areas: areas.toSorted((one, other) => one.main.y - other.main.y || one.main.x - other.main.x),
		empty: boroughTiles
			.filter((one) => !taken.has(areaOfTile(one, level) ?? ''))
			.map((one) => ({ ...boxOf(grid, one), name: nameOfTile(one, grid, narrow) })),
		river: thames.map(([column, row]) => lineAt(grid, column, row)),
		riverName: boxOf(grid, { column: 0, row: 4 })
	};
}

/** The area under a pointer, or null beside and between. */
export function areaAt({ areas }: TilesLayout, x: number, y: number): TileArea | null {
	const holds = (box: Box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
	return areas.find(({ boxes }) => boxes.some(holds)) ?? null;
}

interface Grid {
	/** Of a tile, and between tiles. */
	readonly width: number;
	readonly height: number;
	readonly gap: number;
	/** Room for the outline of a tile at the edge. */
	readonly edge: number;
}

type Place = Pick<BoroughTile, 'column' | 'row'>;

function gridFor(width: number, narrow: boolean): Grid {
	const [gap, edge] = narrow ? [4, 2] : [7, 3];
	const room = (width - 2 * edge - (tileColumns - 1) * gap) / tileColumns;
	return { width: Math.min(widest, Math.floor(room * 2) / 2), height: narrow ? 46 : 58, gap, edge };
}

function boxOf({ width, height, gap, edge }: Grid, { column, row }: Place): Box {
	return { x: edge + column * (width + gap), y: edge + row * (height + gap), width, height };
}

/** Where the lines before a column and above a row cross; at the far side the edge of the map. */
function lineAt(grid: Grid, column: number, row: number): { x: number; y: number } {
	const { x, y } = boxOf(grid, { column, row });
	return { x: column === tileColumns ? x - grid.gap : x - grid.gap / 2, y: y - grid.gap / 2 };
}

function grown(grid: Grid, place: Place, tiles: readonly Place[]): Box {
	const box = boxOf(grid, place);
	const has = (column: number, row: number) => tiles.some((one) => one.column === column && one.row === row);
	return {
		...box,
		width: box.width + (has(place.column + 1, place.row) ? grid.gap : 0),
		height: box.height + (has(place.column, place.row + 1) ? grid.gap : 0)
	};
}

/** The tile nearest to the middle of all. */
function middleOf(tiles: readonly BoroughTile[]): BoroughTile | undefined {
	const mean = (of: (tile: BoroughTile) => number) => tiles.reduce((sum, one) => sum + of(one), 0) / tiles.length;
	const [column, row] = [mean((one) => one.column), mean((one) => one.row)];
	const away = (one: BoroughTile) => (one.column - column) ** 2 + (one.row - row) ** 2;
	return tiles.toSorted((one, other) => away(one) - away(other))[0];
}

function nameOfTile({ name, short, letters }: BoroughTile, { width }: Grid, narrow: boolean): string {
	const fits = (text: string) => textWidth(text, tileNameSize) <= width - 8;
	return (narrow ? [letters] : [name, short]).find(fits) ?? letters;
}

/** A command unit in at most two lines, or by the first letters of its words: "CW". */
function nameOfUnit(name: string, { width }: Grid, narrow: boolean): readonly string[] {
	const words = name.split(' ');
	if (!narrow) return wrap(name, width - 8, tileNameSize).slice(0, 2);
	return [words.length === 1 ? name : words.map((word) => word.slice(0, 1)).join('')];
}

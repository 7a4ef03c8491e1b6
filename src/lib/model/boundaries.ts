/** One ring of a shape: x and y of each corner in turn, whole numbers of the grid, the first corner not said again. */
export type Ring = readonly number[];

/** Where a shape lies, on a grid whose y runs down as on a screen. */
export interface Outline {
	/** Of each part the ring round it, clockwise as seen, and the rings of its holes, anticlockwise. */
	readonly polygons: readonly (readonly Ring[])[];
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	/** The point farthest within, and how far its edge is from there. */
	readonly middle: { readonly x: number; readonly y: number; readonly room: number };
}

/** One feature of a file of boundaries. */
export interface Shape {
	/** What the file says of it, as text: what is no text or number is left out. */
	readonly properties: Readonly<Record<string, string>>;
	readonly outline: Outline;
}

/** A GeoJSON file of the user's own: shapes on a grid from 0 to `width` and `height`. No row, no person. */
export interface Boundaries {
	readonly file: string;
	readonly shapes: readonly Shape[];
	readonly width: number;
	readonly height: number;
	/** Names of properties, in the order in which the file has them. */
	readonly properties: readonly string[];
}

/** The shapes of areas, and of what is no area. Drawn, and so in files that leave: what their own file is called is not in it. */
export interface AreaOutlines extends Pick<Boundaries, 'width' | 'height'> {
	/** The property that says which area a shape is. */
	readonly property: string;
	/** By key of their area: one, or several that belong to it. */
	readonly of: Readonly<Record<string, readonly Outline[]>>;
	readonly others: readonly Outline[];
}

/** Boundaries with the areas of a level found in them. */
export interface JoinedBoundaries {
	/** Null where no property names any of the areas. */
	readonly outlines: AreaOutlines | null;
	/** Properties that name some area, those that name most first, with how many. */
	readonly choices: readonly { readonly property: string; readonly matched: number }[];
	/** Whether shapes are told by codes, and not by names. */
	readonly isByCode: boolean;
	/** Names of areas without a shape, and what shapes without an area are called. */
	readonly withoutShape: readonly string[];
	readonly withoutArea: readonly string[];
	/** Names of areas to which several features belong. */
	readonly several: readonly string[];
}

/** One entry of the key of a picture. */
export interface LegendEntry {
	readonly words: string;
	/** Draws its sign round a middle. */
	readonly sign: (x: number, y: number) => SVGElement[];
}

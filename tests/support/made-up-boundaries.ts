import { boroughTiles } from '../../src/lib/model/borough-tiles';
import { londonBoroughs } from '../../src/lib/model/area';

type Position = readonly [x: number, y: number];

interface MadeUpFeature {
	readonly type: 'Feature';
	readonly properties: Readonly<Record<string, unknown>>;
	readonly geometry: unknown;
}

/** A square by its south-west corner and side; anticlockwise, as RFC 7946 has it. */
export function square(west: number, south: number, side: number): Position[] {
	const [east, north] = [west + side, south + side];
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}

export function featureOf(properties: Readonly<Record<string, unknown>>, ...rings: readonly unknown[]): MadeUpFeature {
	return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: rings } };
}

/** The text of a file of features. */
export function collection(features: readonly unknown[]): string {
	return JSON.stringify({ type: 'FeatureCollection', features });
}

/** London's boroughs as squares of a fifteenth of a degree, about where they lie, named as the ONS names its columns. */
export function londonSquares(names = londonBoroughs.map(({ name }) => name)): MadeUpFeature[] {
	return boroughTiles
		.filter(({ name }) => names.includes(name))
		.map(({ name, column, row }) => {
			const code = londonBoroughs.find((one) => one.name === name)?.code;
			return featureOf({ LAD23CD: code, LAD23NM: name }, square(-0.5 + column / 10, 51.7 - row / 15, 1 / 15));
		});
}

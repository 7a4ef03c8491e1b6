import { boroughTiles } from '../../src/lib/model/borough-tiles';
import { londonBoroughs } from '../../src/lib/model/area';
import { seededRandom } from './seeded-random';

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

/** Rings of districts in rows and columns, a tenth of a degree each way, whose lines wind as coasts do: each is broken in its middle,
 *  `depth` times over. Neighbours share theirs. */
export function windingDistricts(columns: number, rows: number, depth: number): Position[][] {
	const random = seededRandom(7);
	const aside = () => (random() - 0.5) / 2;
	const wind = (from: Position, to: Position, left: number): Position[] => {
		if (left === 0) return [from];
		const [across, up, off] = [to[0] - from[0], to[1] - from[1], aside()];
		const middle = [from[0] + across / 2 - up * off, from[1] + up / 2 + across * off] as const;
		return [...wind(from, middle, left - 1), ...wind(middle, to, left - 1)];
	};
	const posts = upTo(rows).map((row) => upTo(columns).map((column): Position => [column / 10, 51 + row / 10]));
	const post = (row: number, column: number) => posts[row]?.[column] ?? [0, 0];
	const lines = (down: number, right: number) =>
		upTo(rows).map((row) =>
			upTo(columns).map((column) => wind(post(row, column), post(row + down, column + right), depth))
		);
	const [east, north] = [lines(0, 1), lines(1, 0)];
	const back = (line: readonly Position[], end: Position) => [end, ...line.slice(1).toReversed()];
	return upTo(rows - 1).flatMap((row) =>
		upTo(columns - 1).map((column) => [
			...(east[row]?.[column] ?? []),
			...(north[row]?.[column + 1] ?? []),
			...back(east[row + 1]?.[column] ?? [], post(row + 1, column + 1)),
			...back(north[row]?.[column] ?? [], post(row + 1, column)),
			post(row, column)
		])
	);
}

function upTo(last: number): number[] {
	return Array.from({ length: last + 1 }, (_, at) => at);
}

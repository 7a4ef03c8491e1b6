import { describe, expect, it } from 'vitest';
import {
	drawnCorners,
	gridLengths,
	mostCorners,
	readBoundaries,
	thinnedCorners
} from '../../../src/lib/ingest/boundaries/read-boundaries';
import { mostBytes, readBoundaryFile } from '../../../src/lib/ingest/boundaries/read-boundary-file';
import { collection, featureOf, londonSquares, square, windingDistricts } from '../../support/made-up-boundaries';

const [gridLength] = gridLengths;

const found = (text: string) => {
	const { boundaries, findings } = readBoundaries(text, 'a.geojson');
	return { shapes: boundaries?.shapes.length ?? null, ids: findings.map(({ id }) => id), findings };
};

describe('readBoundaries(text)', () => {
	it('lays a file of squares on a grid, the north at the top', () => {
		// On the equator a degree is as wide as high (cos 0.5° = 0.99996): two squares side by side, the second one degree up.
		const text = collection([
			featureOf({ code: 'south-west' }, square(0, 0, 1)),
			featureOf({ code: 'north-east' }, square(1, 1, 1))
		]);
		const { boundaries, findings } = readBoundaries(text, 'squares.geojson');
		expect(findings).toEqual([]);
		expect(boundaries).toMatchObject({ file: 'squares.geojson', height: gridLength, properties: ['code'] });
		const [first, second] = boundaries?.shapes ?? [];
		expect(first?.properties).toEqual({ code: 'south-west' });
		expect(first?.outline).toMatchObject({ left: 0, top: gridLength / 2, right: gridLength / 2, bottom: gridLength });
		expect(second?.outline).toMatchObject({ left: gridLength / 2, top: 0, right: gridLength, bottom: gridLength / 2 });
		expect(second?.outline.middle).toEqual({ x: 1536, y: 512, room: 512 });
	});

	it('reads either winding the same: rings clockwise, holes the other way', () => {
		const outer = square(0, 0, 10);
		const hole = square(4, 4, 2);
		const windings = [
			[outer, hole.toReversed()],
			[outer.toReversed(), hole],
			[outer, hole],
			[outer.toReversed(), hole.toReversed()]
		].map((rings) => readBoundaries(collection([featureOf({}, ...rings)]), 'a.geojson').boundaries?.shapes[0]?.outline);
		const corners = windings.map((outline) =>
			outline?.polygons.map((rings) => rings.map((ring) => [isClockwise(ring), cornersOf(ring)]))
		);
		expect(corners[0]).toEqual([
			[
				[true, ['0,0', '0,2048', '2040,0', '2040,2048']],
				[false, ['1224,1229', '1224,819', '816,1229', '816,819']]
			]
		]);
		for (const each of corners) expect(each).toEqual(corners[0]);
	});

	it('reads parts, collections of geometries, a single feature, a byte order mark and the id of a feature', () => {
		const parts = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 0, 2)]] };
		const nested = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [9, 9] }, parts] };
		const text = JSON.stringify({ type: 'Feature', id: 7, properties: { NM: ' Sark ', n: null }, geometry: nested });
		const { boundaries } = readBoundaries(`\ufeff${text}`, 'a.json');
		expect(boundaries?.shapes).toHaveLength(1);
		expect(boundaries?.shapes[0]?.properties).toEqual({ id: '7', NM: 'Sark' });
		expect(boundaries?.shapes[0]?.outline.polygons).toHaveLength(2);
		// The mark stands in the larger part: from 5 to 7 of 0 to 7 degrees.
		expect(boundaries?.shapes[0]?.outline.middle.x).toBeGreaterThan((gridLength * 5) / 7);
	});

	it('draws eastings and northings as they stand, and says so', () => {
		const text = collection([featureOf({ code: 'E09000001' }, square(530_000, 180_000, 10_000))]);
		const { boundaries, findings } = readBoundaries(text, 'bng.geojson');
		expect(boundaries).toMatchObject({ width: gridLength, height: gridLength });
		expect(findings).toMatchObject([{ id: 'boundaries-projected', severity: 'note', file: 'bng.geojson' }]);
	});

	it.each([
		['what is no JSON', 'no,json\n1,2', /not whole/],
		['half a file', collection(londonSquares()).slice(0, 5000), /not whole/],
		['JSON that is no GeoJSON', '{"rows":[]}', /no GeoJSON/],
		['a list', '[1,2]', /no GeoJSON/],
		['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', /TopoJSON/],
		['a workspace file', '{"format":"joint-outcomes-workspace","schema":1}', /no file of boundaries/],
		['a bare geometry', JSON.stringify({ type: 'Polygon', coordinates: [square(0, 0, 1)] }), /no GeoJSON/],
		[
			'points alone',
			collection([{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 51] } }]),
			/No areas/
		],
		['null geometries alone', collection([{ type: 'Feature', properties: {}, geometry: null }]), /No areas/],
		['no feature', collection([]), /No areas/],
		['a place without width', collection([featureOf({}, Array(5).fill([0, 51]))]), /No areas/]
	])('refuses %s, and says what to do', (_, text, what) => {
		const { shapes, findings } = found(text);
		expect(shapes).toBeNull();
		expect(findings).toHaveLength(1);
		expect(findings[0]).toMatchObject({ id: 'boundaries-not-read', severity: 'problem', file: 'a.geojson' });
		expect(findings[0]?.what).toMatch(what);
		expect(findings[0]?.remedy).toMatch(/\.$/);
	});

	/* Places as an atlas has them: north first. */
	const london = [51.3, -0.5] as const;
	const unst = [60.7, -0.9] as const;
	const sydney = [-33.9, 151.2] as const;
	const anchorage = [61.2, -149.9] as const;
	it.each([
		['London', [london]],
		['London and Shetland', [london, unst]],
		['Sydney', [sydney]],
		['Anchorage', [anchorage]]
	])('refuses latitude before longitude, as of %s, and says how to turn it', (_, places) => {
		const features = places.map(([north, east]) => featureOf({ code: 'a' }, square(north, east, 0.2)));
		const { shapes, findings } = found(collection(features));
		expect(shapes).toBeNull();
		expect(findings).toMatchObject([{ id: 'boundaries-not-read', severity: 'problem', file: 'a.geojson' }]);
		expect(findings[0]?.what).toMatch(/^Latitude stands before longitude in this file/);
		expect(findings[0]?.remedy).toMatch(/Swap/);
	});

	it.each([
		['London', [square(-0.5, 51.3, 0.2)]],
		['London twice, once turned, which is for nobody to guess', [square(-0.5, 51.3, 0.2), square(51.3, -0.5, 0.2)]],
		['Madagascar, south of where Britain would lie when turned', [square(46, -20, 4)]],
		['Sydney', [square(151.2, -33.9, 0.2)]],
		['Anchorage', [square(-149.9, 61.2, 0.2)]],
		['a grid whose numbers are small', [square(0, 100, 900)]],
		['the whole Earth', [square(-180, -90, 180), square(0, -90, 180)]]
	])('draws %s as it stands', (_, rings) => {
		const { ids } = found(collection(rings.map((ring) => featureOf({ code: 'a' }, ring))));
		expect(ids).not.toContain('boundaries-not-read');
	});

	it('leaves out features without an area and counts them', () => {
		const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 51] } };
		const empty = { type: 'Feature', properties: { code: 'E09000001' }, geometry: null };
		const { shapes, findings } = found(collection([featureOf({}, square(0, 51, 1)), point, empty, 7, null]));
		expect(shapes).toBe(1);
		expect(findings).toMatchObject([{ id: 'boundaries-no-shape', severity: 'note', rows: 4 }]);
		expect(findings[0]?.what).toBe(
			'4 features of 5 features left out: no geometry, or none with an area that can be drawn'
		);
	});

	it('leaves out corners that are no numbers and rings that are none', () => {
		const broken = [...square(0, 51, 1).slice(0, 2), ['0', '51'], [null, 51], [], ...square(0, 51, 1).slice(2)];
		const { shapes, findings } = found(collection([featureOf({}, broken, [[0, 51]]), featureOf({}, square(1, 51, 1))]));
		expect(shapes).toBe(2);
		expect(findings).toMatchObject([{ id: 'boundaries-damaged', rows: 4 }]);
	});

	const cornersIn = (text: string) => {
		const { boundaries } = readBoundaries(text, 'a.geojson');
		if (!boundaries) throw new Error('these boundaries are to be read');
		const rings = boundaries.shapes.flatMap(({ outline }) => outline.polygons.flat());
		return { boundaries, rings, corners: rings.flat().length / 2 };
	};

	it('thins winding lines to what is drawn on the finest grid, and keeps the islands between them', () => {
		// 64 districts of four lines with 128 corners and an island of 0.002 degrees in each: five of the 2,048 squares along 0.8 degrees.
		const districts = windingDistricts(8, 8, 7);
		const islands = Array.from({ length: 64 }, (_, at) => at).map((at) =>
			square(0.049 + (at % 8) / 10, 51.049 + Math.floor(at / 8) / 10, 0.002)
		);
		const rings = [...districts, ...islands];
		expect(rings.flat().length).toBeGreaterThan(thinnedCorners);
		const thinned = cornersIn(collection(rings.map((ring) => featureOf({}, ring))));
		expect(thinned.corners).toBeLessThanOrEqual(thinnedCorners + 4 * 64);
		expect(thinned.corners).toBeGreaterThan(thinnedCorners / 2);
		expect(Math.max(thinned.boundaries.width, thinned.boundaries.height)).toBe(gridLength);
		expect(thinned.boundaries.shapes).toHaveLength(128);
		for (const island of thinned.rings.slice(64)) expect([island.length / 2, isClockwise(island)]).toEqual([4, true]);
	});

	it('takes a coarser grid where small rings are too many for the finest', () => {
		// 10,000 islands of two squares of the finest grid each way: four corners, of which none can be spared.
		const islands = Array.from({ length: 10_000 }, (_, at) =>
			square((at % 100) / 100, 1e3 + Math.floor(at / 100) / 100, 2 / gridLength)
		);
		const { boundaries, corners } = cornersIn(collection(islands.map((ring) => featureOf({}, ring))));
		expect(corners).toBeLessThanOrEqual(drawnCorners);
		expect(gridLengths.slice(1)).toContain(Math.max(boundaries.width, boundaries.height));
	});

	it('refuses more corners than it draws', () => {
		const ring = Array.from({ length: mostCorners + 1 }, (_, at) => [at % 100, at % 50]);
		const { shapes, findings } = found(collection([featureOf({}, ring)]));
		expect(shapes).toBeNull();
		expect(findings[0]?.what).toBe('These boundaries have 1,000,001 corners; at most 1,000,000 corners are drawn');
	});
});

describe('readBoundaryFile(file)', () => {
	it('reads a file, and refuses one that is too large before reading it', async () => {
		const file = new File([collection(londonSquares())], 'london.geojson');
		expect((await readBoundaryFile(file)).boundaries?.shapes).toHaveLength(33);
		const large = new File([new Uint8Array(mostBytes + 1)], 'large.geojson');
		const { boundaries, findings } = await readBoundaryFile(large);
		expect(boundaries).toBeNull();
		expect(findings[0]?.what).toBe('This file has 21 MB; boundaries are read up to 20 MB');
	});
});

function isClockwise(ring: readonly number[]): boolean {
	let sum = 0;
	for (let at = 0; at < ring.length; at += 2) {
		const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
		const [nextX, nextY] = [ring[(at + 2) % ring.length] ?? 0, ring[(at + 3) % ring.length] ?? 0];
		sum += (nextX - x) * (nextY + y);
	}
	// The shoelace sum is negative for clockwise where y runs down.
	return sum < 0;
}

function cornersOf(ring: readonly number[]): string[] {
	return ring.flatMap((x, at) => (at % 2 === 0 ? [`${x},${ring[at + 1]}`] : [])).sort();
}

import { describe, expect, it } from 'vitest';
import { flattening } from '../../../src/lib/ingest/boundaries/flat';
import { middleOf } from '../../../src/lib/ingest/boundaries/middle-of';
import { snapRing } from '../../../src/lib/ingest/boundaries/snap-ring';
import { twiceArea, windRing } from '../../../src/lib/ingest/boundaries/wind-ring';

describe('flattening(extent)', () => {
	it('draws longitude together by the cosine of the middle latitude: at 60° north a degree is half as wide as high', () => {
		const plane = flattening({ west: 0, south: 59, east: 2, north: 61 });
		expect(plane.isDegrees).toBe(true);
		expect(plane.width).toBeCloseTo(1, 10);
		expect(plane.height).toBe(2);
		const [x, y] = plane.flat([1, 61]);
		expect([x, y]).toEqual([expect.closeTo(0.5, 10), 0]);
	});

	it('takes what lies beyond 180 or 90 for a grid that is flat already, and turns it upside down', () => {
		const plane = flattening({ west: 503_000, south: 155_000, east: 562_000, north: 201_000 });
		expect(plane).toMatchObject({ isDegrees: false, width: 59_000, height: 46_000 });
		expect(plane.flat([504_000, 200_000])).toEqual([1000, 1000]);
	});

	it.each([
		['180.1 east', { west: 0, south: 0, east: 180.1, north: 1 }],
		['90.1 north', { west: 0, south: 0, east: 1, north: 90.1 }]
	])('holds %s for no degree', (_, extent) => {
		expect(flattening(extent).isDegrees).toBe(false);
		expect(flattening({ west: -180, south: -90, east: 180, north: 90 }).isDegrees).toBe(true);
	});
});

describe('snapRing(corners)', () => {
	it('moves corners to whole numbers and leaves out those on a line, wherever the ring starts', () => {
		const ring = [
			[5.2, 0.1],
			[10, 0],
			[10.4, 4.8],
			[9.9, 10],
			[0, 10.3],
			[-0.2, 0],
			[5.2, 0.1]
		] as const;
		expect(snapRing(ring)).toEqual([10, 0, 10, 10, 0, 10, 0, 0]);
	});

	it('leaves out what goes there and back, and is null where no area is left', () => {
		const spike = [
			[0, 0],
			[10, 0],
			[20, 0],
			[10, 0],
			[10, 10],
			[0, 0]
		] as const;
		expect(snapRing(spike)).toEqual([0, 0, 10, 0, 10, 10]);
		const island = [
			[3.1, 3.2],
			[3.3, 3.1],
			[3.2, 3.4],
			[3.1, 3.2]
		] as const;
		expect(snapRing(island)).toBeNull();
		const line = [
			[0, 0],
			[10, 10],
			[20, 20],
			[0, 0]
		] as const;
		expect(snapRing(line)).toBeNull();
	});

	it('moves a corner the same way in every ring, so that neighbours still share it', () => {
		const shared = [6.4999, 7.5001] as const;
		const left = snapRing([[0, 0], shared, [0, 20], [0, 0]]);
		const right = snapRing([[20, 0], [20, 20], shared, [20, 0]]);
		expect(left).toEqual([0, 0, 6, 8, 0, 20]);
		expect(right).toEqual([20, 0, 20, 20, 6, 8]);
	});
});

describe('windRing(ring, way)', () => {
	// y runs down: right, then down, is clockwise as seen.
	const clockwise = [0, 0, 10, 0, 10, 10, 0, 10];
	const anticlockwise = [0, 10, 10, 10, 10, 0, 0, 0];

	it('knows which way a ring goes by the sign of its area', () => {
		expect([twiceArea(clockwise), twiceArea(anticlockwise)]).toEqual([200, -200]);
	});

	it.each([
		['clockwise', clockwise],
		['anticlockwise', anticlockwise]
	] as const)('gives either winding as %s', (way, expected) => {
		expect([windRing(clockwise, way), windRing(anticlockwise, way)]).toEqual([expected, expected]);
	});
});

describe('middleOf(polygon, box)', () => {
	const box = { left: 0, top: 0, right: 100, bottom: 100 };
	const square = [0, 0, 100, 0, 100, 100, 0, 100];

	it('is the centre of a square, half a side from its edge', () => {
		const { x, y, room } = middleOf([square], box);
		expect([x, y, room]).toEqual([50, 50, 50]);
	});

	it('lies within a horseshoe, whose centre of gravity does not', () => {
		// Three arms of 20: left, top and right; nothing lies in the middle.
		const horseshoe = [0, 0, 100, 0, 100, 100, 80, 100, 80, 20, 20, 20, 20, 100, 0, 100];
		const { x, y, room } = middleOf([horseshoe], box);
		expect(room).toBeGreaterThan(9.5);
		// The circle in a corner of two arms of 20 touches both outer sides and the inner corner: r = 20 (2 − √2).
		expect(room).toBeLessThanOrEqual(20 * (2 - Math.SQRT2) + 1e-9);
		expect(x < 20 || x > 80 || y < 20).toBe(true);
	});

	it('keeps out of a hole', () => {
		// A hole of 40 to 100 both ways: the widest circle lies beside it, in the corner of two arms of 40.
		const hole = [40, 40, 40, 99, 99, 99, 99, 40];
		const { x, y, room } = middleOf([square, hole], box);
		expect(Math.max(x, y) < 40 || Math.min(x, y) < 40).toBe(true);
		expect(room).toBeCloseTo(40 * (2 - Math.SQRT2), 0);
	});
});

import { describe, expect, it } from 'vitest';
import type { Polygons, Position } from '../../../src/lib/ingest/boundaries/flat';
import { thinShapes } from '../../../src/lib/ingest/boundaries/thin-shapes';
import { windingDistricts } from '../../support/made-up-boundaries';

const shape = (...rings: Position[][]): Polygons => [rings];
const names = (ring: readonly Position[]) => new Set(ring.map(String));
const ringOf = (shapes: readonly Polygons[], at: number) => shapes[at]?.[0]?.[0] ?? [];

describe('thinShapes(shapes, { least, most })', () => {
	// Two squares of 100 share a line with two corners between its ends. On the way up [116, 75] is 25 from the line of its neighbours:
	// half of |(−14)(50) − 25(−30)| = half of 50. Without it [130, 50] weighs half of 30 × 100.
	const left = shape([
		[0, 0],
		[100, 0],
		[130, 50],
		[116, 75],
		[100, 100],
		[0, 100],
		[0, 0]
	]);
	const right = shape([
		[200, 0],
		[200, 100],
		[100, 100],
		[116, 75],
		[130, 50],
		[100, 0],
		[200, 0]
	]);
	const cases: [least: number, line: string[]][] = [
		[25, ['100,0', '130,50', '116,75', '100,100']],
		[25.5, ['100,0', '130,50', '100,100']],
		[1500, ['100,0', '130,50', '100,100']],
		[1501, ['100,0', '100,100']]
	];

	it.each(cases)('leaves corners of a triangle of %d, on both sides of a line', (least, line) => {
		const thinned = thinShapes([left, right], { least, most: 100 });
		expect(names(ringOf(thinned, 0))).toEqual(new Set([...line, '0,0', '0,100']));
		expect(names(ringOf(thinned, 1))).toEqual(new Set([...line, '200,0', '200,100']));
	});

	it('leaves the heaviest where they are too many', () => {
		// Of the ends of the shared line and the four other corners, which weigh 5,000 each, there are twelve.
		const thinned = thinShapes([left, right], { least: 0, most: 14 });
		expect(names(ringOf(thinned, 0))).toEqual(new Set(['0,0', '0,100', '100,0', '130,50', '100,100']));
	});

	it('thins holes and parts, each in its place, and closes every ring', () => {
		const outer: Position[] = [
			[0, 0],
			[50, 1],
			[100, 0],
			[100, 100],
			[0, 100],
			[0, 0]
		];
		const hole: Position[] = [
			[40, 40],
			[40, 60],
			[60, 60],
			[60, 40],
			[50, 41],
			[40, 40]
		];
		const part: Position[] = [
			[200, 0],
			[300, 0],
			[300, 100],
			[200, 0]
		];
		const [thinned] = thinShapes([[[outer, hole], [part]]], { least: 60, most: 100 });
		expect(thinned?.map((rings) => rings.map((ring) => [...names(ring)].toSorted()))).toEqual([
			[
				['0,0', '0,100', '100,0', '100,100'],
				['40,40', '40,60', '60,40', '60,60']
			],
			[['200,0', '300,0', '300,100']]
		]);
		for (const ring of thinned?.flat() ?? []) expect(ring.at(-1)).toEqual(ring[0]);
	});

	it('keeps what neighbours share shared, of winding districts', () => {
		const districts = windingDistricts(6, 5, 6).map((ring) =>
			shape(ring.map(([x, y]): Position => [Math.round(x * 1e5), Math.round(y * 1e5)]))
		);
		const thinned = thinShapes(districts, { least: 0, most: 1000 });
		const corners = thinned.flat(2).reduce((sum, ring) => sum + ring.length - 1, 0);
		// Where three or more meet a corner stays come what may: 42 posts, in four rings at most.
		expect([corners > 800, corners <= 1000 + 42 * 4]).toEqual([true, true]);
		let shared = 0;
		for (const [one, before] of districts.entries()) {
			const [was, is] = [names(before[0]?.[0] ?? []), names(ringOf(thinned, one))];
			expect([...is].filter((corner) => !was.has(corner))).toEqual([]);
			for (const [other, beside] of districts.entries()) {
				if (other === one) continue;
				const both = [...names(beside[0]?.[0] ?? [])].filter((corner) => was.has(corner));
				const there = names(ringOf(thinned, other));
				const left = both.filter((corner) => is.has(corner));
				expect(left).toEqual(both.filter((corner) => there.has(corner)));
				shared += left.length;
			}
		}
		expect(shared).toBeGreaterThan(corners / 2);
	});
});

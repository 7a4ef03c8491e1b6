import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { openNodeEngine } from '../support/node-engine';
import { seeded } from './random';
import { earliest, foundOut, people, quarters, type Person } from './walked-people';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const places = ['North', 'South'];

/** As many seen again as not, so many of either in each quarter. */
function each(area: string, count: (quarter: number) => number): Person[] {
	return Array.from({ length: quarters }, (_, quarter) => [
		...people(count(quarter), area, [[quarter, true]]),
		...people(count(quarter), area, [[quarter, false]])
	]).flat();
}

/** Ten seen in two quarters and after both of them again, and ten not again after the second. */
function inBoth(area: string, one: number, other: number): Person[] {
	return [true, false].flatMap((again) =>
		people(10, area, [
			[one, true],
			[other, again]
		])
	);
}

describe('whoever reads areas by quarters, years and financial years', () => {
	it('does not learn of the few of one quarter: years hide the same, of whatever length they are covered', async () => {
		const everyone = places.flatMap((area) => each(area, (quarter) => (area === 'South' && quarter === 8 ? 6 : 20)));
		expect(await foundOut(engine, [earliest, ...everyone])).toEqual([]);
	});

	it('does not learn of those of a period covered in part by laying years of both kinds end to end', async () => {
		// ten people on either side stand in two calendar years, other ten in two financial years, and none in two that do not touch:
		// 1 January 2021, the financial year from April 2021, April to December 2022 and the year 2023 count each of them once
		const everyone = places.flatMap((area) => [
			...each(area, (quarter) => (quarter < 12 ? 20 : area === 'South' ? 1 : 9)),
			...inBoth(area, 3, 4),
			...inBoth(area, 8, 9)
		]);
		expect(await foundOut(engine, [earliest, ...everyone])).toEqual([]);
	});

	it.each([2, 17, 30])('does not learn of few in made-up extract %i', async (seed) => {
		expect(await foundOut(engine, madeUp(seed))).toEqual([]);
	});
});

/** Two areas or three, a quarter of few here and there, few in the one that is covered in part, and some who stand in two quarters or
 *  three: next to each other or years apart. */
function madeUp(seed: number): Person[] {
	const random = seeded(seed);
	const upTo = (most: number) => Math.floor(random() * (most + 1));
	const areas = ['North', 'South', 'East'].slice(0, 2 + upTo(1));
	const base = 12 + upTo(30);
	const few = 2 + upTo(14);
	const everyone = [earliest];
	for (const area of areas) {
		const add = (count: number, ...visits: readonly (readonly [number, boolean])[]) =>
			everyone.push(...people(count, area, visits, random));
		for (let quarter = 0; quarter < quarters - 1; quarter++) {
			const isSmall = random() < 0.06;
			for (const again of [true, false]) add(isSmall ? upTo(9) : base + upTo(10), [quarter, again]);
		}
		for (const again of [true, false]) add(upTo(few), [quarters - 1, again]);
		for (let kind = upTo(4); kind >= 0; kind--) {
			const one = upTo(11);
			const other = Math.min(quarters - 1, one + 1 + upTo([0, 3, 11][upTo(2)] ?? 0));
			for (const again of [true, false]) add(upTo(14), [one, random() < 0.5], [other, again]);
			if (random() < 0.3 && other < quarters - 1)
				add(upTo(14), [one, true], [other, false], [other + 1, random() < 0.5]);
		}
	}
	return everyone;
}

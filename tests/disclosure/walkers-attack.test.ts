import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { openNodeEngine } from '../support/node-engine';
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
});

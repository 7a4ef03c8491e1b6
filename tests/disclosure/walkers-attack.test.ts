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

describe('whoever reads areas by quarters, years and financial years', () => {
	it('does not learn of the few of one quarter: years hide the same, of whatever length they are covered', async () => {
		const everyone = places.flatMap((area) => each(area, (quarter) => (area === 'South' && quarter === 8 ? 6 : 20)));
		expect(await foundOut(engine, [earliest, ...everyone])).toEqual([]);
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { openNodeEngine } from '../support/node-engine';
import { fileOf } from './load';
import { loadAny } from './load-any';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const load = (...rows: string[]) => loadAny(engine, fileOf(rows.join('\n')), 1);

describe('rows of counts that add up others', () => {
	it('are counted as they stand in a wide file, and said to be in the sum of all its values', async () => {
		const { extract, findings } = await load(
			'Offence,Borough,Jan-23,Feb-23,Mar-23',
			'Assault,Barnet,1,2,3',
			'Assault,Heathrow,4,5,6',
			'Assault,London,5,7,9'
		);
		expect(extract.counts).toMatchObject({ grandTotal: 21, keptOut: 21, totalRows: 1 });
		expect(findings.map(({ id, rows }) => [id, rows])).toEqual(
			expect.arrayContaining([
				['total-rows', 1],
				['area-not-known', 1]
			])
		);
		expect(findings.find(({ id }) => id === 'wide-table')?.remedy).toBe(
			'Each value became a row of its own. All values, those of rows that add up others among them, add up to 42 before and after.'
		);
	});

	it('are told of once, and not as areas of their own', async () => {
		const { findings } = await load(
			'metric,area,period,numerator,denominator',
			'da-repeat,Barnet,2023,10,50',
			'da-repeat,Heathrow,2023,1,5',
			'da-repeat,Total,2023,30,110',
			'da-repeat,London,2023,30,110'
		);
		expect(findings.filter(({ what }) => /London|Total/.test(what)).map(({ id, rows }) => [id, rows])).toEqual([
			['area-not-known', 1],
			['total-rows', 2]
		]);
		expect(findings.find(({ id }) => id === 'area-not-known')?.what).toMatch(/^Heathrow/);
	});
});

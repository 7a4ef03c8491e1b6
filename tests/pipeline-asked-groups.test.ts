import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedFigure, Safe } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import { figureNotes } from '../src/lib/format/figure-words';
import type { Dataset } from '../src/lib/model/dataset';
import type { FigureName } from '../src/lib/model/figure';
import { defaultQuestion, type Filter, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

let engine: Engine;
let dataset: Dataset;
beforeAll(async () => {
	engine = await openNodeEngine();
	const people = (prefix: string, place: string, risk: string) =>
		Array.from({ length: 60 }, (_, at) => {
			const rows = [`${prefix}${at},2022-02-01,${place},${risk}`];
			return at < 24 ? [...rows, `${prefix}${at},2022-03-03,${place},${risk}`] : rows;
		}).flat();
	const cases = [
		'person_key,event_date,area,partnership,risk',
		...people('a', 'Barnet,Riverside', 'high'),
		...people('b', 'Brent,Northgate', 'standard'),
		...people('c', 'Camden,', 'high'),
		...people('d', 'Islington,Riverside', 'standard')
	];
	const lookup = ['area,region', 'Barnet,Outer', 'Brent,Outer', 'Camden,Inner', 'Islington,Inner'];
	dataset = await loadedExtracts(
		engine,
		{ 'cases.csv': cases.join('\n'), 'lookup.csv': lookup.join('\n') },
		'2024-12-31'
	);
});
afterAll(() => engine.close());

const only = (dimension: string, ...keys: string[]): Filter => ({ dimension, keys });

async function figure(changes: Partial<Question>, name: FigureName = 'intervals'): Promise<Safe<ReleasedFigure>> {
	const question = { ...defaultQuestion, ...changes };
	const answered = await answer(new Counter(engine), { name, question, dataset, rule: 'threshold-10', linked: [] });
	if ('what' in answered) throw new Error(answered.what);
	return answered;
}

/** Each group that is listed, and why it has no figure where it has none. */
async function listed(changes: Partial<Question>): Promise<(readonly [string | undefined, string | null])[]> {
	const { cells } = await figure(changes);
	return cells.map(({ group, result }) => [group?.name, result.status]);
}

describe('groups that a filter leaves out are not listed', () => {
	it('where they are other values of the same column', async () => {
		expect(await listed({ filters: [only('area', 'Barnet')] })).toEqual([['Barnet', null]]);
		expect(await listed({ filters: [only('area', 'Barnet', 'Camden')] })).toEqual([
			['Barnet', null],
			['Camden', null]
		]);
		expect(await listed({ by: 'partnership', filters: [only('partnership', 'Riverside')] })).toEqual([
			['Riverside', null]
		]);
		expect(await listed({ by: 'risk', filters: [only('risk', 'high')] })).toEqual([['high', null]]);
		expect(figureNotes(await figure({ filters: [only('area', 'Barnet')] })).join(' ')).not.toContain('[z] nobody');
	});

	it('where they are areas that lie in none of another level that was asked for, or hold none', async () => {
		expect(await listed({ filters: [only('area', 'North West')] })).toEqual([
			['Barnet', null],
			['Brent', null]
		]);
		expect(await listed({ level: 'bcu', filters: [only('area', 'Barnet', 'Brent')] })).toEqual([['North West', null]]);
		expect(await listed({ filters: [only('region', 'Inner')] })).toEqual([
			['Camden', null],
			['Islington', null]
		]);
		expect(await listed({ by: 'region', filters: [only('area', 'Camden')] })).toEqual([['Inner', null]]);
	});

	it('on either side of a cross table, in its margins too', async () => {
		const { cells, margins } = await figure({ filters: [only('partnership', 'Riverside')] }, 'cross');
		expect(cells.map(({ group, group2 }) => [group?.name, group2?.name])).toEqual([
			['Barnet', 'Riverside'],
			['Brent', 'Riverside'],
			['Camden', 'Riverside'],
			['Islington', 'Riverside']
		]);
		expect(margins.flatMap(({ group2 }) => group2?.name ?? [])).toEqual(['Riverside']);
	});
});

describe('groups that are asked for are listed', () => {
	it('though nobody of the selection is in them', async () => {
		expect(await listed({ filters: [only('area', 'Barnet', 'Brent'), only('risk', 'high')] })).toEqual([
			['Barnet', null],
			['Brent', '[z]']
		]);
		// that Riverside saw nobody in Brent is a finding, not a matter of what was asked
		const statuses = await listed({ filters: [only('partnership', 'Riverside')] });
		expect(statuses.filter(([, status]) => status === '[z]').map(([name]) => name)).toEqual(['Brent', 'Camden']);
	});

	it('by period whatever is filtered, and all of them without a filter', async () => {
		expect(await listed({})).toHaveLength(4);
		const [all, barnet] = [
			await listed({ by: 'period' }),
			await listed({ by: 'period', filters: [only('area', 'Barnet')] })
		];
		expect(barnet.map(([name]) => name)).toEqual(all.map(([name]) => name));
	});
});

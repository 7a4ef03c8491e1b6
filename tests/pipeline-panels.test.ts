import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedCell, ReleasedFigure, Safe } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import type { Dataset } from '../src/lib/model/dataset';
import type { FigureName } from '../src/lib/model/figure';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

let engine: Engine;
let dataset: Dataset;
beforeAll(async () => {
	engine = await openNodeEngine();
	const cases = await readFile(new URL('../data-samples/cases.csv', import.meta.url), 'utf8');
	dataset = await loadedExtracts(engine, { 'cases.csv': cases }, '2024-12-31');
});
afterAll(() => engine.close());

async function ask(name: FigureName, question: Question, linked: readonly Safe<ReleasedFigure>[] = []) {
	return answer(new Counter(engine), { name, question, dataset, rule: 'threshold-10', linked });
}

async function figure(name: FigureName, question: Question, linked: readonly Safe<ReleasedFigure>[] = []) {
	const answered = await ask(name, question, linked);
	if ('what' in answered) throw new Error(answered.what);
	return answered;
}

const units: Question = { ...defaultQuestion, by: 'area', level: 'bcu' };
const told = ({ result }: ReleasedCell) => JSON.stringify(result.status ?? ('measure' in result && result.measure));

describe('areas crossed with periods', () => {
	it('tell in their margins what the areas and the periods tell by themselves', async () => {
		const quarters = await figure('xmr', { ...defaultQuestion, by: 'period' });
		const areas = await figure('intervals', units);
		const panels = await figure('multiples', units, [quarters]);
		const [rows, columns] = [
			panels.margins.filter(({ group }) => group !== null),
			panels.margins.filter(({ group }) => group === null)
		];
		expect(rows.map(told)).toEqual(areas.cells.map(told));
		expect(columns.map(told)).toEqual(quarters.cells.map(told));
		expect([rows.length, columns.length, panels.cells.length]).toEqual([13, 16, 13 * 16]);
	});

	it('count of each area what its own course counts, where both are shown', async () => {
		const panels = await figure('multiples', units);
		const filters = [{ dimension: 'area', keys: ['Central West'] }];
		const alone = await figure('xmr', { ...defaultQuestion, by: 'period', filters });
		const row = panels.cells.filter(({ group }) => group?.key === 'Central West');
		const both = row.flatMap((cell, at) => {
			const other = alone.cells[at];
			return other?.result.status === null && cell.result.status === null ? [[told(cell), told(other)]] : [];
		});
		expect(both.length).toBe(12);
		for (const [one, other] of both) expect(one).toBe(other);
	});

	it('are refused month by month, and by areas that are finer or wider than those told', async () => {
		for (const [changes, what] of [
			[{ period: 'month' }, 'Areas are not shown month by month'],
			[{ level: 'borough' }, 'Periods are shown by command unit, and by no other areas'],
			[{ level: 'force' }, 'Periods are shown by command unit, and by no other areas']
		] as const)
			expect(await ask('multiples', { ...units, ...changes })).toMatchObject({ what });
	});
});

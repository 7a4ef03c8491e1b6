import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedFigure } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import type { Dataset } from '../src/lib/model/dataset';
import type { FigureName } from '../src/lib/model/figure';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

let engine: Engine;
let sample: Dataset;
beforeAll(async () => {
	engine = await openNodeEngine();
	const cases = await readFile(new URL('../data-samples/cases.csv', import.meta.url), 'utf8');
	sample = await loadedExtracts(engine, { 'cases.csv': cases }, '2024-12-31');
});
afterAll(() => engine.close());

async function figure(name: FigureName, metric: string, changes: Partial<Question>): Promise<ReleasedFigure> {
	const question = { ...defaultQuestion, metric, ...changes };
	const answered = await answer(new Counter(engine), {
		name,
		question,
		dataset: sample,
		rule: 'threshold-10',
		linked: []
	});
	if ('what' in answered) throw new Error(answered.what);
	return answered;
}

/** What of each group is hidden and what is told. */
function pattern({ cells, margins, total }: ReleasedFigure): string[] {
	return [...cells, ...margins, total].map(
		({ group, group2, result }) => `${group?.key} × ${group2?.key}: ${result.status ?? 'told'}`
	);
}

// who was seen again and who was not are the same people: what one hides, the other would tell
it.each<[FigureName, Partial<Question>]>([
	['cross', {}],
	['reached', { by: 'area' }],
	['reached', { by: 'risk' }],
	['cross', { level: 'bcu', filters: [{ dimension: 'risk', keys: ['high'] }] }],
	['cross', { by: 'risk', filters: [{ dimension: 'area', keys: ['Camden', 'Islington', 'Westminster'] }] }],
	['intervals', { filters: [{ dimension: 'partnership', keys: ['Riverside Partnership'] }] }]
])('a share and what is left of it hide the same: %s %j', async (name, changes) => {
	const again = pattern(await figure(name, 'da-repeat', changes));
	expect(again.some((cell) => cell.endsWith('[c]'))).toBe(true);
	expect(pattern(await figure(name, 'da-non-repeat', changes))).toEqual(again);
});

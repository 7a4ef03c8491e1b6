import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedCell, ReleasedFigure, Safe } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import type { Dataset } from '../src/lib/model/dataset';
import type { FigureName } from '../src/lib/model/figure';
import { chartNotes } from '../src/lib/chart/chart-notes';
import { dayFromIso } from '../src/lib/model/day';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { compareRequests } from '../src/lib/ui/compare-requests';
import { areaPanelsQuestion, panelsQuestion, trendQuestion } from '../src/lib/ui/trend-question';
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

/** One after the other, as a page asks: what the first hides, the later ones hide as well. */
async function all(requests: readonly { readonly name: FigureName; readonly question: Question }[]) {
	const linked: Safe<ReleasedFigure>[] = [];
	for (const { name, question } of requests) linked.push(await figure(name, question, [...linked]));
	return linked;
}

/** People not yet followed, as they are told; null where the cell is hidden. */
function excludedOf({ result }: ReleasedCell): unknown {
	if (result.status !== null || result.measure.kind === 'count') return null;
	return result.measure.excludedStatus ?? result.measure.excluded;
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

	it('are compared with nothing: each of their periods counts people afresh, whom everyone counts once', async () => {
		const panels = await figure('multiples', units);
		const told = [...panels.cells, ...panels.margins].flatMap(({ result }) => (result.status === null ? [result] : []));
		expect(told.length).toBeGreaterThan(100);
		for (const { comparison } of told) expect(comparison?.status ?? '[z]').toBe('[z]');
		expect(chartNotes(panels).join(' ')).toMatch(/Each quarter counts people afresh, from their first contact in it/);
	});

	it('are refused month by month, and by areas that are finer or wider than those told', async () => {
		for (const [changes, what] of [
			[{ period: 'month' }, 'Areas are not shown month by month'],
			[{ level: 'borough' }, 'Periods are shown by command unit, and by no other areas'],
			[{ level: 'force' }, 'Periods are shown by command unit, and by no other areas']
		] as const)
			expect(await ask('multiples', { ...units, ...changes })).toMatchObject({ what });
	});

	it.each([
		['everyone', []],
		['a partnership', [{ dimension: 'partnership', keys: ['Eastside Together'] }]],
		['the high risk', [{ dimension: 'risk', keys: ['high'] }]]
	] as const)('hide of %s the same on the page that compares areas as on the page over time', async (_, filters) => {
		const question: Question = { ...defaultQuestion, filters };
		const overTime = trendQuestion(question);
		const panels = areaPanelsQuestion(question, dataset);
		expect(panels).toEqual(panelsQuestion(overTime, dataset));
		const drawn = { isShare: true, overdispersed: false, screened: false, keepsMonths: false, panels };
		const beside = await all(compareRequests(question, dataset, drawn));
		const under = await all([
			{ name: 'xmr', question: overTime },
			{ name: 'multiples', question: panels ?? question }
		]);
		const cells = [under, beside].map((figures) => {
			const last = figures.at(-1);
			return last?.head.name === 'multiples' ? [...last.cells, ...last.margins] : [];
		});
		const [one = [], two = []] = cells.map((told) => told.map(({ result }) => result.status));
		const [first, second] = cells.map((told) => told.map(excludedOf));
		expect(one.length).toBe(13 * 16 + 13 + 16);
		expect(one.filter((status) => status === '[c]').length).toBeGreaterThan(0);
		expect(two).toEqual(one);
		expect(second).toEqual(first);
		// of quarters that ended a year before the cut-off nobody is left out, and everybody knows it
		const lastDay = dayFromIso('2023-12-31') ?? 0;
		const early = cells.flatMap((told) => told.filter(({ period }) => period !== null && period.end < lastDay));
		expect(early.filter(({ result }) => result.status === null).length).toBeGreaterThan(20);
		for (const cell of early) expect(excludedOf(cell) ?? 0).toBe(0);
	});
});

import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { Engine } from '../src/lib/duckdb/engine';
import type { ReleasedCurves } from '../src/lib/disclosure/released-curves';
import type { Dataset } from '../src/lib/model/dataset';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { answerCurves } from '../src/lib/pipeline-curves';
import { readExpectedRows } from './support/expected-values';
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

const byPartnership: Question = { ...defaultQuestion, by: 'partnership' };

/** The curves of a question beside the shares of another. */
async function curves(question: Question, besideOf: Question, name: 'partnerships' | 'xmr' = 'partnerships') {
	const counter = new Counter(engine);
	const task = { dataset, rule: 'threshold-10' as const };
	const shares = await answer(counter, { ...task, name, question: besideOf, linked: [] });
	if ('what' in shares) throw new Error(shares.what);
	const figure = await answerCurves(counter, { ...task, question, linked: [shares] });
	if ('what' in figure) throw new Error(figure.what);
	return { figure, shares };
}

/** Holds curves against R's, each known there by a number and here by its code. */
function expectAsR(figure: ReleasedCurves, codes: Readonly<Record<number, string>>) {
	const rows = readExpectedRows('sample-curves.csv').filter((row) => codes[row.number('group')] !== undefined);
	expect(rows.length).toBeGreaterThan(5);
	for (const row of rows) {
		const curve = figure.curves.find(({ group }) => group.code === codes[row.number('group')]);
		if (curve?.status !== null) throw new Error('a curve that is shown');
		const step = curve.steps.find(({ day }) => day === row.number('day'));
		expect([curve.units, step?.atRisk]).toEqual([row.number('units'), row.number('atRisk')]);
		for (const of of ['value', 'lower', 'upper'] as const)
			expect(Math.abs((step?.[of] ?? NaN) - row.number(of)), `${of} of ${row.text}`).toBeLessThanOrEqual(0.0005 + 1e-9);
	}
}

describe('answerCurves(counter, task)', () => {
	it('starts each curve with all people of the shares beside it, followed or not', async () => {
		const { figure, shares } = await curves(byPartnership, byPartnership);
		let compared = 0;
		for (const curve of figure.curves) {
			const beside = shares.cells.find(({ group }) => group?.key === curve.group.key);
			if (curve.status !== null || beside?.result.status !== null) continue;
			const { measure } = beside.result;
			if (measure.kind === 'count' || typeof measure.excluded !== 'number') continue;
			expect(curve.units).toBe(measure.denominator + measure.excluded);
			compared++;
		}
		expect(compared).toBe(6);
	});

	it('gives the curves of the sample as R works them out from its rows, to a thousandth', async () => {
		const { figure } = await curves(byPartnership, byPartnership);
		expectAsR(figure, { 1: 'Riverside Partnership', 2: 'none' });
	});

	it('gives those of a quarter, also of one of which nobody is followed for 12 months yet', async () => {
		const byQuarter: Question = { ...defaultQuestion, by: 'period', benchmark: 'previous-year' };
		const { figure, shares } = await curves(byQuarter, byQuarter, 'xmr');
		expect(shares.cells.find(({ group }) => group?.code === '2024-04-01')?.result.status).toBe('[x]');
		expectAsR(figure, { 3: '2023-01-01', 4: '2024-04-01' });
	});

	it('is not worked out beside shares of other people, which would not guard it', async () => {
		const filtered = { ...byPartnership, filters: [{ dimension: 'risk', keys: ['high'] }] };
		await expect(curves(filtered, byPartnership)).rejects.toThrow('curves need the figure of the same people');
	});

	it('says in words that a measure has no curve', async () => {
		const task = {
			dataset,
			rule: 'threshold-10' as const,
			question: { ...byPartnership, metric: 'contacts' },
			linked: []
		};
		expect(await answerCurves(new Counter(engine), task)).toMatchObject({ what: 'This measure has no curve' });
	});
});

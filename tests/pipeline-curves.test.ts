import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import { PeopleSets } from '../src/lib/count/people-sets';
import { askedCurves } from '../src/lib/differencing';
import type { Engine } from '../src/lib/duckdb/engine';
import type { ReleasedCurves } from '../src/lib/disclosure/released-curves';
import type { Dataset } from '../src/lib/model/dataset';
import { survivalRows } from '../src/lib/format/survival-rows';
import { survivalTitle } from '../src/lib/format/survival-words';
import { dayFromIso } from '../src/lib/model/day';
import { placeKey } from '../src/lib/model/exported';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { answerBeforeAfter } from '../src/lib/pipeline-before-after';
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

	it('enters with the curves those followed to the end, of whom it tells the share of the partnership spoken of', async () => {
		const spoken = { ...byPartnership, pick: ['Riverside Partnership'] };
		const [times, followed] = askedCurves((await curves(spoken, spoken)).figure, dataset);
		const riverside = placeKey('Riverside Partnership', null);
		expect(times?.question.metric).toBe('da-time-to-repeat');
		expect(followed).toMatchObject({ shown: [riverside], untold: [riverside], uncompared: [riverside] });
		expect(followed?.question.metric).toBe('da-repeat');
		expect(askedCurves((await curves(byPartnership, byPartnership)).figure, dataset)).toHaveLength(1);
	});

	it('gives those of everyone in a partnership’s areas, before its start and from it on, and finds them again', async () => {
		const counter = new Counter(engine);
		const question: Question = {
			...defaultQuestion,
			by: 'partnership',
			filters: [{ dimension: 'partnership', keys: ['Riverside Partnership'] }],
			start: dayFromIso('2022-07-01')
		};
		const task = { question, dataset, rule: 'threshold-10' as const, linked: [] };
		const beforeAfter = await answerBeforeAfter(counter, task);
		if ('what' in beforeAfter) throw new Error(beforeAfter.what);
		const figure = await answerCurves(counter, { ...task, beforeAfter });
		if ('what' in figure) throw new Error(figure.what);
		expectAsR(figure, { 5: 'before', 6: 'after' });
		expect(survivalTitle(figure)).toBe(
			'By 12 months 24.4% of people first seen from 1 July 2022 on in the areas of the Riverside Partnership were seen again, 23.1% of those before'
		);
		expect(survivalRows(figure).map(({ name }) => name)).toEqual(['Before 1 July 2022', 'From 1 July 2022 on']);
		const [asked] = askedCurves(figure, dataset);
		if (!asked) throw new Error('curves of two sides');
		expect(new Set(asked.shown)).toEqual(
			new Set([['before'], ['after'], [null]].map(([key]) => placeKey(null, key ?? null)))
		);
		const found = await new PeopleSets(engine).shown(asked, dataset);
		const sizes = found.map(({ judged }) => judged.inParts.reduce((sum, part) => sum + part, 0));
		const units = figure.curves.map((curve) => (curve.status === null ? curve.units : NaN));
		// everyone in these areas, then those first seen there on either side
		expect(sizes.slice(1).toSorted()).toEqual(units.toSorted());
	});

	it.each([
		[4, 'No curves before and after the start may be shown'],
		[20, null]
	])('with %i people of one area not yet followed: %s', async (late, refused) => {
		const person = (key: string, day: string, area: string, partnership: string, again: boolean) =>
			(again ? [day, day.replace('-01', '-28')] : [day]).map((one) => `${key},${one},${area},${partnership}`);
		const people = (area: string, day: string, count: number, partnership: string) =>
			Array.from({ length: count }, (_, at) =>
				person(`${area}${day}${at}`, day, area, partnership, at % 2 === 0)
			).flat();
		const rows = ['Barnet', 'Brent', 'Camden', 'Enfield'].flatMap((area) => {
			const partnership = area.startsWith('B') ? 'Riverside' : '';
			return [
				...people(area, '2021-03-01', 60, ''),
				...people(area, '2022-03-01', 60, partnership),
				...people(area, '2024-06-01', area === 'Barnet' ? late : 40, partnership)
			];
		});
		const text = ['person_key,event_date,area,partnership', ...rows].join('\n');
		const small = await loadedExtracts(engine, { 'small.csv': text }, '2024-12-31');
		const question: Question = {
			...defaultQuestion,
			by: 'partnership',
			filters: [{ dimension: 'partnership', keys: ['Riverside'] }],
			start: dayFromIso('2022-01-01')
		};
		const counter = new Counter(engine);
		const task = { question, dataset: small, rule: 'threshold-10' as const, linked: [] };
		const beforeAfter = await answerBeforeAfter(counter, task);
		if ('what' in beforeAfter) throw new Error(beforeAfter.what);
		const figure = await answerCurves(counter, { ...task, beforeAfter });
		expect('what' in figure ? figure.what : null).toBe(refused);
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

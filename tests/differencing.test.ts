import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import { PeopleSets } from '../src/lib/count/people-sets';
import { askedOf, findDifferingByFew, peopleAndEvents } from '../src/lib/differencing';
import type { ReleasedCell, ReleasedFigure } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import type { Dataset } from '../src/lib/model/dataset';
import { placeKey, type AskedFigure } from '../src/lib/model/exported';
import type { FigureName } from '../src/lib/model/figure';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** So many people of whom every other one is seen again 30 days later, each contact with these values. */
function people(from: number, count: number, values: string): string[] {
	return Array.from({ length: count }, (_, index) => index + from).flatMap((person) =>
		(person % 2 === 0 ? ['2022-03-01', '2022-03-31'] : ['2022-03-01']).map((day) => `${day},p${person},${values}`)
	);
}

function load(rows: readonly string[], cutoff = '2024-01-01'): Promise<Dataset> {
	return loadedExtracts(
		engine,
		{ 'cases.csv': ['event_date,person_key,area,partnership,risk', ...rows].join('\n') },
		cutoff
	);
}

async function asked(
	dataset: Dataset,
	question: Partial<Question>,
	name: FigureName = 'intervals',
	told: (figure: ReleasedFigure) => readonly ReleasedCell[] | undefined = () => undefined
): Promise<AskedFigure> {
	const figure = await answer(new Counter(engine), {
		name,
		question: { ...defaultQuestion, ...question },
		dataset,
		rule: 'threshold-10',
		linked: []
	});
	if ('what' in figure) throw new Error(figure.what);
	const found = askedOf(figure, dataset, told(figure));
	if (found.shown.length === 0) throw new Error('the figure shows nothing to be held against anything');
	return found;
}

/** Whether the second figure is refused after the first. */
async function refused(dataset: Dataset, first: Partial<Question>, second: Partial<Question>): Promise<boolean> {
	const earlier = { asked: await asked(dataset, first) };
	return (
		(await findDifferingByFew(new PeopleSets(engine), await asked(dataset, second), [earlier], dataset)) === earlier
	);
}

const only = (dimension: string, ...keys: string[]): Partial<Question> => ({ filters: [{ dimension, keys }] });

describe('findDifferingByFew(sets, asked, earlier, dataset)', () => {
	it('finds an earlier figure whose people hold all of these and 5 more', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 5, 'Barnet,A,standard')]);
		expect(await refused(dataset, {}, only('risk', 'high'))).toBe(true);
		expect(await refused(dataset, only('risk', 'high'), {})).toBe(true);
	});

	it.each([
		[9, true],
		[10, false],
		[15, false]
	])('of %i people more: %s', async (more, expected) => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, more, 'Barnet,A,standard')]);
		expect(await refused(dataset, {}, only('risk', 'high'))).toBe(expected);
	});

	it.each([
		[10, 5, 'to whom it did not happen'],
		[5, 10, 'to whom it happened']
	])('finds, of files, %i and %i people more: few %s', async (again, not, _) => {
		const late = (from: number, count: number, days: readonly string[]) =>
			Array.from({ length: count }, (_, at) => days.map((day) => `${day},p${from + at},Barnet,A,standard`)).flat();
		const dataset = await load([
			...people(0, 60, 'Barnet,A,high'),
			...late(100, again, ['2022-03-01', '2022-03-31']),
			...late(200, not, ['2022-03-01'])
		]);
		const earlier = [{ asked: await asked(dataset, {}) }];
		const sets = new PeopleSets(engine);
		const now = await asked(dataset, only('risk', 'high'));
		expect(await findDifferingByFew(sets, now, earlier, dataset)).toBeNull();
		expect(await findDifferingByFew(sets, now, earlier, dataset, peopleAndEvents)).toBe(earlier[0]);
	});

	it('lets the same people be shown again, by the same question, in other groups, or by the other side of it', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 60, 'Brent,B,standard')]);
		expect(await refused(dataset, {}, {})).toBe(false);
		expect(await refused(dataset, {}, { by: 'partnership' })).toBe(false);
		expect(await refused(dataset, {}, { metric: 'da-non-repeat' })).toBe(false);
	});

	it('compares sets and not numbers: 60 people here and 65 others there have nothing to do with each other', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 65, 'Brent,B,standard')]);
		expect(await refused(dataset, only('area', 'Barnet'), only('area', 'Brent'))).toBe(false);
	});

	it('lets sets be that overlap, neither within the other: 60 people of whom 58 are among 63', async () => {
		const rows = [...people(0, 58, 'Barnet,A,high'), ...people(0, 58, 'Barnet,A,standard')];
		const dataset = await load([...rows, ...people(100, 2, 'Barnet,A,high'), ...people(200, 5, 'Barnet,A,standard')]);
		expect(await refused(dataset, only('risk', 'high'), only('risk', 'standard'))).toBe(false);
	});

	it('holds groups against everyone: all but 7 people of a selection stand in one of its groups', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 7, 'Brent,A,high')]);
		expect(await refused(dataset, { by: 'partnership' }, only('area', 'Barnet'))).toBe(true);
	});

	it('finds who is taken away from a selection by the filters of everything else', async () => {
		const rows = [...people(0, 60, 'Barnet,A,high'), ...people(100, 60, 'Brent,B,high')];
		const dataset = await load([...rows, ...people(200, 5, 'Camden,B,high')]);
		expect(await refused(dataset, {}, only('area', 'Barnet', 'Brent'))).toBe(true);
		expect(await refused(dataset, only('area', 'Barnet'), only('area', 'Brent'))).toBe(false);
	});

	it('counts whom a later cut-off adds: 8 people first seen a year before it', async () => {
		const late = people(100, 8, 'Barnet,A,high').map((row) => row.replace('2022-03', '2023-01'));
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...late], '2024-06-01');
		const earlier = { cutoff: dataset.cutoff ? dataset.cutoff.day - 300 : null };
		expect(await refused(dataset, earlier, {})).toBe(true);
	});

	it('holds cells of a cross table against areas', async () => {
		const dataset = await load([
			...people(0, 60, 'Barnet,A,high'),
			...people(100, 30, 'Barnet,B,high'),
			...people(200, 4, 'Barnet,B,standard')
		]);
		const earlier = { asked: await asked(dataset, {}, 'cross') };
		const next = await asked(dataset, { by: 'area', filters: [{ dimension: 'risk', keys: ['high'] }] });
		expect(await findDifferingByFew(new PeopleSets(engine), next, [earlier], dataset)).toBe(earlier);
	});

	it('lets all figures of one page be saved, those not yet followed being hidden where they would tell of one person', async () => {
		const cases = await readFile(new URL('../data-samples/cases.csv', import.meta.url), 'utf8');
		const dataset = await loadedExtracts(engine, { 'cases.csv': cases }, '2024-12-31');
		const sets = new PeopleSets(engine);
		const earlier: { asked: AskedFigure }[] = [];
		for (const name of ['intervals', 'partnerships', 'cross'] as const) {
			const figure = await asked(dataset, {}, name);
			expect(await findDifferingByFew(sets, figure, earlier, dataset), name).toBeNull();
			earlier.push({ asked: figure });
		}
	});

	it('spreads people over the parts, so that sets which are merely of like size are told apart without a question', async () => {
		const dataset = await load(people(0, 3200, 'Barnet,A,high'));
		const [everyone] = await new PeopleSets(engine).shown(await asked(dataset, {}), dataset);
		// 100 are expected in each of 32 parts, give or take ten: outside 50 to 150 is five standard deviations
		expect(everyone?.judged.inParts.length).toBe(32);
		for (const count of everyone?.judged.inParts ?? []) {
			expect(count).toBeGreaterThan(50);
			expect(count).toBeLessThan(150);
		}
	});

	it('holds of a figure only the cells that are told', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 60, 'Brent,A,high')]);
		const told = await asked(dataset, {}, 'intervals', ({ cells }) => cells.slice(0, 1));
		expect(told.shown).toEqual([placeKey('Barnet', null)]);
	});

	it('takes rows for people where the metric counts rows', async () => {
		const rows = people(0, 60, 'Barnet,A,high');
		const dataset = await load([...rows, ...people(101, 1, 'Barnet,A,standard')]);
		expect(await refused(dataset, { metric: 'contacts' }, { metric: 'contacts', ...only('risk', 'high') })).toBe(true);
		// 90 rows of 60 people: one set is of rows, the other of people.
		expect(await refused(dataset, { metric: 'contacts' }, only('risk', 'high'))).toBe(false);
	});

	it('takes the requests of pairs of agencies for people, of which a few more within the same pairs tell', async () => {
		const sent = (from: string, to: string, area: string, count: number) =>
			Array<string>(count).fill(`${from},${to},2024-01-01,${area},Riverside`);
		const both = (area: string, one: number, other: number) => [
			...sent('Police', 'Harbour', area, one),
			...sent('Harbour', 'Police', area, other)
		];
		const rows = [...both('Barnet', 40, 15), ...both('Brent', 3, 0), ...both('Camden', 12, 11)];
		const header = 'from_agency,to_agency,sent,area,partnership';
		const dataset = await loadedExtracts(engine, { 'referrals.csv': [header, ...rows].join('\n') }, '2024-12-31');
		const of = (...areas: string[]) => ({ metric: 'reciprocity', by: 'partnership', ...only('area', ...areas) });
		expect(await refused(dataset, of('Barnet', 'Brent'), of('Barnet'))).toBe(true); // 3 requests
		expect(await refused(dataset, of('Barnet', 'Camden'), of('Barnet'))).toBe(false); // 23 requests
	});

	it('takes the average headcount of team-months for people: 12 months of six are six, one month of 40 is 40', async () => {
		const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`);
		const team = (area: string, headcount: number, those: readonly string[]) =>
			those.map((month) => `${area} team,${month},${area},Riverside,${headcount},${headcount * 20},${headcount}`);
		const rows = [...team('Barnet', 50, months), ...team('Brent', 6, months), ...team('Camden', 40, ['2024-03'])];
		const header = 'team,month,area,partnership,headcount,contracted_days,sickness_days';
		const dataset = await loadedExtracts(engine, { 'workforce.csv': [header, ...rows].join('\n') }, '2024-12-31');
		const of = (...areas: string[]) => ({ metric: 'sickness-share', by: 'partnership', ...only('area', ...areas) });
		expect(await refused(dataset, of('Barnet', 'Brent'), of('Barnet'))).toBe(true);
		expect(await refused(dataset, of('Barnet'), of('Barnet', 'Brent'))).toBe(true);
		expect(await refused(dataset, of('Barnet', 'Camden'), of('Barnet'))).toBe(false);
		expect(await refused(dataset, of('Barnet'), of('Barnet'))).toBe(false);
	});

	it('passes over hidden groups, which nobody can hold against anything', async () => {
		// Of the 60 in Brent nobody is seen again: hidden, for it would tell of all. 5 of them are of low risk.
		const never = (from: number, count: number, values: string) =>
			people(from, count, values).filter((row) => !row.startsWith('2022-03-31'));
		const rows = [...people(0, 60, 'Barnet,A,high'), ...people(300, 60, 'Camden,A,high')];
		const dataset = await load([...rows, ...never(100, 55, 'Brent,A,high'), ...never(200, 15, 'Brent,A,standard')]);
		const whole = await asked(dataset, {});
		expect(whole.shown).not.toContain('["Brent",null]');
		expect(await refused(dataset, {}, only('risk', 'high'))).toBe(false);
	});

	it('passes over figures of other extracts: they are of other people', async () => {
		const first = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 5, 'Barnet,A,standard')]);
		const earlier = { asked: await asked(first, {}) };
		const second = await load(people(0, 60, 'Barnet,A,high'));
		expect(await findDifferingByFew(new PeopleSets(engine), await asked(second, {}), [earlier], second)).toBeNull();
	});

	it('takes the sum of numbers already counted for their people', async () => {
		const row = (area: string, risk: string, n: number) => `people in need,${area},2023,${risk},${n}`;
		const text = [
			'metric,area,period,risk,numerator',
			row('Barnet', 'high', 400),
			row('Barnet', 'standard', 6),
			row('Brent', 'high', 300),
			row('Brent', 'standard', 50)
		];
		const dataset = await loadedExtracts(engine, { 'counts.csv': text.join('\n') }, '2024-01-01');
		const metric = 'counts~peopleinneed';
		expect(
			await refused(
				dataset,
				{ metric, ...only('area', 'Barnet') },
				{
					metric,
					filters: [
						{ dimension: 'area', keys: ['Barnet'] },
						{ dimension: 'risk', keys: ['high'] }
					]
				}
			)
		).toBe(true);
		expect(
			await refused(
				dataset,
				{ metric, ...only('area', 'Brent') },
				{
					metric,
					filters: [
						{ dimension: 'area', keys: ['Brent'] },
						{ dimension: 'risk', keys: ['high'] }
					]
				}
			)
		).toBe(false);
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import { PeopleSets } from '../src/lib/count/people-sets';
import { askedOf } from '../src/lib/differencing';
import { tellsFewTogether, type ToldTogether } from '../src/lib/disclosure/few-told-together';
import type { Engine } from '../src/lib/duckdb/engine';
import { findNear } from '../src/lib/find-near';
import type { Dataset } from '../src/lib/model/dataset';
import { dayFromIso } from '../src/lib/model/day';
import type { AskedFigure } from '../src/lib/model/exported';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { toldTogether } from '../src/lib/told-together';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** So many people of whom every other one is seen again 30 days later, each contact with these values. */
function people(from: number, count: number, values: string, month = '2022-03'): string[] {
	return Array.from({ length: count }, (_, index) => index + from).flatMap((person) =>
		(person % 2 === 0 ? [`${month}-01`, `${month}-31`] : [`${month}-01`]).map((day) => `${day},p${person},${values}`)
	);
}

function load(rows: readonly string[], cutoff = '2024-01-01'): Promise<Dataset> {
	return loadedExtracts(
		engine,
		{ 'cases.csv': ['event_date,person_key,area,partnership,risk', ...rows].join('\n') },
		cutoff
	);
}

async function asked(dataset: Dataset, question: Partial<Question>): Promise<AskedFigure> {
	const figure = await answer(new Counter(engine), {
		...{ name: 'intervals', dataset, rule: 'threshold-10', linked: [] },
		question: { ...defaultQuestion, ...question }
	});
	if ('what' in figure) throw new Error(figure.what);
	return askedOf(figure, dataset);
}

/** What the last of some figures cannot be held beside, of those before it. */
async function near(dataset: Dataset, ...questions: readonly Partial<Question>[]) {
	const figures: { asked: AskedFigure }[] = [];
	for (const question of questions) figures.push({ asked: await asked(dataset, question) });
	const last = figures.pop();
	if (!last) throw new Error('near needs a figure');
	const found = await findNear(new PeopleSets(engine), { asked: [last.asked] }, figures, dataset, (told) =>
		Promise.resolve(tellsFewTogether(told))
	);
	return found === null || found === 'together' ? found : 'one';
}

const only = (dimension: string, ...keys: string[]): Partial<Question> => ({ filters: [{ dimension, keys }] });

/** A line an atom, each with its sets in order, in order. */
function linesOf({ atoms }: ToldTogether): string[] {
	const sorted = new TextDecoder()
		.decode(atoms)
		.split('\n')
		.map((line) => {
			const [count = 0, ...sets] = line.split(' ').map(Number);
			return [count, ...sets.sort((one, other) => one - other)].join(' ');
		});
	return sorted.sort();
}

function peopleIn({ atoms }: ToldTogether, set: number): number {
	const lines = new TextDecoder()
		.decode(atoms)
		.split('\n')
		.map((line) => line.split(' ').map(Number));
	return lines.reduce((sum, [count = 0, ...sets]) => sum + (sets.includes(set) ? count : 0), 0);
}

describe('findNear(sets, { asked }, earlier, dataset, tellsFew)', () => {
	it.each([
		[4, 'together'],
		[9, 'together'],
		// of 19 every other one is seen again, from the first: 10, and 9 are not
		[19, 'together'],
		[20, null]
	])('of %i people in neither of two areas that were exported one by one, everyone: %s', async (more, expected) => {
		const rows = [...people(0, 60, 'Barnet,A,high'), ...people(100, 60, 'Brent,A,high')];
		const dataset = await load([...rows, ...people(200, more, 'Camden,A,high')]);
		expect(await near(dataset, only('area', 'Barnet'), only('area', 'Brent'), { by: 'risk' })).toBe(expected);
	});

	it('names the one figure where that alone is near', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 4, 'Brent,A,high')]);
		expect(await near(dataset, only('area', 'Barnet'), { by: 'risk' })).toBe('one');
	});

	it.each([
		['none', 'one', '2022-03-01'],
		['all', 'one', '2022-03-01 2022-03-31'],
		['every third', null, '']
	])('of 60 people more of whom %s are seen again: %s', async (_, expected, days) => {
		const more = Array.from({ length: 60 }, (_, index) =>
			(days || (index % 3 === 0 ? '2022-03-01 2022-03-31' : '2022-03-01'))
				.split(' ')
				.map((day) => `${day},p${200 + index},Barnet,A,standard`)
		).flat();
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...more]);
		expect(await near(dataset, {}, only('risk', 'high'))).toBe(expected);
	});

	it('tells what happened by one list of outcomes from what happened by another', async () => {
		// 320 positive by {1, 2} and by {3, 4}, and 5 of outcome 8: (1 2 8) + (3 4) − (1 3) − (2 4) = 5
		const each = ['1', '2', '3', '4'].flatMap((code) => Array<string>(160).fill(code));
		const codes = [...Array<string>(400).fill('18'), ...each, ...Array<string>(5).fill('8')];
		const rows = codes.map((code, at) =>
			[
				`2022-03-01,p${at}`,
				['Barnet', 'Brent'][(at >> 1) % 2],
				['high', 'standard'][(at >> 2) % 2],
				['A', 'B'][at % 2],
				code
			].join()
		);
		const file = ['event_date,person_key,area,risk,partnership,outcome', ...rows].join('\n');
		const loaded = await loadedExtracts(engine, { 'cases.csv': file }, '2024-01-01');
		const figures: { asked: AskedFigure }[] = [];
		for (const [by, ...positiveOutcomes] of [
			['area', '1', '2', '8'],
			['risk', '3', '4'],
			['partnership', '1', '3'],
			['none', '2', '4']
		] as const) {
			const dataset = { ...loaded, settings: { ...loaded.settings, positiveOutcomes } };
			const next = await asked(dataset, {
				metric: 'positive-outcome',
				by: by === 'none' ? 'area' : by,
				level: by === 'none' ? 'bcu' : 'borough'
			});
			const found = await findNear(new PeopleSets(engine), { asked: [next] }, figures, dataset, (told) =>
				Promise.resolve(tellsFewTogether(told))
			);
			expect(found).toBe(by === 'none' ? 'together' : null);
			figures.push({ asked: next });
		}
	});

	it('lets the same numbers be told again without rows of nobody', async () => {
		const rows = ['phone,40,100', 'web,50,120', 'post,0,0'].map((row) => `Answered,Barnet,2023-01,${row}`);
		const file = ['measure,area,period,channel,numerator,denominator', ...rows].join('\n');
		const dataset = await loadedExtracts(engine, { 'counts.csv': file }, '2024-01-01');
		const answered = { metric: 'counts~answered' };
		expect(await near(dataset, answered, { ...answered, ...only('channel', 'phone', 'web') })).toBeNull();
	});

	it('lets a first file pass, the same again, and other groups of the same people', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 60, 'Brent,B,standard')]);
		expect(await near(dataset, {})).toBeNull();
		expect(await near(dataset, {}, {}, {})).toBeNull();
		expect(await near(dataset, {}, { by: 'partnership' }, { by: 'risk' })).toBeNull();
	});

	it('knows those of the year before by their number', async () => {
		const rows = [...people(0, 60, 'Barnet,A,high'), ...people(100, 60, 'Barnet,A,high', '2021-03')];
		const dataset = await load([...rows, ...people(200, 4, 'Barnet,A,standard', '2021-03')]);
		const year = (y: number) => ({ from: dayFromIso(`${y}-01-01`), to: dayFromIso(`${y}-12-31`) });
		const held: Partial<Question> = { ...year(2022), benchmark: 'previous-year' };
		// 64 people of 2021 are told beside those of 2022; 60 of them are at high risk
		expect(await near(dataset, held, { ...year(2021), ...only('risk', 'high') })).toBe('together');
		expect(await near(dataset, { ...year(2022) }, { ...year(2021), ...only('risk', 'high') })).toBeNull();
	});

	it('holds incidents against contacts: a row for each person and day', async () => {
		// of 100 people's 150 contacts, each a day of its own, 4 have no outcome yet
		const contacts = people(0, 100, 'Barnet').map((row, at) => `${row},${at < 4 ? '' : at % 2 === 0 ? '1' : '14'}`);
		const cases = ['event_date,person_key,area,outcome', ...contacts].join('\n');
		const dataset = await loadedExtracts(engine, { 'cases.csv': cases }, '2024-01-01');
		const [incidents, outcomes] = [{ metric: 'da-repeat-incidents' }, { metric: 'positive-outcome' }];
		expect(await near(dataset, incidents, outcomes)).toBe('one');
		expect(await near(dataset, { metric: 'da-repeat' }, outcomes)).toBeNull();
	});

	it('knows the untreated people of a partnership’s areas by their number', async () => {
		const rows = [
			...people(0, 60, 'Barnet,A,high'),
			...people(100, 60, 'Barnet,,high'),
			...people(200, 4, 'Barnet,,standard')
		];
		const dataset = await load([...rows, ...people(300, 60, 'Brent,,high'), ...people(400, 40, 'Brent,,standard')]);
		const atHighRisk: Partial<Question> = {
			filters: [
				{ dimension: 'partnership', keys: ['No partnership'] },
				{ dimension: 'risk', keys: ['high'] }
			]
		};
		// A works in Barnet, of whose 64 without a partnership 60 are at high risk
		expect(await near(dataset, { by: 'partnership', benchmark: 'untreated' }, atHighRisk)).toBe('together');
		expect(await near(dataset, { by: 'partnership' }, atHighRisk)).toBeNull();
	});
});

describe('toldTogether(sets, asked, earlier, dataset)', () => {
	it('counts who stands in each combination of told sets: one that is told again is one', async () => {
		const rows = [...people(0, 60, 'Barnet,A,high'), ...people(100, 40, 'Brent,A,high')];
		const dataset = await load([...rows, ...people(200, 30, 'Barnet,A,standard')]);
		const [one, other] = [await asked(dataset, {}), await asked(dataset, { by: 'risk' })];
		const [told, ...more] = await toldTogether(new PeopleSets(engine), [other], [one], dataset);
		expect(more).toEqual([]);
		if (!told) throw new Error('nothing is told');
		// everyone, Barnet, Brent; then everyone again, high, standard: all are followed, so that units are those judged; and of each
		// those who are seen again, every other one
		expect([told.earlier.length, told.told.length, told.threshold]).toEqual([6, 6, 10]);
		expect(new Set([...told.earlier, ...told.told]).size).toBe(10);
		const sizes = linesOf(told).map((line) => [Number(line.split(' ')[0]), line.split(' ').length - 1]);
		expect(new Set(sizes.map(String))).toEqual(new Set(['15,3', '15,6', '20,3', '20,6', '30,3', '30,6']));
		expect(sizes).toHaveLength(6);
	});

	it('knows whom everyone else leaves out: of a group those who are followed, there or elsewhere', async () => {
		// 12 of the 60 in Brent are in Barnet too, but so late that they are followed only since Brent; 15 are seen late alone
		const late = (from: number, count: number) => people(from, count, 'Barnet,A,high', '2023-07');
		const rows = [...people(0, 60, 'Brent,A,high'), ...late(0, 12), ...late(300, 15)];
		const dataset = await load([...rows, ...people(100, 40, 'Barnet,A,standard')]);
		const sizes = async (benchmark: 'all' | 'rest') => {
			const [told] = await toldTogether(
				new PeopleSets(engine),
				[await asked(dataset, { by: 'risk' })],
				[await asked(dataset, { benchmark })],
				dataset
			);
			if (!told) throw new Error('nothing is told');
			return told.earlier.map((set) => peopleIn(told, set)).sort((one, other) => one - other);
		};
		// followed and all of Barnet, Brent, and followed and all of everyone; seen again are 20 of Barnet, 30 of Brent
		expect(await sizes('all')).toEqual([20, 30, 40, 50, 60, 67, 100, 115]);
		// 40 and 12 are no part of the 48 who are everyone else to Barnet, nor 20 and 6 of the 24 of them who are seen again
		expect(await sizes('rest')).toEqual([20, 26, 30, 40, 50, 52, 60, 67, 100, 115]);
	});

	it('tells nothing of rows beside people', async () => {
		const dataset = await load([...people(0, 60, 'Barnet,A,high'), ...people(100, 60, 'Brent,B,standard')]);
		const [ofPeople, ofRows] = [await asked(dataset, {}), await asked(dataset, { metric: 'contacts', by: 'risk' })];
		expect(await toldTogether(new PeopleSets(engine), [ofRows], [ofPeople], dataset)).toEqual([]);
	});
});

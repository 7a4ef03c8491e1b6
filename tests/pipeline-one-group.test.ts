import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedCell, ReleasedFigure, Safe } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import { amongOthers } from '../src/lib/format/among-others';
import { figureNotes, figureTitle, cellSentence } from '../src/lib/format/figure-words';
import { findingSentences } from '../src/lib/format/findings';
import { resultSentence } from '../src/lib/format/result-sentence';
import { figureCsv } from '../src/lib/export/csv';
import type { Dataset } from '../src/lib/model/dataset';
import type { FigureName } from '../src/lib/model/figure';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import type { RuleId } from '../src/lib/model/rule';
import { answer } from '../src/lib/pipeline';
import { tableRows } from '../src/lib/ui/table-rows';
import { tallyLines } from '../src/lib/ui/tally-lines';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const header = 'person_key,event_date,area,partnership';

/** People of one area and partnership, each seen on one day; the first `again` of them 30 days later once more. */
function people(prefix: string, count: number, again: number, place: string): string[] {
	return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
		const first = `${prefix}${at},2022-02-01,${place}`;
		return at < again ? [first, `${prefix}${at},2022-03-03,${place}`] : [first];
	});
}

async function figure(
	dataset: Dataset,
	changes: Partial<Question> = {},
	{ name = 'intervals', rule = 'threshold-10' }: { name?: FigureName; rule?: RuleId } = {}
): Promise<Safe<ReleasedFigure>> {
	const question = { ...defaultQuestion, ...changes };
	const answered = await answer(new Counter(engine), { name, question, dataset, rule, linked: [] });
	if ('what' in answered) throw new Error(answered.what);
	return answered;
}

/** What is told of the comparison of each group with anybody in it. */
function compared({ cells }: ReleasedFigure): Record<string, string | null | undefined> {
	const told = ({ result }: ReleasedCell) =>
		result.status ?? (result.comparison?.status === null ? 'compared' : result.comparison?.status);
	return Object.fromEntries(
		cells.filter(({ result }) => result.status !== '[z]').map((cell) => [cell.group?.name, told(cell)])
	);
}

describe('a group that is everyone', () => {
	let one: Dataset;
	beforeAll(async () => {
		one = await loadedExtracts(
			engine,
			{ 'one.csv': [header, ...people('a', 60, 24, 'Barnet,')].join('\n') },
			'2024-12-31'
		);
	});

	it.each(['all', 'rest', 'unweighted'])('is not held against %s', async (benchmark) => {
		expect(compared(await figure(one, { benchmark }))).toEqual({ Barnet: '[z]' });
	});

	it.each(['threshold-10', 'round-5', 'midpoint-6', 'threshold-5'] as const)(
		'is held against nothing under %s',
		async (rule) => {
			expect(compared(await figure(one, {}, { rule }))).toEqual({ Barnet: '[z]' });
		}
	);

	it('is said to be the only one, in title, notes, reading, sentence and table', async () => {
		const told = await figure(one);
		const [cell] = told.cells;
		if (!cell) throw new Error('no group');
		expect(figureTitle(told)).toBe('One borough only: there is nothing to compare it with');
		expect(figureNotes(told)).toContain(
			'No comparison: [z] everyone in the extract, one borough only, so that there is nothing to compare it with.'
		);
		expect(cellSentence(told, cell).at(-1)).toBe(
			'[z] everyone in the extract: one borough only, so that there is nothing to compare it with'
		);
		// 24 of 60; Wilson's interval is that of R's prop.test(24, 60, correct = FALSE).
		expect(resultSentence(told, cell)).toContain('40% were seen again within 12 months (95% interval 29 to 53)');
		expect(resultSentence(told, cell)).toContain('so that there is nothing to compare it with.');
		expect(tableRows(told).map(({ names, values }) => [names[0], values.verdict, values.instead])).toEqual([
			['All', null, ''],
			['Barnet', null, 'Not applicable']
		]);
		expect(tallyLines(told)).toEqual([]);
		// a filter that leaves all there is leaves out nobody to be compared with
		const filters = [{ dimension: 'area', keys: ['Barnet'] }];
		expect(amongOthers(await figure(one, { filters }), one)).toBeNull();
		expect(findingSentences({ intervals: told }).map(({ verdict, sentence }) => [verdict, sentence])).toEqual([
			[null, 'One borough only: there is nothing to compare it with'],
			[null, '40% of people were seen again within 12 months']
		]);
	});

	it('has no benchmark, difference or verdict in its file, and no code of its own', async () => {
		const [names, barnet] = figureCsv(await figure(one))
			.split(/\r?\n/)
			.map((line) => line.split(','));
		const values = Object.fromEntries((names ?? []).map((name, at) => [name, barnet?.[at]]));
		expect(values).toMatchObject({ group: 'Barnet', numerator: '24', denominator: '60', value: '0.4', status: '' });
		const empty = (names ?? []).filter((name) => /^(benchmark|difference|relative|verdict)/.test(name));
		expect(empty.map((name) => values[name])).toEqual(['', '', '', '', '', '', '', '', '']);
	});

	it('makes no funnel', async () => {
		const funnel = await figure(one, {}, { name: 'funnel' });
		expect(funnel.funnel).toBeNull();
		expect(figureTitle(funnel)).toBe('No funnel: there is one borough only');
	});
});

describe('a group that holds everyone beside groups of the same people or of nobody', () => {
	it('is not standardised where it is the only one, for its mix is everyone’s, and is beside another', async () => {
		const atRisk = (prefix: string, area: string) =>
			['high', 'standard'].flatMap((risk) =>
				people(`${prefix}${risk}`, 60, risk === 'high' ? 30 : 15, area).map((row) => `${row},${risk}`)
			);
		const rows = [`${header},risk`, ...atRisk('a', 'Barnet,')];
		const alone = await loadedExtracts(engine, { 'mix.csv': rows.join('\n') }, '2024-12-31');
		const told = await figure(alone, { standardise: ['risk'] });
		const [cell] = told.cells;
		if (!cell || cell.result.status !== null || cell.result.measure.kind !== 'proportion') throw new Error('no share');
		// 45 of 120
		expect(cell.result.measure.value).toBe(0.375);
		expect(cell.result.measure.standardised).toEqual({ status: '[z]' });
		expect(cellSentence(told, cell)).toContain('Standardised: [z] does not apply');
		expect(tableRows(told).map(({ values }) => values.standardised)).toEqual(['', 'Not applicable']);
		expect(figureNotes(told)).toContain('Not standardised by risk level: one borough only, whose mix is everyone’s.');

		const two = [...rows, ...atRisk('b', 'Brent,')].join('\n');
		const beside = await figure(await loadedExtracts(engine, { 'two.csv': two }, '2024-12-31'), {
			standardise: ['risk']
		});
		// each has half of everyone, at the same rates: the standardised share is everyone's 37.5%
		expect(tableRows(beside).map(({ values }) => values.standardised)).toEqual([
			'',
			expect.stringMatching(/^37\.5 /),
			expect.stringMatching(/^37\.5 /)
		]);
		expect(figureNotes(beside).join(' ')).toContain('Standardised by risk level, of each person’s first contact');
	});

	it('is not compared where a filter leaves nobody to the others, and is where it does not', async () => {
		const rows = [header, ...people('a', 60, 24, 'Barnet,'), ...people('b', 80, 16, 'Brent,')];
		const two = await loadedExtracts(engine, { 'two.csv': rows.join('\n') }, '2024-12-31');
		expect(compared(await figure(two))).toEqual({ Barnet: 'compared', Brent: 'compared' });
		const barnet = { filters: [{ dimension: 'area', keys: ['Barnet'] }] };
		const told = await figure(two, barnet);
		expect(compared(told)).toEqual({ Barnet: '[z]' });
		expect(figureTitle(told)).toBe('One borough only: there is nothing to compare it with');
	});

	it('is offered among the others where a filter leaves it alone', async () => {
		const rows = [header, ...people('a', 60, 24, 'Barnet,Riverside Partnership'), ...people('b', 80, 16, 'Brent,')];
		const two = await loadedExtracts(engine, { 'two.csv': rows.join('\n') }, '2024-12-31');
		const asked = async (changes: Partial<Question>) => amongOthers(await figure(two, changes), two);
		const barnet = { dimension: 'area', keys: ['Barnet'] };
		expect(await asked({ filters: [barnet], benchmark: 'rest', to: 19_500, pick: ['E09000005'] })).toEqual({
			act: 'Compare Barnet with the other boroughs',
			question: { ...defaultQuestion, benchmark: 'rest', to: 19_500, pick: ['E09000003'] }
		});
		const riverside = { dimension: 'partnership', keys: ['Riverside Partnership'] };
		const among = {
			act: 'Compare the Riverside Partnership with the other partnerships',
			question: { ...defaultQuestion, by: 'partnership', pick: ['Riverside Partnership'] }
		};
		expect(await asked({ by: 'partnership', filters: [riverside] })).toEqual(among);
		// by area as well, where it works in one only
		expect(await asked({ filters: [riverside] })).toEqual(among);
		const none = { by: 'partnership', filters: [{ dimension: 'partnership', keys: ['No partnership'] }] };
		expect(await asked(none)).toMatchObject({ act: 'Compare the partnerships', question: { pick: ['none'] } });
		expect(await asked({})).toBeNull();
		expect(await asked({ filters: [{ dimension: 'area', keys: ['Barnet', 'Brent'] }] })).toBeNull();
	});

	it('is not compared where the others have the same people again, and they are', async () => {
		// All 60 are seen with Riverside on 1 February 2022, 30 of them in the next month with Northgate.
		const rows = [header, ...people('a', 60, 0, 'Barnet,Riverside')];
		for (let at = 0; at < 30; at += 1) rows.push(`a${at},2022-03-03,Barnet,Northgate`);
		for (let at = 0; at < 15; at += 1) rows.push(`a${at},2022-04-04,Barnet,Northgate`);
		const shared = await loadedExtracts(engine, { 'shared.csv': rows.join('\n') }, '2024-12-31');
		const told = await figure(shared, { by: 'partnership' }, { name: 'partnerships' });
		expect(compared(told)).toEqual({ Northgate: 'compared', Riverside: '[z]' });
		const riverside = told.cells.find(({ group }) => group?.name === 'Riverside');
		expect(riverside && cellSentence(told, riverside).at(-1)).toBe(
			'[z] everyone in the extract: nobody elsewhere, so that there is nothing to compare it with'
		);
	});

	it('is not compared where nobody in the others is followed yet', async () => {
		const later = Array.from({ length: 20 }, (_, at) => `b${at},2024-11-01,Brent,`);
		const rows = [header, ...people('a', 60, 24, 'Barnet,'), ...later].join('\n');
		const young = await loadedExtracts(engine, { 'young.csv': rows }, '2024-12-31');
		const told = await figure(young);
		expect(compared(told)).toEqual({ Barnet: '[z]', Brent: '[x]' });
		expect(figureTitle(told)).toBe('Nobody elsewhere followed for 12 months yet: there is nothing to compare it with');
	});
});

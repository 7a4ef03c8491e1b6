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
let cases: string;
beforeAll(async () => {
	engine = await openNodeEngine();
	cases = await readFile(new URL('../data-samples/cases.csv', import.meta.url), 'utf8');
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

/** Boroughs by command unit, as the Metropolitan Police has them, and the City, which is in none. */
const boroughs: Readonly<Record<string, readonly string[]>> = {
	'Central East': ['E09000012', 'E09000030'],
	South: ['E09000006', 'E09000008', 'E09000029'],
	'South West': ['E09000021', 'E09000024', 'E09000027', 'E09000032'],
	'No BCU': ['E09000001']
};
const wholeQuarters = [2021, 2022, 2023].flatMap((year) =>
	['01', '04', '07', '10'].map((month) => `${year}-${month}-01`)
);

/** The rows of the sample, read by hand: no value of it is quoted. */
interface Row {
	readonly person: string;
	readonly day: number;
	readonly date: string;
	readonly area: string;
}

function rowsOf(cases: string): Row[] {
	return cases
		.trim()
		.split(/\r?\n/)
		.slice(1)
		.flatMap((line) => {
			const [person = '', date = '', area = ''] = line.split(',');
			return person === '' ? [] : [{ person, date, area, day: Date.parse(date) / 86_400_000 }];
		});
}

function quarterOf({ date }: Row): string {
	const month = 3 * Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
	return `${date.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
}

/** "x of n" by quarter: of people with a row in it, from their first on, followed for 365 days to the end of 2024. */
function countedByHand(rows: readonly Row[], inArea: (row: Row) => boolean): Map<string, string> {
	const lastDay = Date.parse('2024-12-31') / 86_400_000;
	const days = new Map<string, number[]>();
	for (const { person, day } of rows) days.set(person, [...(days.get(person) ?? []), day]);
	const first = new Map<string, Map<string, number>>();
	for (const row of rows.filter(inArea)) {
		const people = first.get(quarterOf(row)) ?? new Map<string, number>();
		people.set(row.person, Math.min(people.get(row.person) ?? Infinity, row.day));
		first.set(quarterOf(row), people);
	}
	return new Map(
		[...first].map(([quarter, people]) => {
			const followed = [...people].filter(([, day]) => day + 365 <= lastDay);
			const again = followed.filter(([person, day]) =>
				(days.get(person) ?? []).some((next) => next > day && next <= day + 365)
			);
			return [quarter, `${again.length} of ${followed.length}`];
		})
	);
}

function shareOf({ result }: ReleasedCell): string | null {
	if (result.status !== null || result.measure.kind !== 'proportion') return null;
	return `${result.measure.numerator} of ${result.measure.denominator}`;
}

describe('areas in a quarter of which one day is followed', () => {
	const rows = () => rowsOf(cases);
	const inUnit = (unit: string) => (row: Row) => boroughs[unit]?.includes(row.area) === true;

	it('are not told in it, of whom few stand there, and everyone is', async () => {
		const overTime = trendQuestion(defaultQuestion);
		const [course, panels] = await all([
			{ name: 'xmr', question: overTime },
			{ name: 'multiples', question: panelsQuestion(overTime, dataset) ?? overTime }
		]);
		const part = panels?.cells.filter(({ group2 }) => group2?.key === '2024-01-01') ?? [];
		expect(part.length).toBe(13);
		for (const { result, group } of part) expect(result.status).toBe(group?.key === 'No BCU' ? '[z]' : '[x]');
		const everyone = countedByHand(rows(), () => true).get('2024-01-01');
		expect(everyone).toBe('10 of 26');
		const isPart = ({ period }: ReleasedCell) => period?.start === dayFromIso('2024-01-01');
		expect(course?.cells.filter(isPart).map(shareOf)).toEqual([everyone]);
		expect(panels?.margins.filter(isPart).map(shareOf)).toEqual([everyone]);
	});

	it.each(['da-repeat', 'da-repeat-incidents'])(
		'hide another for it, for an area is taken as their sum: %s',
		async (metric) => {
			const panels = await figure('multiples', { ...units, metric });
			for (const unit of ['Central East', 'South', 'South West']) {
				expect(rows().filter((row) => inUnit(unit)(row) && row.date === '2024-01-01').length).toBeGreaterThan(0);
				const own = [...panels.cells, ...panels.margins].filter(
					({ group, group2 }) => group?.key === unit && (group2 === null || wholeQuarters.includes(group2.key))
				);
				expect(own.length).toBe(13);
				expect(own.filter(({ result }) => result.status === '[c]').length).toBeGreaterThan(0);
			}
			expect(chartNotes(panels).join(' ')).toContain(
				'Not told by command unit, for it is covered only in part: January to March 2024.'
			);
		}
	);

	it('tell the others as counted by hand', async () => {
		const panels = await figure('multiples', units);
		for (const unit of ['Central East', 'South', 'South West']) {
			const byHand = countedByHand(rows(), inUnit(unit));
			const shown = panels.cells.filter(({ group, result }) => group?.key === unit && result.status === null);
			expect(shown.length).toBeGreaterThan(9);
			for (const cell of shown) expect(shareOf(cell)).toBe(byHand.get(cell.group2?.key ?? ''));
		}
	});

	it('leave people in it as open beside incidents as by themselves, for each of them is in one at least', async () => {
		const people = await figure('multiples', units);
		const incidents = await figure('multiples', { ...units, metric: 'da-repeat-incidents' });
		const followed = ({ result }: ReleasedCell) =>
			result.status === null && result.measure.kind === 'proportion' ? result.measure.denominator : null;
		const least = incidents.margins.flatMap((whole) => {
			const total = followed(whole);
			if (!whole.group || total === null) return [];
			const isOf = ({ group }: ReleasedCell) => group?.key === whole.group?.key;
			const untold = incidents.cells.filter((cell) => isOf(cell) && /x|c/.test(cell.result.status ?? ''));
			const told = incidents.cells.filter(isOf).reduce((sum, cell) => sum + (followed(cell) ?? 0), 0);
			const inUntold = people.cells
				.filter((cell) => isOf(cell) && untold.some(({ group2 }) => group2?.key === cell.group2?.key))
				.reduce((sum, cell) => sum + (followed(cell) ?? 0), 0);
			// where nobody stands on that day, nothing is hidden for it
			return untold.some(({ result }) => result.status === '[c]') ? [total - told - inUntold] : [];
		});
		expect(least.length).toBeGreaterThan(9);
		expect(Math.min(...least)).toBeGreaterThanOrEqual(10);
	});

	it.each([
		['year', ['2021-01-01', '2022-01-01', '2023-01-01'], ['2024-01-01']],
		// the extract begins in January 2021
		['financial-year', ['2021-04-01', '2022-04-01'], ['2020-04-01', '2023-04-01', '2024-04-01']]
	] as const)('are told by %s in those alone that are covered whole', async (period, whole, others) => {
		const panels = await figure('multiples', { ...units, period });
		const of = (key: string) =>
			panels.cells.filter(({ group, group2 }) => group?.key !== 'No BCU' && group2?.key === key);
		const codes = whole.flatMap((key) => of(key).map(({ result }) => result.status));
		expect(codes).toContain(null);
		expect(codes).not.toContain('[x]');
		for (const key of others) expect(of(key).map(({ result }) => result.status)).toEqual(Array(12).fill('[x]'));
	});
});

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

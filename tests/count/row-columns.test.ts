import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import { countFigure } from '../../src/lib/count/count-figure';
import { countNest } from '../../src/lib/count/count-nest';
import type { CountTask } from '../../src/lib/count/count-task';
import { openTabulator, type Tabulator } from '../../src/lib/count/tabulator';
import type { Engine } from '../../src/lib/duckdb/engine';
import { catalogue, findMetric } from '../../src/lib/metric/catalogue';
import type { CountOrder, CountRow } from '../../src/lib/metric/compile';
import { isToldByRows } from '../../src/lib/metric/compile-columns';
import { dimensionGrouping, groupingsOf, type Grouping } from '../../src/lib/metric/grouping';
import type { BenchmarkChoice } from '../../src/lib/model/benchmark';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import type { FigureName } from '../../src/lib/model/figure';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { countedSoon } from '../../src/lib/workspace/counted-soon';
import { sql } from '../../src/lib/sql/sql';
import { followedContacts } from '../support/followed-contacts';
import { openNodeEngine } from '../support/node-engine';
import { ordersOver } from '../support/orders-over';
import { plainContacts, type PlainContact } from '../support/plain-contacts';
import { seededRandom } from '../support/seeded-random';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** The plain contacts are a table where the loaded ones are a view. */
const dropView = () => engine.run(sql`DROP VIEW IF EXISTS contacts`);

/** The product's own, and how many tasks it was given. */
function watchedTabulator(): { tabulator: Tabulator; tasks: () => number } {
	const { open, close } = openTabulator();
	let tasks = 0;
	const watched = () => {
		const { hold, tabulate } = open();
		return {
			hold,
			tabulate: (...task: Parameters<typeof tabulate>) => {
				tasks++;
				return tabulate(...task);
			}
		};
	};
	return { tabulator: { open: watched, close }, tasks: () => tasks };
}

describe('counts over columns, of contacts worked by hand', () => {
	// the same contacts and numbers as in compile.test.ts, where the working stands
	const told = (rows: readonly CountRow[]) =>
		rows
			.map(({ g0, g1, units, denominator, numerator }) => {
				const group = [g0, g1].filter((key) => key !== undefined).join(' × ') || 'all';
				return `${group}: ${units} ${denominator} ${numerator}`;
			})
			.sort();

	/** An order of a metric over these contacts, and a counter whose tasks are watched. */
	async function watched(metric: string, question: Partial<Question> = {}) {
		const { order } = (await ordersOver(engine, followedContacts))(metric, question);
		const { tabulator, tasks } = watchedTabulator();
		const counter = new Counter(engine, tabulator);
		const prepare = (of: CountOrder, groupings: readonly Grouping[] = [], filtered: readonly string[] = []) =>
			counter.prepare({ counts: [{ order: of, groupings }], filtered, rows: 9 });
		return { order, counter, tasks, prepare };
	}

	const by = (column: string) => dimensionGrouping({ id: column, label: column, column, groups: [] });

	/** Counts of a metric, once the columns are there, by stored columns. */
	async function counted(
		metric: string,
		whose: 'counts' | 'touched',
		question: Partial<Question>,
		...columns: string[]
	) {
		const { order, counter, tasks, prepare } = await watched(metric, question);
		const groupings = columns.map(by);
		await prepare(order, groupings);
		const rows = await counter[whose](order, groupings);
		expect(tasks()).toBe(1);
		return told(rows);
	}

	it('people, in each group from their first contact there', async () => {
		expect(await counted('da-repeat', 'counts', {})).toEqual(['all: 4 3 2']);
		expect(await counted('da-repeat', 'counts', {}, 'area')).toEqual(['Barnet: 3 2 1', 'Brent: 3 2 2']);
		expect(await counted('da-repeat', 'counts', {}, 'area', 'partnership')).toEqual([
			'Barnet × Harbour: 1 1 0',
			'Barnet × No partnership: 1 1 0',
			'Barnet × Riverside: 2 1 1',
			'Brent × Harbour: 1 1 1',
			'Brent × Riverside: 2 1 1'
		]);
	});
	it("persons' days", async () => {
		expect(await counted('da-repeat-incidents', 'counts', {})).toEqual(['all: 8 5 3']);
		expect(await counted('da-repeat-incidents', 'counts', {}, 'area')).toEqual(['Barnet: 5 3 1', 'Brent: 3 2 2']);
	});
	it('rows, and shares of rows', async () => {
		expect(await counted('contacts', 'counts', {})).toEqual(['all: 9 9 9']);
		expect(await counted('high-risk-share', 'counts', {}, 'area')).toEqual(['Barnet: 6 6 3', 'Brent: 3 3 1']);
		const nobody = { filters: [{ dimension: 'risk', keys: ['very high'] }] };
		expect(await counted('contacts', 'counts', nobody)).toEqual(['all: 0 0 0']);
	});
	it('rows that hold a condition which the engine alone can tell', async () => {
		const { order, counter, tasks, prepare } = await watched('contacts');
		const high: CountOrder = { ...order, selection: [{ is: 'told', sql: sql`risk = 'high'` }] };
		await prepare(high, [by('area')]);
		expect(told(await counter.counts(high, [by('area')]))).toEqual(['Barnet: 3 3 3', 'Brent: 1 1 1']);
		expect(tasks()).toBe(1);
	});
	it('rows without a person, of which there is one, of medium risk', async () => {
		const { order, counter, tasks, prepare } = await watched('da-repeat');
		const ofRisk = (key: string): CountOrder => ({
			...order,
			selection: [...order.selection, { is: 'among', any: [{ column: 'risk', keys: [key] }] }]
		});
		await prepare(order, [], ['risk']);
		const units = async (of: CountOrder) => (await counter.withoutKey(of)).map((row) => row.units);
		expect([await units(order), await units(ofRisk('high')), await units(ofRisk('medium'))]).toEqual([[1], [0], [1]]);
		expect(tasks()).toBe(3);
	});
	it('the same keys once, in whichever order they were chosen', async () => {
		const { order, counter, tasks, prepare } = await watched('da-repeat');
		const ofRisks = (...keys: string[]): CountOrder => ({
			...order,
			selection: [...order.selection, { is: 'among', any: [{ column: 'risk', keys }] }]
		});
		await prepare(order, [], ['risk']);
		const rows = await counter.counts(ofRisks('standard', 'medium', 'high'), []);
		expect(told(rows)).toEqual(['all: 4 3 2']);
		expect(await counter.counts(ofRisks('high', 'standard', 'medium'), [])).toEqual(rows);
		expect(tasks()).toBe(1);
	});
	it('nothing that has not been prepared: the engine counts', async () => {
		const { order, counter, tasks, prepare } = await watched('da-repeat');
		await prepare(order, [], ['risk']);
		expect(told(await counter.counts(order, [by('area')]))).toEqual(['Barnet: 3 2 1', 'Brent: 3 2 2']);
		expect(tasks()).toBe(0);
	});
	it('the same when so many columns were fetched that all are anew', async () => {
		const { order, counter, tasks, prepare } = await watched('da-repeat');
		const { cutoff } = order.context;
		const upTo = (day: number) => ({ ...order, context: { ...order.context, cutoff: day } });
		for (let day = cutoff - 70; day <= cutoff; day++) await prepare(upTo(day));
		expect(told(await counter.counts(order, []))).toEqual(['all: 4 3 2']);
		expect(tasks()).toBe(1);
		// fetched before the others went
		expect(told(await counter.counts(upTo(cutoff - 70), []))).toEqual(['all: 4 3 2']);
		expect(tasks()).toBe(1);
	});
	it('everybody with a row in a group, judged over the whole selection', async () => {
		expect(await counted('da-repeat', 'touched', {}, 'area')).toEqual(['Barnet: 3 3 2', 'Brent: 3 2 2']);
		expect(await counted('da-repeat', 'touched', {}, 'area', 'partnership')).toEqual([
			'Barnet × Harbour: 1 1 0',
			'Barnet × No partnership: 1 1 1',
			'Barnet × Riverside: 2 2 2',
			'Brent × Harbour: 1 1 1',
			'Brent × Riverside: 2 1 1'
		]);
		expect(await counted('high-risk-share', 'touched', {}, 'area')).toEqual(['Barnet: 6 6 3', 'Brent: 3 3 1']);
	});
});

describe('whatever is asked of whatever contacts, columns and engine say the same', () => {
	const random = seededRandom(20261130);
	const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
	const some = <T>(values: readonly T[]): T[] => values.filter(() => random() < 0.5);
	const areas = ['Camden', 'Brent', 'City of London', 'Heathrow'];
	const partnerships = ['No partnership', 'Riverside', 'Northside'];
	const risks = ['standard', 'medium', 'high'];
	const contacts = (): PlainContact[] =>
		Array.from({ length: 600 }, () => ({
			person: random() < 0.03 ? null : `p${Math.floor(random() * 200)}`,
			date: `${pick(['2021', '2022', '2023', '2024'])}-${pick(['01', '02', '04', '09', '12'])}-${pick(['01', '15', '28'])}`,
			area: pick(areas),
			partnership: pick(['', ...partnerships.slice(1)]),
			risk: pick(risks),
			theme: pick(['domestic_abuse', 'domestic_abuse', 'missing'])
		}));
	const figures: readonly FigureName[] = ['intervals', 'partnerships', 'cross', 'multiples', 'xmr'];
	const benchmarks: readonly BenchmarkChoice[] = ['all', 'rest', 'untreated', 'previous-year', null];
	const days = ['2021-06-01', '2022-01-01', '2022-09-01', '2023-12-31'].map(dayFromIso);

	function question(metric: string): Question {
		const filters = [
			{ dimension: 'area', keys: some([...areas, 'Central North']) },
			{ dimension: 'partnership', keys: some(partnerships) },
			{ dimension: 'risk', keys: some(risks) }
		];
		return {
			...defaultQuestion,
			metric,
			by: pick(['area', 'partnership', 'risk', 'period']),
			level: pick(['borough', 'bcu', 'force']),
			period: pick(['month', 'quarter', 'year', 'financial-year']),
			filters: filters.filter(({ keys }) => keys.length > 0 && random() < 0.4),
			from: random() < 0.4 ? pick(days.slice(0, 2)) : null,
			to: random() < 0.4 ? pick(days.slice(2)) : null
		};
	}

	// those that these contacts can tell
	const told = ['da-repeat', 'da-non-repeat', 'da-repeat-incidents', 'high-risk-share', 'people', 'contacts'];

	beforeAll(dropView);

	it('of counts of people by their first contact, and of rows', () => {
		const isTold = (id: string) =>
			catalogue.some((metric) => metric.id === id && isToldByRows({ metric, judged: null }));
		expect(told.filter((id) => !isTold(id))).toEqual([]);
		for (const id of ['da-time-to-repeat', 'da-repeat-lookback', 'marac-repeat', 'sickness-share', 'capability-change'])
			expect(isTold(id), id).toBe(false);
	});

	it.each(told)('%s', async (id) => {
		const metric = findMetric(id);
		if (!metric) throw new Error(`no metric ${id}`);
		let byColumns = 0;
		for (let round = 0; round < 3; round++) {
			const dataset = await plainContacts(engine, contacts(), '2024-12-31');
			const { tabulator, tasks } = watchedTabulator();
			const [plain, quick] = [new Counter(engine), new Counter(engine, tabulator)];
			await quick.prepare(countedSoon(allFigures(id), dataset));
			for (let asked = 0; asked < 25; asked++) {
				const [name, benchmark, put] = [pick(figures), pick(benchmarks), question(id)];
				const groupings = groupingsOf(name, put, dataset, cutoffOf(dataset));
				if ('what' in groupings) continue;
				const cutoff = cutoffOf(dataset);
				const task: CountTask = { metric, question: put, dataset, cutoff, benchmark, signal: undefined };
				const before = tasks();
				expect(await countFigure(quick, task, groupings), JSON.stringify([name, benchmark, put])).toEqual(
					await countFigure(plain, task, groupings)
				);
				expect(await countNest(quick, task, groupings)).toEqual(await countNest(plain, task, groupings));
				if (tasks() > before) byColumns++;
			}
		}
		// all but those for whom an earlier question asked the same
		expect(byColumns).toBeGreaterThan(45);
	});

	/** What a page that shows everything would have prepared. */
	function allFigures(metric: string) {
		return figures.flatMap((name) =>
			(['month', 'quarter', 'year', 'financial-year'] as const).map((period) => ({
				name,
				question: { ...defaultQuestion, metric, by: 'period', period }
			}))
		);
	}

	function cutoffOf({ cutoff }: Dataset): number {
		return cutoff?.day ?? 0;
	}
});

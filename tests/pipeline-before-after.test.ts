import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleCases } from '../data-samples/generator/cases';
import type { CaseRow } from '../data-samples/generator/person';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedResult } from '../src/lib/disclosure/released';
import type { ReleasedBeforeAfter } from '../src/lib/disclosure/released-before-after';
import type { Engine } from '../src/lib/duckdb/engine';
import type { Dataset } from '../src/lib/model/dataset';
import { dayFromIso } from '../src/lib/model/day';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import type { Refusal, RefusalKind } from '../src/lib/model/refusal';
import { answerBeforeAfter } from '../src/lib/pipeline-before-after';
import { followed } from './data-samples/plain-count';
import { expectClose, readExpectedRows } from './support/expected-values';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

const riverside = 'Riverside Partnership';
let engine: Engine;
let dataset: Dataset;
let counter: Counter;
let rows: CaseRow[] = [];

beforeAll(async () => {
	engine = await openNodeEngine();
	const csv = await readFile(new URL('../data-samples/cases.csv', import.meta.url), 'utf8');
	dataset = await loadedExtracts(engine, { 'cases.csv': csv }, '2024-12-31');
	counter = new Counter(engine);
	rows = sampleCases();
}, 180_000);

afterAll(() => engine.close());

function ask(changes: Partial<Question>): Promise<ReleasedBeforeAfter | Refusal> {
	const filters = [{ dimension: 'partnership', keys: [riverside] }];
	const question = { ...defaultQuestion, filters, start: dayFromIso('2022-07-01'), ...changes };
	return answerBeforeAfter(counter, { question, dataset, rule: 'threshold-10', linked: [] });
}

async function asked(changes: Partial<Question> = {}): Promise<ReleasedBeforeAfter> {
	const answer = await ask(changes);
	if ('what' in answer) throw new Error(answer.what);
	return answer;
}

const shares = ({ status, ...rest }: ReleasedResult) => ('measure' in rest && status === null ? rest.measure : status);

describe('before and after on the sample', () => {
	const [expected] = readExpectedRows('before-after.csv');

	test('counts people of the areas from their first contact on each side, as R does', async () => {
		const { treated, comparators } = await asked();
		for (const [name, sides] of Object.entries({ treated, comparators }))
			for (const side of ['before', 'after'] as const)
				expect(shares(sides[side])).toMatchObject({
					numerator: expected?.number(`${name}_${side}_x`),
					denominator: expected?.number(`${name}_${side}_n`)
				});
	});

	test('gives the difference in differences, the trend before and the placebos that R gives', async () => {
		const { effect, preTrend, placebo } = await asked();
		const points = (column: string) => 100 * (expected?.number(column) ?? NaN);
		if (effect.status !== null || !preTrend || !placebo) throw new Error('not shown');
		expectClose(effect.points, points('effect'), 1e-7);
		expectClose(effect.lower, points('lower'), 1e-7);
		expectClose(effect.upper, points('upper'), 1e-7);
		expectClose(effect.p, expected?.number('p') ?? NaN, 1e-7);
		expect(preTrend.periods).toBe(6);
		expectClose(preTrend.slope.points, points('slope'));
		expectClose(preTrend.slope.lower, points('slope_lower'));
		expectClose(preTrend.slope.upper, points('slope_upper'));
		expect(placebo.areas).toHaveLength(expected?.number('placebos') ?? NaN);
		expectClose(placebo.points, points('placebo_effect'));
		expectClose(placebo.p, expected?.number('placebo_p') ?? NaN);
		expectClose(placebo.areas[0]?.points, points('placebo_least'));
		expectClose(placebo.areas.at(-1)?.points, points('placebo_most'));
	});

	test('takes areas where the partnership is at work, and leaves out those that are hidden', async () => {
		const { treatedAreas, comparatorAreas, candidates, isSuggested, matchedBy, otherAreas } = await asked();
		// Richmond upon Thames is hidden to guard the City of London and Kingston upon Thames.
		expect(treatedAreas.map(({ name }) => name)).toEqual([
			'Hammersmith and Fulham',
			'Kensington and Chelsea',
			'Westminster'
		]);
		expect(comparatorAreas.map(({ name }) => name)).toEqual(candidates.slice(0, 5).map(({ name }) => name));
		expect([candidates.length, otherAreas, isSuggested, matchedBy]).toEqual([27, 3, true, 'level and trend']);
	});

	test('takes the comparators asked for, and says which cannot be', async () => {
		const { comparatorAreas, refusedAreas, isSuggested } = await asked({
			comparators: ['E09000022', 'E09000033', 'E09000001']
		});
		expect(comparatorAreas.map(({ name }) => name)).toEqual(['Lambeth']);
		expect(refusedAreas.map(({ name }) => name)).toEqual(['Westminster', 'City of London']);
		expect(isSuggested).toBe(false);
	});

	test('counts everyone in the areas, whichever partnership they are with', async () => {
		const { treated } = await asked();
		const start = '2022-07-01';
		const areas = ['E09000013', 'E09000020', 'E09000033'];
		const plain = followed(rows, (row) => areas.includes(row.area_code) && row.event_date < start);
		expect(shares(treated.before)).toMatchObject({ numerator: plain.again, denominator: plain.n });
	});

	test('puts the periods of either side in order, the last with the one day more that is followed', async () => {
		const { periods, span } = await asked();
		expect(periods.map(({ group, side }) => `${group.key} ${side}`)).toEqual([
			...['2021-01-01', '2021-04-01', '2021-07-01', '2021-10-01', '2022-01-01', '2022-04-01'].map(
				(day) => `${day} before`
			),
			...['2022-07-01', '2022-10-01', '2023-01-01', '2023-04-01', '2023-07-01', '2023-10-01'].map(
				(day) => `${day} after`
			)
		]);
		expect(periods.at(-1)?.period.end).toBe(dayFromIso('2024-01-01'));
		expect(span).toEqual({ first: dayFromIso('2021-01-01'), last: dayFromIso('2024-01-01') });
	});

	test('has no line through fewer than eight periods a side, and one through more', async () => {
		expect((await asked()).series).toBeNull();
		const northgate = [{ dimension: 'partnership', keys: ['Northgate Alliance'] }];
		const { series } = await asked({ filters: northgate, period: 'month' });
		expect(series).not.toBeNull();
		expect([series?.before, series?.after].every((length = 0) => length >= 8)).toBe(true);
	});

	test('leaves the period of the start out of the course where it lies on both sides', async () => {
		const { periods } = await asked({ start: dayFromIso('2022-08-16') });
		expect(periods.map(({ group }) => group.key)).not.toContain('2022-07-01');
	});
});

describe('before and after says what it needs', () => {
	const cases: readonly (readonly [string, Partial<Question>, RefusalKind, RegExp])[] = [
		['a partnership', { filters: [] }, 'unsuited', /^Choose one partnership/],
		['a start', { start: null }, 'unsaid', /^When did the Riverside Partnership start/],
		[
			'a start within the extracts',
			{ start: dayFromIso('2020-01-01') },
			'too-little-shown',
			/^Nothing to compare on one side/
		],
		[
			'somebody followed since',
			{ start: dayFromIso('2024-06-01') },
			'too-little-shown',
			/^Nothing to compare on one side/
		],
		['a share', { metric: 'contacts' }, 'unsuited', /for shares only$/],
		['areas', { level: 'force' }, 'too-little-shown', /^No area/]
	];
	test.each(cases)('%s', async (_, changes, kind, what) => {
		expect((await ask(changes)) as Refusal).toMatchObject({ kind, what: expect.stringMatching(what) as string });
	});

	test('records, where the share that is chosen is already counted', async () => {
		const csv = 'metric,partnership,area,period,numerator,denominator\nda-repeat,Willow Trust,Barnet,2023,20,100';
		const own = await openNodeEngine();
		const counts = await loadedExtracts(own, { 'counts.csv': csv }, '2024-12-31');
		const question = { ...defaultQuestion, pick: ['Willow Trust'] };
		const task = { question, dataset: counts, rule: 'threshold-10', linked: [] } as const;
		expect(await answerBeforeAfter(new Counter(own), task)).toEqual({
			kind: 'unsuited',
			what: 'Before and after is worked out from records of cases only',
			remedy: 'Add a cases extract: numbers already counted do not say since when each person has been followed.'
		});
		await own.close();
	});

	test('the notes tell the start where nobody does', async () => {
		const mark = { day: 19_200, label: 'Start', kind: 'start', area: null, partnership: riverside } as const;
		const question = { ...defaultQuestion, pick: [riverside] };
		const answer = await answerBeforeAfter(counter, {
			question,
			dataset: { ...dataset, marks: [mark, { ...mark, day: 19_100, partnership: 'Lea Valley Link' }] },
			rule: 'threshold-10',
			linked: []
		});
		expect(answer).toMatchObject({ start: 19_200, startedBy: 'notes' });
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import { PeopleSets } from '../src/lib/count/people-sets';
import { tellsFewTogether, type ToldTogether } from '../src/lib/disclosure/few-told-together';
import type { ReleasedFigure } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import type { Dataset } from '../src/lib/model/dataset';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answerOverview } from '../src/lib/pipeline-overview';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const tellsFew = (told: ToldTogether) => Promise.resolve(tellsFewTogether(told));

let person = 0;

/** So many people of an area, each first seen on 1 January 2022 and again so many days later; null for not. */
function people(count: number, area: string, again: number | null, first = '2022-01-01'): string[] {
	return Array.from({ length: count }, () => {
		const who = `p${person++}`;
		const later = new Date(Date.parse(first) + (again ?? 0) * 86_400_000).toISOString().slice(0, 10);
		return [`${first},${who},${area}`, ...(again === null ? [] : [`${later},${who},${area}`])];
	}).flat();
}

function load(rows: readonly string[]): Promise<Dataset> {
	return loadedExtracts(engine, { 'cases.csv': ['event_date,person_key,area', ...rows].join('\n') }, '2024-01-01');
}

async function overview(dataset: Dataset, question: Partial<Question> = {}) {
	const progress: (readonly [number, number])[] = [];
	const found = await answerOverview(new Counter(engine), new PeopleSets(engine), {
		...{ question: { ...defaultQuestion, ...question }, dataset, rule: 'threshold-10', linked: [] },
		signal: new AbortController().signal,
		screen: () => Promise.resolve(null),
		tellsFew,
		onProgress: (done, of) => progress.push([done, of])
	});
	if ('what' in found) throw new Error(found.what);
	return { ...found, progress, ids: found.measures.map(({ head }) => head.metric.id) };
}

function hiddenIn(figure: ReleasedFigure | undefined): string[] {
	return (figure?.cells ?? []).flatMap(({ group, result }) => (result.status === '[c]' ? [group?.name ?? ''] : []));
}

describe('answerOverview(counter, sets, task)', () => {
	it('asks every share, time, mean and ratio that the extracts can tell, and counts of nothing', async () => {
		const dataset = await load([
			...people(30, 'Barnet', 30),
			...people(40, 'Barnet', null),
			...people(80, 'Brent', null),
			...people(20, 'Brent', 60)
		]);
		const { ids, left, progress } = await overview(dataset);
		expect(ids).toEqual([
			'da-repeat',
			'da-repeat-incidents',
			'da-repeat-lookback',
			'da-time-to-repeat',
			'da-frequency'
		]);
		expect(left).toEqual([]);
		expect(progress.map(([done]) => done)).toEqual([0, 1, 2, 3, 4]);
	});

	it('begins with the measure asked for, and says of what is 1 minus it nothing more', async () => {
		const dataset = await load([...people(30, 'Barnet', 30), ...people(40, 'Barnet', null)]);
		const { ids } = await overview(dataset, { metric: 'da-non-repeat' });
		expect(ids[0]).toBe('da-non-repeat');
		expect(ids).not.toContain('da-repeat');
	});

	it('gives each measure as the page does: 30 of 70 and 20 of 100 seen again, by hand', async () => {
		const dataset = await load([
			...people(30, 'Barnet', 30),
			...people(40, 'Barnet', null),
			...people(80, 'Brent', null),
			...people(20, 'Brent', 60)
		]);
		const { measures } = await overview(dataset);
		expect(measures[0].cells.map(({ group, result }) => [group?.name, result])).toMatchObject([
			['Barnet', { status: null, measure: { numerator: 30, denominator: 70, value: 30 / 70 } }],
			['Brent', { status: null, measure: { numerator: 20, denominator: 100, value: 0.2 } }]
		]);
	});

	it('hides in every measure of the same people what one of them hides', async () => {
		// Camden has 5 seen again: its share is hidden, and with it another's. Its mean of later contacts alone could be shown.
		const dataset = await load([
			...people(30, 'Barnet', 30),
			...people(40, 'Barnet', null),
			...people(20, 'Brent', 60),
			...people(80, 'Brent', null),
			...people(5, 'Camden', 40),
			...people(40, 'Camden', null)
		]);
		const { measures, ids } = await overview(dataset);
		const [repeat] = measures;
		expect(hiddenIn(repeat)).toHaveLength(2);
		expect(hiddenIn(repeat)).toContain('Camden');
		for (const id of ['da-time-to-repeat', 'da-frequency'])
			expect(hiddenIn(measures[ids.indexOf(id)]), id).toEqual(expect.arrayContaining(hiddenIn(repeat)));
		const alone = await overview(dataset, { metric: 'da-frequency' });
		expect(hiddenIn(alone.measures[0])).toEqual([]);
	});

	it('leaves a measure out whose people, or those to whom it happened, differ by few from those of another', async () => {
		// 4 of the 60 first seen in 2023 were seen again by the cut-off: the curve's 34 less the cohort's 30 are they.
		const recent = [...people(4, 'Barnet', 20, '2023-06-01'), ...people(56, 'Barnet', null, '2023-06-01')];
		const dataset = await load([...people(30, 'Barnet', 30), ...people(40, 'Barnet', null), ...recent]);
		const { ids, left } = await overview(dataset);
		expect(ids).not.toContain('da-time-to-repeat');
		expect(left).toEqual([
			{
				title: 'Time until seen again',
				why: 'a group differs by a few from one in “Seen again within 12 months”, and both together would tell of those few'
			}
		]);
	});

	it('leaves a measure out where outcomes together leave a few: 100 less 60 positive and 36 not supported are 4', async () => {
		const outcomes = [...Array<string>(60).fill('1'), ...Array<string>(36).fill('16'), ...Array<string>(4).fill('15')];
		const rows = outcomes.map((outcome) => `2022-01-01,Barnet,${outcome}`);
		const { ids, left } = await overview(
			await loadedExtracts(engine, { 'cases.csv': ['event_date,area,outcome', ...rows].join('\n') }, '2024-01-01'),
			{ metric: 'positive-outcome' }
		);
		expect(ids).toEqual(['positive-outcome']);
		expect(left).toEqual([
			{
				title: 'Victim does not support',
				why: 'together with the measures beside it, it would tell of a few, or too many groups are told to rule that out'
			}
		]);
	});

	it('tells by the first measure alone how many are left out: of 170 contacts 4 have no risk, which all less 166 would tell', async () => {
		const risks = Array.from({ length: 100 }, (_, at) => (at < 4 ? '' : at % 2 === 0 ? 'high' : 'standard'));
		const days = risks.map((risk, at) => [
			`2022-12-01,p${at},Barnet,${risk}`,
			...(at >= 70 ? [] : [`2023-02-01,p${at},Barnet,high`])
		]);
		const file = ['event_date,person_key,area,risk', ...days.flat()].join('\n');
		const { measures, ids } = await overview(await loadedExtracts(engine, { 'cases.csv': file }, '2024-01-01'));
		expect(ids).toContain('da-repeat-incidents');
		expect(ids).toContain('high-risk-share');
		const leftOut = measures.map(({ total: { result } }) =>
			result.status === null && result.measure.kind !== 'count'
				? (result.measure.excludedStatus ?? result.measure.excluded)
				: null
		);
		expect(leftOut[0]).toBe(0);
		expect(leftOut[ids.indexOf('da-repeat-incidents')]).toBe('[c]');
		expect(leftOut[ids.indexOf('high-risk-share')]).toBe('[c]');
		expect(leftOut.slice(1).filter((one) => typeof one === 'number')).toEqual([]);
	});

	it('shows both where they leave ten: 100 less 60 and 30', async () => {
		const outcomes = [...Array<string>(60).fill('1'), ...Array<string>(30).fill('16'), ...Array<string>(10).fill('15')];
		const rows = outcomes.map((outcome) => `2022-01-01,Barnet,${outcome}`);
		const { ids } = await overview(
			await loadedExtracts(engine, { 'cases.csv': ['event_date,area,outcome', ...rows].join('\n') }, '2024-01-01'),
			{ metric: 'positive-outcome' }
		);
		expect(ids).toEqual(['positive-outcome', 'victim-does-not-support']);
	});

	it('does not compare with a benchmark of another definition', async () => {
		const dataset = await load([...people(30, 'Barnet', 30), ...people(40, 'Barnet', null)]);
		const { measures } = await overview(dataset, { benchmark: 'unweighted' });
		expect(measures.map(({ head }) => [head.metric.statistic, head.question.benchmark])).toContainEqual([
			'mean',
			'all'
		]);
		expect(measures[0].head.question.benchmark).toBe('unweighted');
	});

	it('leaves out what may not be shown for another reason, and says why', async () => {
		const dataset = await load([...people(30, 'Barnet', 30), ...people(40, 'Barnet', null)]);
		const found = await answerOverview(new Counter(engine), new PeopleSets(engine), {
			...{ question: defaultQuestion, dataset, rule: 'threshold-10', linked: [] },
			signal: new AbortController().signal,
			screen: ({ head }) =>
				Promise.resolve(
					head.metric.id === 'da-frequency' ? { kind: 'withheld', what: 'Too close', remedy: 'Another' } : null
				),
			tellsFew,
			onProgress: () => {}
		});
		if ('what' in found) throw new Error(found.what);
		expect(found.left).toEqual([{ title: 'Later contacts per 100 people', why: 'Too close' }]);
		expect(found.measures.map(({ head }) => head.metric.id)).not.toContain('da-frequency');
	});

	it('stops between two measures when it is told to', async () => {
		const dataset = await load([...people(30, 'Barnet', 30), ...people(40, 'Barnet', null)]);
		const stop = new AbortController();
		const asked: number[] = [];
		const work = answerOverview(new Counter(engine), new PeopleSets(engine), {
			...{ question: defaultQuestion, dataset, rule: 'threshold-10', linked: [] },
			signal: stop.signal,
			screen: () => Promise.resolve(null),
			tellsFew,
			onProgress: (done) => {
				asked.push(done);
				if (done === 1) stop.abort();
			}
		});
		await expect(work).rejects.toThrow();
		expect(asked).toEqual([0, 1]);
	});
});

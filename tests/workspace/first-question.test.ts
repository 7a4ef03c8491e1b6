import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import type { Dataset } from '../../src/lib/model/dataset';
import { Counter } from '../../src/lib/count/counter';
import { answer } from '../../src/lib/pipeline';
import { startRequests } from '../../src/lib/ui/start-requests';
import { firstQuestion } from '../../src/lib/workspace/first-question';
import { addressOf, questionFromLink } from '../../src/lib/workspace/link';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const people = Array.from({ length: 60 }, (_, at) => at);
const files: Readonly<Record<string, string>> = {
	keyed: ['person_key,event_date,area', ...people.map((at) => `p${at},2022-02-01,Barnet`)].join('\n'),
	'contacts without a key': ['event_date,area', ...people.map((at) => `2022-02-0${1 + (at % 9)},Barnet`)].join('\n'),
	'months alone': ['person_key,event_date,area', ...people.map((at) => `p${at},2022-02,Barnet`)].join('\n'),
	'suspects alone': ['person_key,event_date,area,role', ...people.map((at) => `p${at},2022-02-01,Barnet,suspect`)].join(
		'\n'
	),
	'another theme': ['person_key,event_date,area,theme', ...people.map((at) => `p${at},2022-02-01,Barnet,missing`)].join(
		'\n'
	)
};
const loaded = (name: string): Promise<Dataset> =>
	loadedExtracts(engine, { 'cases.csv': files[name] ?? '' }, '2024-12-31');
const opened = (params: string, dataset: Dataset) =>
	questionFromLink(new URLSearchParams(params), dataset, 'threshold-10', null).question;

describe('a page opened without a question', () => {
	it.each(Object.keys(files))('asks of %s what they can tell, as Start does', async (name) => {
		const dataset = await loaded(name);
		const question = opened('', dataset);
		expect(question.metric).toBe(name === 'keyed' ? 'da-repeat' : 'contacts');
		expect(startRequests(dataset)[0]?.question.metric).toBe(question.metric);
		const task = { name: 'intervals', question, dataset, rule: 'threshold-10', linked: [] } as const;
		const told = await answer(new Counter(engine), task);
		if ('what' in told) throw new Error(told.what);
		const { result } = told.total;
		expect(result.status === null && (result.measure.kind === 'count' ? result.measure.value : 'a share')).toBe(
			name === 'keyed' ? false : 60
		);
	});

	it('says the usual measure in its address where that was chosen instead, and so comes back to it', async () => {
		const dataset = await loaded('suspects alone');
		const first = firstQuestion(dataset);
		const address = addressOf({ ...first, metric: 'da-repeat' }, new URL('https://a.example/compare'), first);
		expect(address).toBe('/compare?metric=da-repeat');
		expect(opened('metric=da-repeat', dataset).metric).toBe('da-repeat');
		expect(addressOf(first, new URL('https://a.example/compare'), first)).toBe('/compare?metric=contacts');
	});
});

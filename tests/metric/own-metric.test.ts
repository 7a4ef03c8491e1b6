import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { readOwnMetric, writeOwnMetric } from '../../src/lib/metric/read-own-metric';
import { counted, csvOf as csv } from '../support/counted';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const highRisk = {
	name: 'High-risk people seen again within 90 days',
	phrase: 'seen again within 90 days',
	count: 'people',
	denominator: [{ column: 'Risk', is: ['High'] }],
	numerator: [{ seenAgainWithin: 90 }],
	window: 90,
	polarity: 'lower_better',
	source: 'The board'
};

function read(json: object) {
	const found = readOwnMetric(JSON.stringify(json));
	if ('problems' in found) throw new Error(found.problems.join('; '));
	return found.own;
}

async function total(json: object, rows: string | Record<string, string>): Promise<string> {
	const own = read(json);
	const figure = await counted(engine, { metric: own.id, csv: rows, settings: { ownMetrics: [own] } });
	const { counts } = figure.total;
	return `${counts.numerator} of ${counts.denominator}, ${counts.units - counts.denominator} beside`;
}

describe('a measure of the user’s own', () => {
	it('counts people by their earliest row in the denominator', async () => {
		const rows = csv(
			'person_key,event_date,area,risk',
			'p1,2024-01-01,Barnet,standard', // not high: not the index
			'p1,2024-02-01,Barnet,high', // index; again after 29 days
			'p1,2024-03-01,Barnet,high',
			'p2,2024-01-01,Barnet,high', // index; again after 91 days
			'p2,2024-04-01,Barnet,standard',
			'p3,2024-12-01,Barnet,high', // not followed for 90 days
			'p4,2024-01-01,Barnet,medium' // never high
		);
		expect(await total(highRisk, rows)).toBe('1 of 2, 1 beside');
	});

	it('takes of several rows on one day the first, by extract and line', async () => {
		const high = { name: 'At high risk', count: 'people', numerator: [{ column: 'risk', is: ['high'] }], source: 'us' };
		const people = Array.from({ length: 20 }, (_, index) => index);
		const rows = (...risks: string[]) =>
			csv(
				'person_key,event_date,area,risk',
				...people.flatMap((p) => risks.map((risk) => `p${p},2024-01-01,Barnet,${risk}`))
			);
		expect(await total(high, { 'a.csv': rows('high'), 'b.csv': rows('standard') })).toBe('20 of 20, 0 beside');
		expect(await total(high, { 'a.csv': rows('standard'), 'b.csv': rows('high') })).toBe('0 of 20, 0 beside');
		expect(await total(high, rows('high', 'standard'))).toBe('20 of 20, 0 beside');
		expect(await total(high, rows('standard', 'high'))).toBe('0 of 20, 0 beside');
	});

	it('counts rows, by any column and its negation', async () => {
		const rows = csv(
			'event_date,area,outcome,outcome_date,age band',
			'2024-01-01,Barnet,1,2024-01-20,16-24',
			'2024-01-01,Barnet,16,2024-01-05,16-24',
			'2024-01-01,Barnet,1,2024-03-20,25-34', // outcome after 79 days
			'2024-01-01,Barnet,1,2024-01-02,65+', // not of the denominator
			'2024-12-30,Barnet,1,2024-12-31,16-24' // 30 days are not over
		);
		const quick = {
			name: 'Charged quickly',
			denominator: [{ column: 'age_band', isNot: ['65+'] }],
			numerator: [{ column: 'outcome', is: ['1'] }, { outcomeWithin: 30 }],
			window: 30,
			source: 'us'
		};
		expect(await total(quick, rows)).toBe('1 of 3, 1 beside');
	});

	it('says what the extracts lack', async () => {
		await expect(total(highRisk, csv('event_date,area', '2024-01-01,Barnet'))).rejects.toThrow(
			'needs a pseudonymous person key'
		);
		const housing = { name: 'Housed', numerator: [{ column: 'housing', is: ['yes'] }], source: 'us' };
		await expect(total(housing, csv('event_date,area', '2024-01-01,Barnet'))).rejects.toThrow(
			'needs a column “housing”'
		);
	});

	it('is written as it is read', () => {
		const own = read(highRisk);
		expect(own.id).toBe('own~highriskpeopleseenagainwithin90days');
		expect(read(JSON.parse(writeOwnMetric(own)))).toEqual(own);
	});
});

describe('what is wrong with a measure', () => {
	const problems = (text: string) => {
		const found = readOwnMetric(text);
		return 'problems' in found ? found.problems : [];
	};
	it.each([
		['{', 'This is not JSON'],
		['[]', 'A measure is an object'],
		[JSON.stringify({ ...highRisk, name: '' }), '“name” is a text'],
		[JSON.stringify({ ...highRisk, colour: 'red' }), '“colour” means nothing here'],
		[JSON.stringify({ ...highRisk, count: 'cases' }), '“count” is "people" or "rows"'],
		[JSON.stringify({ ...highRisk, polarity: 'good' }), '“polarity” is one of'],
		[JSON.stringify({ ...highRisk, window: 1.5 }), '“window” is a whole number'],
		[JSON.stringify({ ...highRisk, window: 30 }), '“window” has to be at least 90 days'],
		[JSON.stringify({ ...highRisk, numerator: [] }), '“numerator” needs at least one condition'],
		[JSON.stringify({ ...highRisk, numerator: 'all' }), '“numerator” is a list of conditions'],
		[JSON.stringify({ ...highRisk, numerator: [{ column: 'risk' }] }), 'condition 1 of “numerator” is none of'],
		[
			JSON.stringify({ ...highRisk, denominator: [{ column: 'risk', is: 'high' }] }),
			'condition 1 of “denominator” is none of'
		]
	])('is said: %s', (text, said) => {
		expect(problems(text).join('\n')).toContain(said);
	});
	it('is said all at once', () => {
		expect(problems('{}').length).toBeGreaterThanOrEqual(3);
	});
});

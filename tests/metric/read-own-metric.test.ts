import { describe, expect, it } from 'vitest';
import { metricContext } from '../../src/lib/metric/metric-context';
import { ownMetric } from '../../src/lib/metric/own-metric';
import { readOwnMetric, writeOwnMetric } from '../../src/lib/metric/read-own-metric';
import { defaultSettings } from '../../src/lib/model/metric-settings';
import type { OwnMetric } from '../../src/lib/model/own-metric';
import { dimensionOf, handDataset } from '../support/hand-dataset';

const housed = { name: 'Housed', numerator: [{ column: 'housing', is: ['yes'] }], source: 'us' };

/** A cut-off on day 1,000, and extracts that tell risk and housing. */
const context = metricContext(
	handDataset({ dimensions: [dimensionOf('risk', 'risk', 'low', 'high'), dimensionOf('housing', 'd1', 'yes', 'no')] }),
	1000
);

function problems(json: unknown): readonly string[] {
	const found = readOwnMetric(typeof json === 'string' ? json : JSON.stringify(json));
	return 'problems' in found ? found.problems : [];
}

function read(json: object): OwnMetric {
	const found = readOwnMetric(JSON.stringify(json));
	if ('problems' in found) throw new Error(found.problems.join('; '));
	return found.own;
}

describe('readOwnMetric(text)', () => {
	it('takes what need not be said: rows, all of them, no window, no judgement, the name as phrase', () => {
		expect(read(housed)).toEqual({
			id: 'own~housed',
			title: 'Housed',
			phrase: 'Housed',
			count: 'rows',
			numerator: [{ column: 'housing', is: ['yes'] }],
			denominator: [],
			window: 0,
			polarity: 'no_judgement',
			source: 'us'
		});
	});
	it('reads every kind of condition, and texts without spaces around them', () => {
		const all = {
			...housed,
			name: '  Housed & safe ',
			phrase: ' housed ',
			source: ' the board ',
			count: 'people',
			numerator: [{ seenAgainWithin: 1 }, { outcomeWithin: 0 }],
			denominator: [
				{ is: ['a', 'b'], column: 'x' },
				{ column: 'y', isNot: ['c'] }
			],
			window: 1,
			polarity: 'target_range'
		};
		expect(read(all)).toEqual({
			id: 'own~housedsafe',
			title: 'Housed & safe',
			phrase: 'housed',
			count: 'people',
			numerator: [{ seenAgainWithin: 1 }, { outcomeWithin: 0 }],
			denominator: [
				{ column: 'x', is: ['a', 'b'] },
				{ column: 'y', isNot: ['c'] }
			],
			window: 1,
			polarity: 'target_range',
			source: 'the board'
		});
	});
	it('is written as it is read, one part on a line', () => {
		const own = read(housed);
		expect(writeOwnMetric(own).split('\n').slice(0, 3)).toEqual(['{', '  "name": "Housed",', '  "phrase": "Housed",']);
		expect(read(JSON.parse(writeOwnMetric(own)))).toEqual(own);
	});

	it('says in full what is no measure at all', () => {
		expect(problems('{')).toEqual(['This is not JSON: check quotes, commas and brackets']);
		for (const json of [[], null, 7, 'text'])
			expect(problems(JSON.stringify(json))).toEqual(['A measure is an object: { "name": …, "numerator": [ … ] }']);
	});
	it.each([
		['name', 7, ['“name” is a text of 1 to 200 characters', '“phrase” is a text of 1 to 200 characters']],
		['phrase', ' – ', ['“phrase” is a text of 1 to 200 characters']],
		['source', 'x'.repeat(201), ['“source” is a text of 1 to 200 characters']],
		['count', 'cases', ['“count” is "people" or "rows"']],
		['count', null, ['“count” is "people" or "rows"']],
		['polarity', 'good', ['“polarity” is one of lower_better, higher_better, target_range, no_judgement']],
		['window', -1, ['“window” is a whole number of days from 0 to 3660']],
		['window', 3661, ['“window” is a whole number of days from 0 to 3660']],
		['window', '30', ['“window” is a whole number of days from 0 to 3660']],
		['numerator', [], ['“numerator” needs at least one condition']],
		['numerator', {}, ['“numerator” is a list of conditions: [{ "column": "risk", "is": ["high"] }]']],
		['denominator', 'all', ['“denominator” is a list of conditions: [{ "column": "risk", "is": ["high"] }]']],
		[
			'colour',
			'red',
			['“colour” means nothing here; known are name, phrase, count, numerator, denominator, window, polarity, source']
		]
	])('says what is wrong with %s %j', (part, value, said) => {
		expect(problems({ ...housed, [part]: value })).toEqual(said);
	});
	it('takes what is just within its bounds', () => {
		expect(problems({ ...housed, window: 3660, source: 'x'.repeat(200) })).toEqual([]);
		expect(problems({ ...housed, window: 0, denominator: [] })).toEqual([]);
	});
	it('has a window as long as its longest condition', () => {
		const said = '“window” has to be at least 60 days, so that nobody is counted before it could happen';
		const asks = (window: number) =>
			problems({ ...housed, denominator: [{ outcomeWithin: 60 }], numerator: [{ seenAgainWithin: 30 }], window });
		expect(asks(59)).toEqual([said]);
		expect(asks(60)).toEqual([]);
		expect(problems({ ...housed, numerator: [{ seenAgainWithin: 60 }] })).toEqual([said]);
	});
	it.each([
		null,
		'risk',
		[],
		{},
		{ column: 'risk' },
		{ column: 7, is: ['high'] },
		{ column: '', is: ['high'] },
		{ column: 'risk', is: [] },
		{ column: 'risk', is: 'high' },
		{ column: 'risk', is: ['high', 7] },
		{ column: 'risk', isNot: [] },
		{ column: '-', isNot: ['high'] },
		{ column: 'risk', is: ['high'], isNot: ['low'] },
		{ column: 'risk', seenAgainWithin: 30 },
		{ seenAgainWithin: 0 },
		{ seenAgainWithin: 1.5 },
		{ seenAgainWithin: '30' },
		{ outcomeWithin: -1 },
		{ outcomeWithin: 3661 },
		{ outcomeWithin: 30, seenAgainWithin: 30 }
	])('knows no condition %j', (condition) => {
		expect(problems({ ...housed, window: 3660, numerator: [{ outcomeWithin: 30 }, condition] })).toEqual([
			'condition 2 of “numerator” is none of { "column": …, "is": [ … ] }, { "column": …, "isNot": [ … ] }, { "seenAgainWithin": days }, { "outcomeWithin": days }'
		]);
	});
	it('says everything at once', () => {
		expect(problems({ colour: 1, count: 'x', polarity: 'y', window: 'z' })).toHaveLength(8);
	});
});

describe('ownMetric(own)', () => {
	it('says in words what it counts: rows without a window', () => {
		expect(ownMetric(read(housed))).toMatchObject({
			id: 'own~housed',
			kind: 'cases',
			version: 1,
			title: 'Housed',
			phrase: 'Housed',
			question: 'How many contacts are Housed?',
			family: 'Your own',
			theme: 'any',
			unit: 'contacts',
			oneUnit: 'contact',
			numerator: 'housing is yes',
			denominator: 'all rows',
			window: 'none',
			maturity: 'none',
			formula: 'numerator ÷ denominator',
			statistic: 'proportion',
			measured: null,
			polarity: 'no_judgement',
			needs: ['event_date', { names: ['housing'], words: 'a column “housing”' }],
			caveats: ['A measure of your own: its definition is yours, and travels with it.'],
			source: 'us',
			basis: null,
			complement: null
		});
	});
	it('says in words what it counts: people followed for its window', () => {
		const own = read({
			...housed,
			phrase: 'seen again',
			count: 'people',
			numerator: [{ seenAgainWithin: 90 }, { outcomeWithin: 30 }],
			denominator: [
				{ column: 'Risk', is: ['high', 'medium'] },
				{ column: 'risk', isNot: ['none', 'low'] },
				{ column: 'age', isNot: ['65+'] }
			],
			window: 90
		});
		expect(ownMetric(own)).toMatchObject({
			question: 'How many people are seen again?',
			unit: 'people',
			oneUnit: 'person',
			numerator: 'seen again within 90 days, and outcome within 30 days',
			denominator: 'Risk is high or medium, and risk is none of none, low, and age is none of 65+',
			window: '90 days',
			maturity: 'row + 90 days ≤ cut-off date',
			basis: { kept: 'followed for 90 days', leftOut: 'not yet followed for 90 days' },
			needs: [
				'event_date',
				'person_key',
				'exact_dates',
				'outcome_date',
				'risk',
				{ names: ['age'], words: 'a column “age”' }
			]
		});
	});
	it('judges rows as they stand', () => {
		const rows = read({
			...housed,
			numerator: [{ column: 'housing', is: ['YES '] }, { outcomeWithin: 30 }],
			denominator: [{ column: 'Risk', isNot: ['low'] }, { seenAgainWithin: 20 }],
			window: 30
		});
		const { sql } = ownMetric(rows);
		expect([sql.unit, sql.keyed, sql.relation, sql.waits(defaultSettings)]).toEqual([[], false, null, 30]);
		expect(sql.followed(context)).toEqual({ text: 'day <= ?', values: [970] });
		expect(sql.event(context)).toEqual({
			text: `("d1" IN ('yes')) AND (coalesce(outcome_day - day <= ?, false))`,
			values: [30]
		});
		expect(sql.about?.(context)).toEqual({
			text: `("risk" IN ('high')) AND (coalesce(next_day - day <= ?, false))`,
			values: [20]
		});
		const plain = ownMetric(read(housed)).sql;
		expect([plain.about, plain.followed(context).text, plain.waits(defaultSettings)]).toEqual([null, 'true', 0]);
	});
	it('judges people by their earliest row', () => {
		const people = { ...housed, count: 'people', window: 30 };
		const { sql, needs } = ownMetric(read(people));
		expect(needs).toContain('person_key');
		expect([sql.unit, sql.keyed, sql.waits(defaultSettings)]).toEqual([['person'], true, 30]);
		expect(sql.relation?.(context).text).toBe(`(SELECT *, (("d1" IN ('yes'))) AS holds FROM contacts)`);
		expect(Object.entries(sql.state).map(([known, { text }]) => [known, text])).toEqual([
			['index_day', 'min(day)'],
			['happened', 'arg_min(holds, (day, extract, line))']
		]);
		expect(sql.followed(context)).toEqual({ text: 'index_day <= ?', values: [970] });
		expect(sql.event(context).text).toBe('happened');
		expect(ownMetric(read({ ...people, window: 0 })).sql.followed(context).text).toBe('true');
	});
	it('takes the roles of cases for columns, whatever their spelling', () => {
		const needs = (column: string) => ownMetric(read({ ...housed, numerator: [{ column, is: ['x'] }] })).needs;
		for (const role of ['risk', 'outcome', 'agency', 'marac', 'theme'])
			expect(needs(` ${role.toUpperCase()}`)).toEqual(['event_date', role]);
		expect(needs('area')).toEqual(['event_date', { names: ['area'], words: 'a column “area”' }]);
	});
});

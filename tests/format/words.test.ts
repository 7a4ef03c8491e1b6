import { describe, expect, test } from 'vitest';
import { benchmarkWords } from '../../src/lib/format/benchmark-words';
import { groupNoun, namesPhrase } from '../../src/lib/format/group-words';
import { groupName } from '../../src/lib/format/group-name';
import { formatAlternatives, formatList } from '../../src/lib/format/list';
import { directionClause, metricSubject, unitNoun } from '../../src/lib/format/metric-words';
import { numberWord } from '../../src/lib/format/number-word';
import { statusWords } from '../../src/lib/format/status-words';
import { verdictAgainst, verdictWord } from '../../src/lib/format/verdict-words';
import { dayFromParts } from '../../src/lib/model/day';
import { periodOf } from '../../src/lib/model/period';
import { headOf } from '../support/figures';

const nonRepeat = headOf().metric;
const repeat = { ...nonRepeat, phrase: 'seen again within 12 months', polarity: 'lower_better' as const };

describe('words', () => {
	test('lists are joined without a comma before the last', () => {
		expect(formatList(['Barnet', 'Brent', 'Camden'])).toBe('Barnet, Brent and Camden');
		expect(formatAlternatives(['Barnet', 'Brent'])).toBe('Barnet or Brent');
	});

	test('numbers are words up to ten', () => {
		expect([0, 1, 10, 11].map(numberWord)).toEqual(['none', 'one', 'ten', '11']);
	});

	test('verdicts are said as printed and against their benchmark', () => {
		expect(verdictWord('not enough evidence')).toBe('Not enough evidence');
		expect(verdictAgainst('better', 'everyone else')).toBe('Better than everyone else');
		expect(verdictAgainst('not enough evidence', 'everyone else')).toBe(
			'Not enough evidence of a difference from everyone else'
		);
		expect(verdictAgainst('similar', 'everyone else')).toBe('Similar to everyone else');
	});

	test('hidden never says which of the two reasons', () => {
		expect(statusWords('[c]', repeat)).toBe('hidden: too few people, or would reveal another');
		expect(statusWords('[x]', repeat)).toBe('nobody followed for 12 months yet');
		expect(statusWords('[z]', repeat)).toBe('nobody');
	});

	test('benchmarks are named for a sentence', () => {
		const rows = [{ id: 'x', place: 'Synthetic England', period: '2023' }];
		expect(['all', 'x', 'gone'].map((benchmark) => benchmarkWords({ benchmark, filters: [] }, rows))).toEqual([
			'everyone in the extract',
			'Synthetic England, 2023',
			'gone'
		]);
	});

	test('worse means that more are seen again, whichever way round the metric counts', () => {
		expect(directionClause(nonRepeat, 'worse')).toBe('More are seen again');
		expect(directionClause(repeat, 'worse')).toBe('More are seen again');
		expect(directionClause(nonRepeat, 'better')).toBe('Fewer are seen again');
		expect(directionClause(repeat, 'better')).toBe('Fewer are seen again');
		expect(directionClause(repeat, 'similar')).toBeNull();
	});

	test('the filter sentence opens with the people and what became of them', () => {
		expect(metricSubject(repeat)).toBe('People seen again within 12 months');
		expect(metricSubject({ ...repeat, statistic: 'count', title: 'Contacts' })).toBe('Contacts');
	});

	test('one is singular', () => {
		expect([1, 2].map((n) => unitNoun(repeat, n))).toEqual(['person', 'people']);
		expect(unitNoun({ unit: 'incidents', oneUnit: 'incident' }, 1)).toBe('incident');
	});

	test('groups have a noun, or are just groups', () => {
		expect(groupNoun({ id: 'area', label: 'borough' }, 2)).toBe('boroughs');
		expect(groupNoun({ id: 'age_band', label: 'age band' }, 2)).toBe('age bands');
		expect(groupNoun({ id: 'sex', label: 'sex' }, 2)).toBe('groups');
		expect(groupNoun({ id: 'case_category', label: 'case category' }, 2)).toBe('case categories');
	});

	test('people are in a borough, with a partnership, at a risk', () => {
		expect(namesPhrase({ id: 'area', label: 'borough' }, ['Barnet', 'Brent'])).toBe('in Barnet and Brent');
		expect(namesPhrase({ id: 'partnership', label: 'partnership' }, ['Riverside Partnership'])).toBe(
			'with the Riverside Partnership'
		);
		expect(namesPhrase({ id: 'partnership', label: 'partnership' }, ['No partnership'])).toBe('without a partnership');
		expect(namesPhrase({ id: 'risk', label: 'risk level' }, ['High'])).toBe('at high risk');
		expect(namesPhrase({ id: 'risk', label: 'risk level' }, ['Not recorded'])).toBe('with risk level not recorded');
		expect(namesPhrase({ id: 'sex', label: 'sex' }, ['female'])).toBe('(sex: female)');
	});

	test('a group is called by its name, a period by the calendar, the total All', () => {
		const barnet = { key: 'Barnet', code: 'E09000003', name: 'Barnet' };
		const riverside = { key: 'R', code: 'R', name: 'Riverside Partnership' };
		const period = periodOf(dayFromParts(2024, 2, 1), 'quarter');
		const quarter = { key: '2024-01-01', code: '2024-01-01', name: '2024-01-01' };
		expect(groupName({ group: barnet, group2: null, period: null })).toBe('Barnet');
		expect(groupName({ group: barnet, group2: riverside, period: null })).toBe('Barnet, Riverside Partnership');
		expect(groupName({ group: null, group2: riverside, period: null })).toBe('Riverside Partnership');
		expect(groupName({ group: quarter, group2: null, period })).toBe('January to March 2024');
		expect(groupName({ group: null, group2: null, period: null })).toBe('All');
	});
});

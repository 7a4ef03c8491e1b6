import { defaultSettings } from '../../src/lib/model/metric-settings';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/lib/model/dataset';
import type { Dimension } from '../../src/lib/model/dimension';
import { dayFromParts } from '../../src/lib/model/day';
import { datasetOf } from '../../src/lib/model/source';
import { defaultQuestion } from '../../src/lib/model/question';
import { catalogue, findMetric } from '../../src/lib/metric/catalogue';
import { benchmarkChoices, withMetric } from '../../src/lib/ui/benchmark-choices';
import { addableFilters, anyValue, filterText, withValue } from '../../src/lib/ui/filter-choices';
import { groupingChoices, groupingText, withGrouping } from '../../src/lib/ui/grouping-choices';
import { withEnd } from '../../src/lib/ui/period-choices';
import { pickChoices, withPick } from '../../src/lib/ui/pick-choices';
import { periodOf } from '../../src/lib/model/period';

function dimension(id: string, label: string, names: readonly string[]): Dimension {
	return { id, label, column: id, groups: names.map((name) => ({ key: name, code: name, name })) };
}

const risk = dimension('risk', 'risk level', ['standard', 'medium', 'high', 'Not recorded']);
const boroughs = dimension('area', 'borough', ['Barnet', 'Brent', 'Camden', 'Ealing']);
const row = {
	...{ id: 'mine', metric: 'da-non-repeat', place: 'Here', period: '2023', value: 0.7 },
	...{ numerator: null, denominator: null, lower: null, upper: null, source: '', definition: '' }
};
const dataset: Dataset = {
	extracts: [],
	areas: { borough: boroughs, bcu: dimension('area', 'command unit', ['East']), force: dimension('area', 'force', []) },
	dimensions: [dimension('partnership', 'partnership', ['East', 'Riverside Partnership']), risk],
	themes: ['domestic_abuse'],
	roles: ['victim'],
	benchmarks: [row],
	firstDay: dayFromParts(2022, 1, 15),
	lastDay: dayFromParts(2023, 6, 30),
	keyedRows: 1,
	unkeyedRows: 0,
	monthOnly: false,
	mapped: ['event_date', 'person_key', 'area', 'partnership', 'risk', 'theme'],
	settings: defaultSettings,
	sources: {},
	marks: [],
	cutoff: { day: dayFromParts(2023, 6, 30), confirmed: true }
};

describe('grouping', () => {
	test('is offered by every level, column and unit of time, with the number of groups', () => {
		const offered = groupingChoices(dataset, defaultQuestion).map(({ label, hint }) => `${label}: ${hint}`);
		expect(offered).toEqual([
			'borough: 4 groups',
			'command unit: 1 group',
			'force: 0 groups',
			'partnership: 2 groups',
			'risk level: 4 groups',
			'month: 18 groups',
			'quarter: 6 groups',
			'year: 2 groups',
			'financial year: 3 groups'
		]);
	});

	test('changes level or unit with the grouping, and reads back as what was chosen', () => {
		const byUnit = withGrouping(defaultQuestion, 'area:bcu');
		expect([byUnit.by, byUnit.level, groupingText(dataset, byUnit)]).toEqual(['area', 'bcu', 'command unit']);
		const byYear = withGrouping(defaultQuestion, 'period:financial-year');
		expect(groupingText(dataset, byYear)).toBe('financial year');
		expect(withGrouping(defaultQuestion, 'column:risk').by).toBe('risk');
	});
});

describe('a filter', () => {
	test('comes with its first value, goes with its last, and leaves the others in their place', () => {
		const one = withValue(withValue(defaultQuestion, 'risk', 'high'), 'area', 'Barnet');
		const two = withValue(one, 'risk', 'medium');
		expect(two.filters).toEqual([
			{ dimension: 'risk', keys: ['high', 'medium'] },
			{ dimension: 'area', keys: ['Barnet'] }
		]);
		expect(withValue(two, 'risk', anyValue).filters).toEqual([{ dimension: 'area', keys: ['Barnet'] }]);
		expect(withValue(one, 'area', 'Barnet').filters).toEqual([{ dimension: 'risk', keys: ['high'] }]);
		expect(addableFilters(dataset, one).map(({ value }) => value)).toEqual(['partnership']);
	});

	test('is said in the words of the sentence', () => {
		expect(filterText(risk, { dimension: 'risk', keys: ['high', 'medium'] })).toBe('high or medium risk');
		expect(filterText(risk, { dimension: 'risk', keys: ['Not recorded'] })).toBe('risk not recorded');
		expect(filterText(boroughs, { dimension: 'area', keys: ['Barnet', 'Brent', 'Camden', 'Ealing'] })).toBe(
			'4 boroughs'
		);
	});
});

test('a group that has the name of a partnership is offered once', () => {
	const codes = pickChoices(dataset, { ...defaultQuestion, level: 'bcu' }).map(({ value }) => value);
	expect(codes).toEqual(['', 'East', 'Riverside Partnership']);
	expect(withPick(withPick(defaultQuestion, 'East'), 'East').pick).toEqual([]);
});

test('a published benchmark is offered to its own definition and the complement, and let go with another', () => {
	const [repeat, lookback] = [findMetric('da-repeat'), findMetric('da-repeat-lookback')];
	if (!repeat || !lookback) throw new Error(`not in the catalogue: ${catalogue.map(({ id }) => id).join()}`);
	const ids = (metric: typeof repeat) => benchmarkChoices(metric, [row], defaultQuestion).map(({ value }) => value);
	expect(ids(repeat)).toContain('mine');
	expect(ids(lookback)).not.toContain('mine');
	expect(withMetric({ ...defaultQuestion, benchmark: 'mine' }, repeat, dataset).benchmark).toBe('mine');
	expect(withMetric({ ...defaultQuestion, benchmark: 'mine' }, lookback, dataset).benchmark).toBe('all');
});

test('a grouping and filters that the rows of another measure do not have are let go', () => {
	const [answered, people] = [findMetric('answered-in-time'), findMetric('people')];
	if (!answered || !people) throw new Error('not in the catalogue');
	const facts = datasetOf(dataset, 'referrals');
	const pair = dimension('pair', 'pair of agencies', ['Harbour and Police']);
	const loaded: Dataset = { ...dataset, sources: { referrals: { ...facts, mapped: ['sent'], dimensions: [pair] } } };
	const asked = {
		...defaultQuestion,
		by: 'risk',
		filters: [{ dimension: 'partnership', keys: ['East'] }],
		pick: ['high']
	};
	expect(withMetric(asked, answered, loaded)).toMatchObject({ by: 'pair', filters: [], pick: [] });
	expect(withMetric(asked, people, loaded)).toMatchObject({ by: 'risk', filters: asked.filters, pick: ['high'] });
	expect(withMetric(defaultQuestion, answered, loaded).by).toBe('pair');
});

test('a period never ends before it begins: the other end follows', () => {
	const march = periodOf(dayFromParts(2022, 3, 1), 'month');
	const question = { ...defaultQuestion, from: dayFromParts(2022, 6, 1), to: dayFromParts(2022, 12, 31) };
	expect(withEnd(question, 'to', march)).toMatchObject({ from: march.start, to: march.end });
	expect(withEnd(question, 'from', march)).toMatchObject({ from: march.start, to: question.to });
	expect(withEnd(question, 'from', null)).toMatchObject({ from: null, to: question.to });
});

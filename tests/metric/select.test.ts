import { describe, expect, it } from 'vitest';
import { findMetric } from '../../src/lib/metric/catalogue';
import { selected } from '../../src/lib/metric/condition';
import { metricContext, namedDimension } from '../../src/lib/metric/metric-context';
import { judgedOf, selectionOf } from '../../src/lib/metric/select';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import type { Metric } from '../../src/lib/model/metric';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import { dimensionOf, handDataset } from '../support/hand-dataset';

const day = (iso: string) => dayFromIso(iso) ?? NaN;
const [first, last] = [day('2023-01-01'), day('2024-12-31')];
const contacts = metricOf('contacts');
const repeat = metricOf('da-repeat');

function metricOf(id: string): Metric {
	const metric = findMetric(id);
	if (!metric) throw new Error(`no metric ${id}`);
	return metric;
}

function selection(
	question: Partial<Question>,
	metric: Metric = contacts,
	changes: Partial<Dataset> = {},
	cutoff: number = last
) {
	const asked = { ...defaultQuestion, ...question };
	const { text, values } = selected(selectionOf(asked, metric, handDataset(changes), cutoff));
	return [text, ...values];
}

describe('selectionOf(question, metric, dataset, cutoff)', () => {
	it('asks nothing that holds for every row', () => {
		expect(selection({})).toEqual(['true']);
		expect(selection({ from: first, to: last }, repeat)).toEqual(['true']);
		expect(selection({ from: first - 1, to: last + 1 }, repeat, {}, last + 1)).toEqual(['true']);
		expect(selection({ from: first }, contacts, { firstDay: null, lastDay: null })).toEqual(['day >= ?', first]);
		expect(selection({ to: first }, contacts, { firstDay: null, lastDay: null })).toEqual(['true']);
	});
	it('narrows to the dates, both included, and never goes beyond the cut-off', () => {
		expect(selection({ from: first + 1, to: last - 1 })).toEqual(['day >= ? AND day <= ?', first + 1, last - 1]);
		expect(selection({ to: last - 1 }, contacts, {}, last - 9)).toEqual(['day <= ?', last - 9]);
		expect(selection({}, contacts, {}, last - 9)).toEqual(['day <= ?', last - 9]);
	});
	it('takes counts whole: by the day they end', () => {
		expect(selection({ to: last - 1 }, { ...contacts, kind: 'counts' })).toEqual(['end_day <= ?', last - 1]);
	});
	it('narrows to the theme and role of the metric where the extracts hold others', () => {
		const more = { themes: ['domestic_abuse', 'missing'], roles: ['suspect', 'victim'] };
		expect(selection({}, repeat, more)).toEqual([`("theme" IN ('domestic_abuse')) AND ("role" IN ('victim'))`]);
		expect(selection({}, repeat, { themes: ['missing'] })).toEqual(['false']);
		expect(selection({}, repeat, { roles: [] })).toEqual(['false']);
		expect(selection({}, contacts, more)).toEqual(['true']);
	});
	it('narrows to what the metric is about', () => {
		const marac = dimensionOf('marac', 'marac', 'yes', 'no');
		expect(selection({}, metricOf('marac-repeat'), { dimensions: [marac] })).toEqual([`"marac" IN ('yes')`]);
	});
	it('takes the keys of a filter as alternatives, and filters together', () => {
		const dimensions = [dimensionOf('risk', 'risk', 'high', 'medium', 'standard'), dimensionOf('sex', 'd1', 'f', 'm')];
		const filters = [
			{ dimension: 'risk', keys: ['high', 'medium'] },
			{ dimension: 'sex', keys: ['f'] }
		];
		expect(selection({ filters }, contacts, { dimensions })).toEqual([
			`("risk" IN ('high', 'medium')) AND ("d1" IN ('f'))`
		]);
	});
	it('looks for a key in its own column alone', () => {
		const dimensions = [dimensionOf('marac', 'marac', 'yes', 'no'), dimensionOf('housed', 'd1', 'yes', 'no')];
		const filters = [{ dimension: 'housed', keys: ['yes'] }];
		expect(selection({ filters }, contacts, { dimensions })).toEqual([`("d1" IN ('yes'))`]);
	});
	it('finds areas on every level', () => {
		const filters = [{ dimension: 'area', keys: ['Barnet', 'North West'] }];
		expect(selection({ filters })).toEqual([`("area" IN ('Barnet') OR "bcu" IN ('North West'))`]);
	});
	it('selects nothing by keys and columns that the extracts do not hold', () => {
		const dimensions = [dimensionOf('risk', 'risk', 'high')];
		const by = (dimension: string, ...keys: string[]) =>
			selection({ filters: [{ dimension, keys }] }, contacts, { dimensions });
		expect(by('risk', 'low')).toEqual(['false']);
		expect(by('risk', 'low', 'high')).toEqual([`("risk" IN ('high'))`]);
		expect(by('risk')).toEqual(['false']);
		expect(by('sex', 'f')).toEqual(['false']);
	});
});

describe('judgedOf(metric, dataset, cutoff)', () => {
	const judged = (id: string, changes: Partial<Dataset> = {}) => judgedOf(metricOf(id), handDataset(changes), last);
	it('is all rows of a metric that looks forward', () => {
		expect(judged('da-repeat')).toBeNull();
	});
	it('leaves out the first days, counted from the first keyed row that the metric is about', () => {
		expect(judged('da-repeat-lookback')).toEqual({
			text: 'day >= ? + (SELECT min(day) FROM "contacts" WHERE person IS NOT NULL)',
			values: [365]
		});
		const themes = ['domestic_abuse', 'missing'];
		expect(judged('missing-repeat', { themes })?.text).toBe(
			`day >= ? + (SELECT min(day) FROM "contacts" WHERE person IS NOT NULL AND ("theme" IN ('missing')))`
		);
	});
});

describe('metricContext(dataset, cutoff)', () => {
	const risk = dimensionOf('risk', 'risk', 'high', 'medium');
	const context = metricContext(handDataset({ dimensions: [risk], themes: ['missing', 'violence'] }), last);

	it('judges the values of a column once', () => {
		expect(context.when('risk', (level) => level === 'high').text).toBe(`"risk" IN ('high')`);
		expect(context.when('risk', () => true).text).toBe('true');
		expect(context.when('risk', () => false).text).toBe('false');
		expect(context.when('outcome', () => true).text).toBe('false');
	});
	it('knows themes and the measures of counts, which are no dimensions', () => {
		expect(context.when('theme', (theme) => theme === 'missing').text).toBe(`"theme" IN ('missing')`);
		const counted = { measures: [{ name: 'A', hasDenominator: true }], periods: [], overlaps: [] };
		const counts = metricContext(handDataset({ sources: { counts: { ...handDataset(), counted } } }), last);
		expect(counts.when('metric', (name) => name === 'A').text).toBe('true');
		expect(context.when('metric', () => true).text).toBe('false');
	});
	it('finds a column by any of its names, whatever their case and punctuation', () => {
		expect(context.whenNamed(['level', 'RISK '], (level) => level === 'high').text).toBe(`"risk" IN ('high')`);
		expect(context.whenNamed(['level'], () => true).text).toBe('false');
		expect(namedDimension({ dimensions: [risk] }, ['level'])).toBeNull();
	});
	it('knows the cut-off, what is set, whether times are known and which roles are mapped', () => {
		expect(context.cutoff).toBe(last);
		expect(context.settings.answerHours).toBe(72);
		expect(context.timesOfDay).toBe(false);
		expect(metricContext(handDataset({ timesOfDay: true }), last).timesOfDay).toBe(true);
		expect([context.has('person_key'), context.has('marac')]).toEqual([true, false]);
	});
});

import { describe, expect, it } from 'vitest';
import { dimensionGrouping, groupingOf, groupingsOf } from '../../src/lib/metric/grouping';
import { periodColumn } from '../../src/lib/metric/period-column';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import type { FigureName } from '../../src/lib/model/figure';
import { periodUnits, type PeriodUnit } from '../../src/lib/model/period';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import type { OverlappingPeriods } from '../../src/lib/model/source';
import { dimensionOf, handDataset } from '../support/hand-dataset';

const day = (iso: string) => dayFromIso(iso) ?? NaN;
const cutoff = day('2024-12-31');
const partnership = dimensionOf('partnership', 'partnership', 'Harbour', 'No partnership');
const risk = dimensionOf('risk', 'risk', 'high');
const dataset = handDataset({ dimensions: [risk, partnership] });
const ask = (changes: Partial<Question>): Question => ({ ...defaultQuestion, ...changes });

function by(figure: FigureName, question: Partial<Question> = {}, of: Dataset = dataset) {
	const found = groupingsOf(figure, ask(question), of, cutoff);
	return 'what' in found ? found.what : found.map((grouping) => grouping?.by.id ?? '').join(' and ');
}

describe('groupingsOf(figure, question, dataset, cutoff)', () => {
	it('is what the question says, of figures that leave it open', () => {
		expect(by('intervals', { by: 'risk' })).toBe('risk');
		expect(by('intervals', { by: 'area' })).toBe('area');
	});
	it('is partnerships, periods, or both areas and partnerships, of figures that do not', () => {
		expect(by('partnerships', { by: 'risk' })).toBe('partnership');
		expect(by('xmr', { by: 'risk' })).toBe('period');
		expect(by('xmr-screened', { by: 'risk' })).toBe('period');
		expect(by('cross', { by: 'risk' })).toBe('area and partnership');
	});
	it('asks for a column that the extracts lack', () => {
		expect(groupingsOf('intervals', ask({ by: 'sex' }), dataset, cutoff)).toEqual({
			kind: 'not-held',
			what: 'Not in your extracts: a column for sex',
			remedy: 'Choose another grouping, or map a column to it on the Data page.'
		});
		expect(by('cross', {}, handDataset())).toBe('Not in your extracts: a column for partnership');
	});
});

describe('groupingOf(by, question, dataset, cutoff)', () => {
	it('takes areas by the level asked for', () => {
		const groups = (level: Question['level']) =>
			groupingOf('area', ask({ level }), dataset, cutoff)?.groups.map(({ key }) => key);
		expect(groups('borough')).toEqual(['Barnet', 'Brent']);
		expect(groups('bcu')).toEqual(['North West']);
		expect(groups('force')).toEqual(['Metropolitan Police']);
	});
	it('has every value of a column, which a table may be stored by', () => {
		const [harbour] = partnership.groups;
		expect(dimensionGrouping(partnership)).toMatchObject({
			by: { id: 'partnership', label: 'partnership' },
			column: { text: '"partnership"', values: [] },
			stored: 'partnership'
		});
		expect(groupingOf('partnership', ask({}), dataset, cutoff)?.groups[0]).toEqual({
			key: 'Harbour',
			group: harbour,
			period: null
		});
	});

	const periods = (question: Partial<Question>, until = cutoff, of = dataset) =>
		groupingOf('period', ask(question), of, until)?.groups.map(({ group }) => group.key);
	it('has every period that the extracts, the dates asked for and the cut-off leave', () => {
		const whole = { period: 'year' } as const;
		expect(periods(whole)).toEqual(['2023-01-01', '2024-01-01']);
		expect(periods({ ...whole, from: day('2024-01-01') })).toEqual(['2024-01-01']);
		expect(periods({ ...whole, from: day('2020-01-01'), to: day('2030-01-01') }, day('2023-12-31'))).toEqual([
			'2023-01-01'
		]);
		expect(periods({ ...whole, to: day('2023-12-31') })).toEqual(['2023-01-01']);
	});
	it('has one period where they leave one day, and none where they leave nothing', () => {
		const one = day('2023-05-05');
		expect(periods({ period: 'month', from: one, to: one })).toEqual(['2023-05-01']);
		expect(periods({ period: 'month', from: one, to: day('2023-05-04') })).toEqual([]);
		expect(periods({ period: 'month' }, cutoff, handDataset({ firstDay: null, lastDay: null }))).toEqual([]);
	});
	it('numbers periods as their column does', () => {
		const grouping = groupingOf('period', ask({ period: 'quarter', from: day('2024-10-01') }), dataset, cutoff);
		expect(grouping).toEqual({
			by: { id: 'period', label: 'quarter' },
			column: periodColumn('quarter'),
			stored: null,
			groups: [
				{
					key: 2024 * 4 + 3,
					group: { key: '2024-10-01', code: '2024-10-01', name: '2024-10-01' },
					period: { unit: 'quarter', start: day('2024-10-01'), end: day('2024-12-31') }
				}
			]
		});
		const label = (period: PeriodUnit) => groupingOf('period', ask({ period }), dataset, cutoff)?.by.label;
		expect(periodUnits.map(label)).toEqual(['month', 'quarter', 'year', 'financial year']);
	});
});

describe('periodColumn(unit)', () => {
	it('counts months since the year 0 in periods; financial years begin in the fourth month', () => {
		expect(periodUnits.map((unit) => periodColumn(unit).text)).toEqual([
			'month',
			'month // 3',
			'month // 12',
			'(month - 3) // 12'
		]);
	});
});

describe('groupingsOf counts', () => {
	const stretch = (first: string, last: string) => ({ first: day(first), last: day(last) });
	const counts = (units: readonly PeriodUnit[], ...overlaps: readonly OverlappingPeriods[]) =>
		handDataset({ sources: { counts: { ...handDataset(), counted: { measures: [], periods: units, overlaps } } } });
	const rolling = [
		[stretch('2022-04-01', '2023-03-31'), stretch('2022-05-01', '2023-04-30')],
		[stretch('2022-05-01', '2023-04-30'), stretch('2022-06-01', '2023-05-31')]
	] as const;
	const said = (question: Partial<Question>, of: Dataset, until = cutoff) => {
		const found = groupingsOf('intervals', ask(question), of, until, 'counts');
		return 'what' in found ? found : null;
	};

	it('are shown by the periods that none of them runs across', () => {
		const byPeriod = { by: 'period', period: 'month' } as const;
		expect(said(byPeriod, counts(['month', 'quarter']))).toBeNull();
		expect(said(byPeriod, counts(['year', 'financial-year']))).toEqual({
			kind: 'unsuited',
			what: 'These counts cannot be shown by month',
			remedy: 'Each of them is of a longer time, or of one that runs across two. Choose year or financial year.'
		});
		expect(said(byPeriod, counts([]))?.remedy).toBe('Their periods are none of the calendar.');
		// By area their periods do not matter, nor do counts to records.
		expect(said({ period: 'month' }, counts([]))).toBeNull();
		expect('what' in groupingsOf('intervals', ask(byPeriod), counts([]), cutoff)).toBe(false);
	});
	it('are nothing where none are loaded', () => {
		expect(said({ by: 'period' }, handDataset())).toBeNull();
	});
	it('are not added up where their periods overlap', () => {
		expect(said({}, counts(['month'], ...rolling))).toEqual({
			kind: 'unsuited',
			what: 'These counts cannot be added up: their periods overlap',
			remedy:
				'In rolling figures, such as the 12 months to each month, what happened once stands in several periods. Narrow the dates until one of them is left, such as 2022-06-01 to 2023-05-31, or add counts of periods that do not overlap.'
		});
		expect('what' in groupingsOf('intervals', ask({}), counts([], ...rolling), cutoff)).toBe(false);
	});
	it('are added up where the dates leave one of each, to the day', () => {
		const all = counts(['month'], ...rolling);
		expect(said({ from: day('2022-05-01') }, all)?.remedy).toContain('2022-06-01 to 2023-05-31');
		expect(said({ from: day('2022-05-02') }, all)).toBeNull();
		expect(said({ to: day('2023-04-30') }, all)?.remedy).toContain('2022-05-01 to 2023-04-30');
		expect(said({ to: day('2023-04-29') }, all)).toBeNull();
		expect(said({}, all, day('2023-04-30'))?.remedy).toContain('2022-05-01 to 2023-04-30');
		expect(said({ to: day('2024-01-01') }, all, day('2023-04-29'))).toBeNull();
	});
});

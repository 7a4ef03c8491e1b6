import { describe, expect, it } from 'vitest';
import { interruptedTimeSeries, overControl } from '../../src/lib/statistics/interrupted-time-series';
import { expectClose, readExpectedRows } from '../support/expected-values';

const rows = readExpectedRows('its-series.csv');
const values = Object.freeze(rows.map((row) => row.number('y')));
const control = Object.freeze(rows.map((row) => row.number('control')));
const names = ['intercept', 'slope', 'level', 'trend'] as const;

describe('interruptedTimeSeries', () => {
	it.each([
		['alone', 1, values],
		['less its control', 2, overControl(values, control)]
	])("agrees with R's lm and NeweyWest for a series %s", (_, series, given) => {
		const expected = readExpectedRows('its.csv').filter((row) => row.number('series') === series);
		const fit = interruptedTimeSeries(given, 14);
		names.forEach((name, i) => {
			expectClose(fit?.[name].value, expected[i]?.number('value') ?? NaN);
			expectClose(fit?.[name].standardError, expected[i]?.number('se') ?? NaN);
			expectClose(fit?.[name].interval.lower, expected[i]?.number('lower') ?? NaN);
			expectClose(fit?.[name].interval.upper, expected[i]?.number('upper') ?? NaN);
			expectClose(fit?.[name].p, expected[i]?.number('p') ?? NaN, 1e-8);
		});
	});

	it('carries the line before the change on, and the fitted line leaves it by level and trend', () => {
		const fit = interruptedTimeSeries(values, 14);
		if (!fit) throw new Error('undefined');
		expect(fit.fitted).toHaveLength(30);
		expectClose(fit.fitted[13], fit.counterfactual[13] ?? NaN);
		expectClose(fit.fitted[14], (fit.counterfactual[14] ?? NaN) + fit.level.value + fit.trend.value);
		expectClose(fit.fitted[29], (fit.counterfactual[29] ?? NaN) + fit.level.value + 16 * fit.trend.value);
	});

	it('needs eight points on either side', () => {
		expect(interruptedTimeSeries(values.slice(0, 16), 8)).not.toBeNull();
		expect(interruptedTimeSeries(values.slice(0, 16), 7)).toBeNull();
		expect(interruptedTimeSeries(values.slice(0, 16), 9)).toBeNull();
		expect(interruptedTimeSeries([], 0)).toBeNull();
		expect(interruptedTimeSeries(values, 0)).toBeNull();
		expect(interruptedTimeSeries(values, 30)).toBeNull();
	});

	it('is undefined where the points lie on the lines exactly', () => {
		expect(interruptedTimeSeries(new Array<number>(20).fill(5), 10)).toBeNull();
		expect(interruptedTimeSeries(new Array<number>(20).fill(0), 10)).toBeNull();
		expect(
			interruptedTimeSeries(
				values.map((_, i) => 3 + 2 * i),
				14
			)
		).toBeNull();
	});

	it('moves with the values: adding a constant moves the intercept alone', () => {
		const fit = interruptedTimeSeries(values, 14);
		const moved = interruptedTimeSeries(
			values.map((value) => value + 100),
			14
		);
		expectClose(moved?.intercept.value, (fit?.intercept.value ?? NaN) + 100);
		for (const name of ['slope', 'level', 'trend'] as const) {
			expectClose(moved?.[name].value, fit?.[name].value ?? NaN, 1e-8);
			expectClose(moved?.[name].standardError, fit?.[name].standardError ?? NaN, 1e-8);
		}
	});

	it('lets time go on through a period left out at the change, as R does', () => {
		const series = readExpectedRows('its-gap-series.csv').map(({ number }) => number('y'));
		const gapped = interruptedTimeSeries(series, 9, 1);
		const rows = readExpectedRows('its-gap.csv');
		for (const [at, name] of (['intercept', 'slope', 'level', 'trend'] as const).entries()) {
			expectClose(gapped?.[name].value, rows[at]?.number('value') ?? NaN);
			expectClose(gapped?.[name].standardError, rows[at]?.number('se') ?? NaN);
			expectClose(gapped?.[name].interval.lower, rows[at]?.number('lower') ?? NaN);
			expectClose(gapped?.[name].interval.upper, rows[at]?.number('upper') ?? NaN);
		}
	});

	it('refuses a start that is not whole and values that are not finite', () => {
		expect(() => interruptedTimeSeries(values, 9.5)).toThrow('interruptedTimeSeries needs a whole start, got 9.5');
		expect(() => interruptedTimeSeries([...values, NaN], 14)).toThrow(RangeError);
	});

	it('refuses a gap that is not whole, or negative', () => {
		for (const gap of [0.5, -1])
			expect(() => interruptedTimeSeries(values, 14, gap)).toThrow(
				`interruptedTimeSeries needs a whole gap >= 0, got ${gap}`
			);
	});

	it('is there where some points lie on the lines and others beside them', () => {
		// Beside y = t by what neither a level nor a slope can take up: its sum, and its sum times t, are 0.
		const beside = [1, 0, -1, 0, 0, 0, -1, 0, 1];
		const series = [...beside, ...beside].map((e, at) => at + 1 + e);
		const fit = interruptedTimeSeries(series, 9);
		expectClose(fit?.slope.value, 1);
		expect(fit?.intercept.value).toBeCloseTo(0, 9);
		expect(fit?.level.value).toBeCloseTo(0, 9);
		expect(fit?.trend.value).toBeCloseTo(0, 9);
		expect(fit?.slope.standardError).toBeGreaterThan(0);
	});
});

describe('overControl', () => {
	it('takes the control away period by period', () => {
		expect(overControl(Object.freeze([5, 7]), Object.freeze([1, 4]))).toEqual([4, 3]);
	});

	it('refuses series of different lengths', () => {
		expect(() => overControl([1, 2], [1])).toThrow('overControl needs series of one length, got 2 and 1');
	});
});

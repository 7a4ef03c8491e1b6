import { describe, expect, it } from 'vitest';
import { xmr } from '../../src/lib/statistics/xmr';
import { xmrLimits } from '../../src/lib/statistics/xmr-limits';

const before = [5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7];
const after = [1, 2, 1, 2, 1, 2];
const values = Object.freeze([...before, ...after]);

describe('xmr', () => {
	it('refuses rolling figures', () => {
		expect(xmr({ values, periods: 'rolling' })).toEqual({ kind: 'refused', reason: 'rolling figures' });
	});

	it('draws one stretch where no cause is marked, however the level moves', () => {
		const chart = xmr({ values, periods: 'separate' });
		expect(chart).toMatchObject({ kind: 'drawn', stretches: [{ from: 0, to: 18, limits: xmrLimits(values) }] });
	});

	it('draws limits afresh at a marked cause, and neither ranges nor runs reach across it', () => {
		const chart = xmr({ values, periods: 'separate', causesAt: [12] });
		expect(chart.kind === 'drawn' && chart.stretches.map(({ from, to, limits }) => ({ from, to, limits }))).toEqual([
			{ from: 0, to: 12, limits: xmrLimits(before) },
			{ from: 12, to: 18, limits: xmrLimits(after) }
		]);
		expect(chart.kind === 'drawn' && chart.stretches.flatMap(({ rules }) => rules.flat())).toEqual([]);
		expect(chart.kind === 'drawn' && chart.stretches[1]?.limits?.isTrial).toBe(true);
	});

	it('screens where asked', () => {
		const spike = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2];
		const chart = xmr({ values: spike, periods: 'separate', isScreened: true });
		expect(chart).toMatchObject({ stretches: [{ limits: xmrLimits(spike, true) }] });
		expect(xmr({ values: spike, periods: 'separate' })).toMatchObject({ stretches: [{ limits: xmrLimits(spike) }] });
	});

	it('has a stretch of one point without limits or rules, and none without points', () => {
		const chart = xmr({ values: [1, 2, 9], periods: 'separate', causesAt: [2] });
		expect(chart.kind === 'drawn' && chart.stretches[1]).toEqual({ from: 2, to: 3, limits: null, rules: [[]] });
		expect(xmr({ values: [], periods: 'separate' })).toEqual({ kind: 'drawn', stretches: [] });
	});

	it.each([[[0]], [[18]], [[5, 5]], [[6, 5]], [[1.5]], [[NaN]]])('refuses causes at %j', (causesAt) => {
		expect(() => xmr({ values, periods: 'separate', causesAt })).toThrow(RangeError);
		expect(() => xmr({ values, periods: 'separate', causesAt })).toThrow(
			`xmr needs causes at rising places from 1 to 17, got ${causesAt}`
		);
	});
});

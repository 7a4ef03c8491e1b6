import { describe, expect, it } from 'vitest';
import { oneSampleScoreTest, twoSampleScoreTest } from '../../src/lib/statistics/score-test';
import { wilson } from '../../src/lib/statistics/wilson';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('twoSampleScoreTest', () => {
	it.each(readExpectedRows('two-proportions.csv'))("agrees with R's prop.test for $text", (row) => {
		const p = twoSampleScoreTest(row.number('x1'), row.number('n1'), row.number('x2'), row.number('n2'));
		expectClose(p, row.maybe('score'), 1e-9, 1e-300);
	});

	it('is undefined with nobody in a group, no events at all, or nothing else', () => {
		expect(twoSampleScoreTest(0, 0, 3, 10)).toBeNull();
		expect(twoSampleScoreTest(3, 10, 0, 0)).toBeNull();
		expect(twoSampleScoreTest(0, 10, 0, 10)).toBeNull();
		expect(twoSampleScoreTest(10, 10, 10, 10)).toBeNull();
	});

	it('is the same when the groups are swapped', () => {
		expect(twoSampleScoreTest(9, 40, 30, 90)).toBe(twoSampleScoreTest(30, 90, 9, 40));
	});

	it('refuses more events than people', () => {
		expect(() => twoSampleScoreTest(1, 5, 6, 5)).toThrow('twoSampleScoreTest needs 0 <= events <= n, got 6 of 5');
	});
});

describe('oneSampleScoreTest', () => {
	it.each(readExpectedRows('one-proportion.csv'))("agrees with R's prop.test for $text", (row) => {
		const p = oneSampleScoreTest(row.number('x'), row.number('n'), row.number('p0'));
		expectClose(p, row.maybe('score'), 1e-9, 1e-300);
	});

	it('is 5 % at the limits of the Wilson 95 % interval', () => {
		const interval = wilson(81, 263);
		if (!interval) throw new Error('no interval');
		expectClose(oneSampleScoreTest(81, 263, interval.lower), 0.05);
		expectClose(oneSampleScoreTest(81, 263, interval.upper), 0.05);
	});

	it('is undefined with nobody, and against 0 or 1', () => {
		expect(oneSampleScoreTest(0, 0, 0.5)).toBeNull();
		expect(oneSampleScoreTest(0, 10, 0)).toBeNull();
		expect(oneSampleScoreTest(10, 10, 1)).toBeNull();
	});

	it('refuses a proportion given in per cent', () => {
		expect(() => oneSampleScoreTest(3, 10, 24)).toThrow('oneSampleScoreTest needs 0 <= proportion <= 1, got 24');
	});
});

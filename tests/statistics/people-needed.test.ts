import { describe, expect, it } from 'vitest';
import { peopleNeededForEstimate, peopleNeededInEach } from '../../src/lib/statistics/people-needed';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('peopleNeededInEach', () => {
	// One certainty against another is left out: R divides by a standard deviation of 0 there.
	const defined = readExpectedRows('two-proportions.csv').filter((row) => row.maybe('needed') !== null);

	it.each(defined)("agrees with R's power.prop.test for $text", (row) => {
		const needed = peopleNeededInEach(row.number('x1') / row.number('n1'), row.number('x2') / row.number('n2'));
		expectClose(needed, row.number('needed'), 1e-8);
	});

	it('is undefined where there is no difference to detect', () => {
		expect(peopleNeededInEach(0.2, 0.2)).toBeNull();
	});

	it('is the same from either side', () => {
		expectClose(peopleNeededInEach(0.2, 0.3), peopleNeededInEach(0.3, 0.2));
	});

	it('refuses proportions in per cent', () => {
		expect(() => peopleNeededInEach(20, 0.3)).toThrow('peopleNeededInEach needs a proportion from 0 to 1, got 20');
		expect(() => peopleNeededInEach(0.3, 20)).toThrow('peopleNeededInEach needs a proportion from 0 to 1, got 20');
	});
});

describe('peopleNeededForEstimate', () => {
	const defined = readExpectedRows('one-proportion.csv').filter((row) => row.maybe('needed') !== null);

	it.each(defined)('agrees with the formula in R for $text', (row) => {
		const n = row.number('n');
		const p = row.number('x') / n;
		expectClose(peopleNeededForEstimate(n, Math.sqrt((p * (1 - p)) / n), p - row.number('p0')), row.number('needed'));
	});

	it('is undefined where there is no difference, or no variation to judge it by', () => {
		expect(peopleNeededForEstimate(100, 0.04, 0)).toBeNull();
		expect(peopleNeededForEstimate(100, 0, 0.1)).toBeNull();
	});

	it('needs as many people as there are where the difference is 2.8016 standard errors', () => {
		expectClose(peopleNeededForEstimate(500, 0.01, -0.028016), 500, 2e-5);
	});

	it('refuses an estimate made of nobody', () => {
		expect(() => peopleNeededForEstimate(0, 0.1, 0.1)).toThrow(RangeError);
	});
});

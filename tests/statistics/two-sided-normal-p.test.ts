import { describe, expect, it } from 'vitest';
import { twoSidedNormalP } from '../../src/lib/statistics/two-sided-normal-p';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('twoSidedNormalP', () => {
	it.each(readExpectedRows('normal-tail.csv'))("agrees with R's pnorm to 1e-12 relative at z,p = $text", (row) => {
		expectClose(twoSidedNormalP(row.number('z')), row.number('p'), 1e-12, 0);
	});

	it('is the same on both sides', () => {
		expect(twoSidedNormalP(-2.5)).toBe(twoSidedNormalP(2.5));
	});
});

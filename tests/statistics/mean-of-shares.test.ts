import { describe, expect, it } from 'vitest';
import { meanOfShares } from '../../src/lib/statistics/mean-of-shares';
import { expectClose } from '../support/expected-values';

describe('meanOfShares', () => {
	it('agrees with R', () => {
		// x <- c(30, 10, 60); n <- c(100, 50, 120); m <- mean(x / n)
		// m + c(-1, 1) * qnorm(0.975) * sqrt(sum(x / n * (1 - x / n) / n)) / length(n)
		const mean = meanOfShares([
			{ numerator: 30, denominator: 100 },
			{ numerator: 10, denominator: 50 },
			{ numerator: 60, denominator: 120 }
		]);
		expectClose(mean?.value, 0.333333333333333);
		expectClose(mean?.interval.lower, 0.277195832538451);
		expectClose(mean?.interval.upper, 0.389470834128215);
	});

	it('passes over groups with nobody, and is undefined for fewer than two', () => {
		const one = { numerator: 3, denominator: 10 };
		expect(meanOfShares([one, { numerator: 0, denominator: 0 }])).toBeNull();
		expect(meanOfShares([one, { numerator: 7, denominator: 10 }])?.value).toBe(0.5);
	});

	it('throws where a count is impossible', () => {
		expect(() => meanOfShares([{ numerator: 3, denominator: 2 }])).toThrow('meanOfShares needs 0 <= events <= n');
	});
});

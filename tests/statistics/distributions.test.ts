import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
import chiSquareQuantile from '@stdlib/stats-base-dists-chisquare-quantile';
import inverseGammaCdf from '@stdlib/stats-base-dists-invgamma-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { describe, it } from 'vitest';
import { expectClose, readExpectedRows } from '../support/expected-values';

describe('the distribution functions of the library', () => {
	it('have the chi-square quantiles of R to 1e-12, from 1e-10 to 1 - 1e-6, up to 1002 degrees of freedom', () => {
		for (const row of readExpectedRows('chi-square-quantile.csv')) {
			expectClose(chiSquareQuantile(row.number('p'), row.number('df')), row.number('x'), 1e-12, 0);
		}
	});

	it('have the upper tail of chi-square of R to 1e-12, down to 1e-154, as an inverse gamma', () => {
		for (const row of readExpectedRows('chi-square-upper.csv')) {
			const p = inverseGammaCdf(1, row.number('df') / 2, row.number('x') / 2);
			expectClose(p, row.number('p'), 1e-12, 0);
		}
	});

	it('have the binomial quantiles of R exactly and its probabilities to 1e-10, up to a million', () => {
		for (const row of readExpectedRows('binomial.csv')) {
			const [n, proportion, r] = [row.number('n'), row.number('proportion'), row.number('r')];
			expectClose(binomialQuantile(row.number('q'), n, proportion), r, 0, 0);
			expectClose(binomialCdf(r, n, proportion), row.number('at'), 1e-10, 0);
			expectClose(binomialCdf(r - 1, n, proportion), row.number('below'), 1e-10, 0);
		}
	});

	it("have Student's t of R to 1e-12, in the tails as well", () => {
		for (const row of readExpectedRows('t-quantile.csv')) {
			expectClose(tQuantile(row.number('q'), row.number('df')), row.number('x'), 1e-12, 0);
		}
		for (const row of readExpectedRows('t-lower.csv')) {
			expectClose(tCdf(row.number('x'), row.number('df')), row.number('p'), 1e-12, 0);
		}
	});
});

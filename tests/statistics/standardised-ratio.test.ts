import { describe, expect, it } from 'vitest';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { standardisedRatio } from '../../src/lib/statistics/standardised-ratio';
import { expectClose } from '../support/expected-values';

describe('standardisedRatio', () => {
	it("agrees with OHID's test data of 895 against 835.88, at 95 % and 99.8 %", () => {
		const ratio = standardisedRatio(895, 835.8835612311743);
		expectClose(ratio?.value, 1.070723293902028, 1e-12);
		expectClose(ratio?.interval.lower, 1.001714771255399, 1e-12);
		expectClose(ratio?.interval.upper, 1.143233287249895, 1e-12);
		expectClose(standardisedRatio(895, 835.8835612311743, z998)?.interval.lower, 0.963515561961444, 1e-12);
		expectClose(standardisedRatio(895, 835.8835612311743, z998)?.interval.upper, 1.186007041587529, 1e-12);
	});

	it("agrees with OHID's small (91) and tiny (9, exact) areas", () => {
		const small = standardisedRatio(91, 91 / 0.108866837704005);
		expectClose(small?.interval.lower, 0.08765040101829404, 1e-12);
		expectClose(small?.interval.upper, 0.1336657632841891, 1e-12);
		const tiny = standardisedRatio(9, 9 / 0.01076704988281368);
		expectClose(tiny?.interval.lower, 0.004923380825095776, 1e-12);
		expectClose(tiny?.interval.upper, 0.02043921455549973, 1e-12);
	});

	it('is undefined where nothing is expected', () => {
		expect(standardisedRatio(3, 0)).toBeNull();
	});

	it('refuses negative counts', () => {
		expect(() => standardisedRatio(-3, 5)).toThrow(RangeError);
		expect(() => standardisedRatio(3, -5)).toThrow(RangeError);
	});
});

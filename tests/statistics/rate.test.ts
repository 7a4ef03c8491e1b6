import { describe, expect, it } from 'vitest';
import { z998 } from '../../src/lib/statistics/normal-quantiles';
import { rate } from '../../src/lib/statistics/rate';
import { expectClose } from '../support/expected-values';

describe('rate', () => {
	it("agrees with OHID's sheet for 250 per 220, a rate above 1", () => {
		const perPerson = rate(250, 220);
		expectClose((perPerson?.value ?? 0) * 1e5, 113636.3636, 1e-9);
		expectClose((perPerson?.interval.lower ?? 0) * 1e5, 99984.94738532876, 1e-12);
		expectClose((perPerson?.interval.upper ?? 0) * 1e5, 128631.14487455782, 1e-12);
	});

	it("agrees with R's poisson.test for 5 in 12.5 at 95 % and 99.8 %", () => {
		// R: poisson.test(5, 12.5)$conf.int; poisson.test(5, 12.5, conf.level = 0.998)$conf.int
		expectClose(rate(5, 12.5)?.interval.lower ?? null, 0.12987891120947367, 1e-12);
		expectClose(rate(5, 12.5)?.interval.upper ?? null, 0.93346656634581338, 1e-12);
		expectClose(rate(5, 12.5, z998)?.interval.upper ?? null, 1.316379616294408, 1e-12);
	});

	it('is 0 with a lower limit of exactly 0 where nothing happened', () => {
		expect(rate(0, 7)?.value).toBe(0);
		expect(rate(0, 7)?.interval.lower).toBe(0);
		expectClose(rate(0, 7)?.interval.upper, -Math.log(0.025) / 7);
	});

	it('is undefined without exposure', () => {
		expect(rate(0, 0)).toBeNull();
		expect(rate(3, 0)).toBeNull();
	});

	it('refuses an exposure or a count that is negative, infinite or no number', () => {
		expect(() => rate(1, -1)).toThrow('rate needs an exposure >= 0, got -1');
		expect(() => rate(1, Infinity)).toThrow(RangeError);
		expect(() => rate(1, NaN)).toThrow(RangeError);
		expect(() => rate(-1, 5)).toThrow(RangeError);
		expect(() => rate(NaN, 0)).toThrow(RangeError);
	});
});

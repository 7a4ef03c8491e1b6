import { describe, expect, it } from 'vitest';
import { z80, z95, z998 } from '../../src/lib/statistics/normal-quantiles';
import { twoSidedNormalP } from '../../src/lib/statistics/two-sided-normal-p';
import { expectClose } from '../support/expected-values';

describe('the normal quantiles', () => {
	it('leave 5 %, 0.2 % and 40 % outside', () => {
		expectClose(twoSidedNormalP(z95), 0.05, 1e-14);
		expectClose(twoSidedNormalP(z998), 0.002, 1e-14);
		expectClose(twoSidedNormalP(z80), 0.4, 1e-14);
	});

	it('are the doubles R prints', () => {
		expect([z95, z998, z80]).toEqual([1.959963984540054, 3.090232306167813, 0.8416212335729143]);
	});
});

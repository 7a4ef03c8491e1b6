import { describe, expect, it } from 'vitest';
import { funnelPosition } from '../../src/lib/statistics/funnel-position';

describe('funnelPosition', () => {
	it.each([
		[0.5, 'within'],
		[0.4, 'within'],
		[0.6, 'within'],
		[0.61, 'above 95%'],
		[0.7, 'above 95%'],
		[0.71, 'above 99.8%'],
		[0.39, 'below 95%'],
		[0.3, 'below 95%'],
		[0.29, 'below 99.8%']
	])('has %d %s limits of 0.4 to 0.6 and 0.3 to 0.7', (value, position) => {
		expect(funnelPosition(value, { lower: 0.4, upper: 0.6 }, { lower: 0.3, upper: 0.7 })).toBe(position);
	});
});

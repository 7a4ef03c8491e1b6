import { describe, expect, it } from 'vitest';
import { findMetric } from '../../src/lib/metric/catalogue';
import { courseOf } from '../../src/lib/metric/curve-of';

describe('courseOf(metric)', () => {
	it('is the measure of time that tells the same event, with the share of those followed to its end where there is one', () => {
		const repeat = { time: 'da-time-to-repeat', cohort: 'da-repeat' };
		for (const id of ['da-repeat', 'da-non-repeat', 'da-time-to-repeat']) expect(courseOf(id)).toEqual(repeat);
		for (const id of ['positive-outcome', 'time-to-outcome'])
			expect(courseOf(id)).toEqual({ time: 'time-to-outcome', cohort: null });
		for (const id of ['charge-share', 'time-to-charge'])
			expect(courseOf(id)).toEqual({ time: 'time-to-charge', cohort: null });
		for (const id of ['answered-in-time', 'time-to-answer'])
			expect(courseOf(id)).toEqual({ time: 'time-to-answer', cohort: null });
	});
	it('is a time of the catalogue', () => {
		for (const id of ['da-repeat', 'positive-outcome', 'charge-share', 'answered-in-time'])
			expect(findMetric(courseOf(id)?.time ?? '')?.statistic).toBe('time');
	});
	it('is nothing for what has no time', () => {
		expect(courseOf('contacts')).toBeNull();
		expect(courseOf('da-repeat-lookback')).toBeNull();
	});
});

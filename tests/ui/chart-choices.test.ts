import { describe, expect, it } from 'vitest';
import { chartChoices, withChartChoice } from '../../src/lib/ui/chart-choices';

const at = (search: string) => new URL(`https://example.org/trends${search}`);

describe('what an address says under chart', () => {
	it('is one choice or several', () => {
		expect([...chartChoices(at('?chart=screened').searchParams)]).toEqual(['screened']);
		expect([...chartChoices(at('?chart=screened,months').searchParams)]).toEqual(['screened', 'months']);
		expect(chartChoices(at('?period=month').searchParams).size).toBe(0);
	});

	it('is added to and taken from, one by one, and the rest of the address stays', () => {
		const both = withChartChoice(at('?period=month&chart=screened'), 'months', true);
		expect([...chartChoices(new URL(both, 'https://example.org').searchParams)]).toEqual(['screened', 'months']);
		expect(withChartChoice(at('?period=month&chart=screened,months'), 'screened', false)).toBe(
			'/trends?period=month&chart=months'
		);
		expect(withChartChoice(at('?chart=months'), 'months', false)).toBe('/trends');
		expect(withChartChoice(at('?chart=months'), 'months', true)).toBe('/trends?chart=months');
	});
});

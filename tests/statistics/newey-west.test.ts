import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/lib/statistics/least-squares';
import { neweyWest } from '../../src/lib/statistics/newey-west';
import { expectClose, readExpectedRows } from '../support/expected-values';
import { segmentedDesign } from '../support/time-series';

const rows = readExpectedRows('its.csv').filter((row) => row.number('series') === 1);
const values = readExpectedRows('its-series.csv').map((row) => row.number('y'));
const design = segmentedDesign(30, 14);

describe('neweyWest', () => {
	it.each([
		[0, 'white'],
		[1, 'se'],
		[3, 'lag3']
	])("agrees with R's sandwich at lag %d", (lag, column) => {
		const line = leastSquares(design, values);
		if (!line) throw new Error('no line');
		const errors = neweyWest(design, line, lag);
		expect(errors).toHaveLength(4);
		errors.forEach((error, i) => expectClose(error, rows[i]?.number(column) ?? NaN, 1e-9));
	});

	it('refuses a lag that is negative or not whole', () => {
		const line = leastSquares(design, values);
		if (!line) throw new Error('no line');
		expect(() => neweyWest(design, line, -1)).toThrow('neweyWest needs a whole lag >= 0, got -1');
		expect(() => neweyWest(design, line, 0.5)).toThrow(RangeError);
	});
});

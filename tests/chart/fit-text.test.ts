import { describe, expect, test } from 'vitest';
import { shorten, wrap } from '../../src/lib/chart/fit-text';
import { textWidth } from '../../src/lib/chart/text-width';

describe('textWidth', () => {
	test('of ten figures is ten times half the type size: figures are tabular', () => {
		expect(textWidth('0123456789', 14)).toBeCloseTo(70, 6);
	});
	test('does not count accents', () => {
		expect(textWidth('é', 14)).toBe(textWidth('e', 14));
	});
});

describe('shorten', () => {
	test('leaves what fits and ends the rest in "…"', () => {
		expect(shorten('Barnet', 100, 14)).toBe('Barnet');
		const short = shorten('Hammersmith and Fulham', 80, 14);
		expect(short).toMatch(/^Hammers.*…$/);
		expect(textWidth(short, 14)).toBeLessThanOrEqual(80);
	});
});

describe('wrap', () => {
	test('breaks at spaces and loses no word', () => {
		const text = 'People may stand in more than one group, so groups need not add up to the total.';
		const lines = wrap(text, 200, 14);
		expect(lines.join(' ')).toBe(text);
		expect(Math.max(...lines.map((line) => textWidth(line, 14)))).toBeLessThanOrEqual(200);
	});
	test('of nothing is no line', () => {
		expect(wrap('', 200, 14)).toEqual([]);
	});
});

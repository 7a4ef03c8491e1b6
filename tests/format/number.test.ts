import { describe, expect, test } from 'vitest';
import {
	formatCount,
	formatPercent,
	formatPercentBare,
	formatPoints,
	formatPointsBare,
	formatRange,
	formatRelative,
	formatRelativeBare,
	formatRoughly
} from '../../src/lib/format/number';

describe('numbers', () => {
	test('formatCount separates thousands with commas', () => {
		expect([0, 7, 999, 1_234, 1_000_000].map(formatCount)).toEqual(['0', '7', '999', '1,234', '1,000,000']);
	});

	test('formatPercent has one decimal from 100 units on, none below', () => {
		expect(formatPercent(0.2041, 1_412)).toBe('20.4%');
		expect(formatPercent(20 / 99, 99)).toBe('20%');
		expect(formatPercent(0.2, 100)).toBe('20.0%');
		expect(formatPercentBare(0.2041, 1_412)).toBe('20.4');
	});

	test('formatRange gives both limits to the decimals of their percentage', () => {
		expect(formatRange(0.1691, 0.2449, 500)).toBe('16.9 to 24.5');
		expect(formatRange(0.188, 0.812, 6)).toBe('19 to 81');
	});

	test('formatPoints writes a plus or a true minus, and nothing reads −0.0', () => {
		expect([10.39, -3.94, 0, -0.04, 0.04].map((points) => formatPoints(points))).toEqual([
			'+10.4',
			'\u22123.9',
			'0.0',
			'0.0',
			'0.0'
		]);
		expect(formatPoints(-19.3, 40)).toBe('\u221219');
		expect(formatPointsBare(-3.94)).toBe('3.9');
	});

	test('formatRelative has a sign in tables; sentences say 15% and 4.2%', () => {
		expect([15, -5.66, 0].map(formatRelative)).toEqual(['+15.0', '\u22125.7', '0.0']);
		expect([15.04, -4.2, 9.96, 133.3].map(formatRelativeBare)).toEqual(['15%', '4.2%', '10%', '133%']);
	});

	test('formatRoughly gives two figures, and small numbers whole, upwards', () => {
		expect([8_791, 123_456, 84.2, 12].map(formatRoughly)).toEqual(['8,800', '120,000', '85', '12']);
	});
});

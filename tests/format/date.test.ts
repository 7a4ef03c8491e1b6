import { describe, expect, test } from 'vitest';
import { formatDay, formatSpan, periodName } from '../../src/lib/format/date';
import { dayFromParts } from '../../src/lib/model/day';
import { periodOf } from '../../src/lib/model/period';

describe('dates', () => {
	test('formatDay writes day, month in full and year', () => {
		expect(formatDay(dayFromParts(2024, 9, 30))).toBe('30 September 2024');
		expect(formatDay(dayFromParts(2024, 2, 29))).toBe('29 February 2024');
	});

	test('formatSpan says months where the span is made of whole ones', () => {
		expect(formatSpan(dayFromParts(2021, 1, 1), dayFromParts(2023, 12, 31))).toBe('January 2021 to December 2023');
		expect(formatSpan(dayFromParts(2024, 2, 1), dayFromParts(2024, 2, 29))).toBe('February 2024');
	});

	test('formatSpan says days otherwise, one day once', () => {
		expect(formatSpan(dayFromParts(2024, 2, 1), dayFromParts(2024, 2, 28))).toBe('1 February 2024 to 28 February 2024');
		expect(formatSpan(dayFromParts(2024, 2, 3), dayFromParts(2024, 2, 3))).toBe('3 February 2024');
	});

	test('formatSpan leaves an open end open, and says nothing where both are', () => {
		expect(formatSpan(dayFromParts(2021, 1, 1), null)).toBe('from January 2021');
		expect(formatSpan(null, dayFromParts(2023, 12, 31))).toBe('to December 2023');
		expect(formatSpan(null, dayFromParts(2023, 12, 30))).toBe('to 30 December 2023');
		expect(formatSpan(null, null)).toBe('');
	});

	test('periodName names months, quarters, years and financial years', () => {
		const march = dayFromParts(2024, 3, 15);
		expect(periodName(periodOf(march, 'month'))).toBe('March 2024');
		expect(periodName(periodOf(march, 'quarter'))).toBe('January to March 2024');
		expect(periodName(periodOf(march, 'year'))).toBe('2024');
		expect(periodName(periodOf(march, 'financial-year'))).toBe('2023/24');
		expect(periodName(periodOf(dayFromParts(1999, 4, 1), 'financial-year'))).toBe('1999/00');
	});
});

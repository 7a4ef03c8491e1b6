import { describe, expect, it } from 'vitest';
import { endsByDay } from '../../src/lib/statistics/ends-by-day';

describe('endsByDay', () => {
	it('adds up rows of one day, sorts days, and leaves out empty ones', () => {
		const rows = Object.freeze([
			{ day: 9, events: 1, censored: 0 },
			{ day: 2, events: 0, censored: 3 },
			{ day: 9, events: 2, censored: 4 },
			{ day: 5, events: 0, censored: 0 }
		]);
		expect(endsByDay('method', rows)).toEqual([
			{ day: 2, events: 0, censored: 3 },
			{ day: 9, events: 3, censored: 4 }
		]);
	});

	it('refuses a negative day in the name of the method', () => {
		expect(() => endsByDay('method', [{ day: -2, events: 1, censored: 0 }])).toThrow(
			'method needs days and counts >= 0, got day -2 with 1 events and 0 censored'
		);
	});
});

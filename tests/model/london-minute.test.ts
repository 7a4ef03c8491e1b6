import { describe, expect, it } from 'vitest';
import { dayFromIso } from '../../src/lib/model/day';
import { londonMinute } from '../../src/lib/model/london-minute';

const at = (iso: string, hours: number, minutes = 0) => londonMinute(dayFromIso(iso) ?? 0, hours * 60 + minutes);
const utc = (moment: string) => Date.parse(moment) / 60_000;

describe('londonMinute(day, minuteOfDay)', () => {
	it('is an hour behind the clock in summer, and with it in winter', () => {
		expect(at('2024-07-01', 9, 30)).toBe(utc('2024-07-01T08:30Z'));
		expect(at('2024-01-01', 9, 30)).toBe(utc('2024-01-01T09:30Z'));
	});
	it('is right to the minute on both sides of each change', () => {
		expect(at('2024-03-31', 0, 59)).toBe(utc('2024-03-31T00:59Z'));
		expect(at('2024-03-31', 2)).toBe(utc('2024-03-31T01:00Z'));
		expect(at('2024-10-27', 0, 59)).toBe(utc('2024-10-26T23:59Z'));
		expect(at('2024-10-27', 2)).toBe(utc('2024-10-27T02:00Z'));
	});
	it('takes the hour that comes twice for the first, and reads on through the one that is left out', () => {
		expect(at('2024-10-27', 1, 30)).toBe(utc('2024-10-27T00:30Z'));
		expect(at('2024-03-31', 1, 30)).toBe(utc('2024-03-31T01:30Z'));
	});
	it('shows on the clock again what it was made of, every 50 minutes from 1996 to 2035', () => {
		const clock = new Intl.DateTimeFormat('en-GB', {
			timeZone: 'Europe/London',
			dateStyle: 'short',
			timeStyle: 'short'
		});
		const plain = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'short', timeStyle: 'short' });
		let unlike = 0;
		for (let shown = utc('1996-01-01T00:00Z'); shown < utc('2036-01-01T00:00Z'); shown += 50) {
			const minute = londonMinute(Math.floor(shown / 1440), shown % 1440);
			if (clock.format(minute * 60_000) !== plain.format(shown * 60_000)) unlike++;
		}
		// Only hours that were left out, one a year, can be shown by no clock: of 40 hours 40 or 80 readings.
		expect(unlike).toBeGreaterThanOrEqual(40);
		expect(unlike).toBeLessThanOrEqual(80);
	});
});

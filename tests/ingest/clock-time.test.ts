import { describe, expect, it } from 'vitest';
import { readClockTime } from '../../src/lib/ingest/clock-time';
import { dayFromIso } from '../../src/lib/model/day';

const read = (written: string, london: string, order: 'day-first' | 'month-first' | 'iso' = 'day-first') =>
	readClockTime(written, dayFromIso(london) ?? 0, order);
const minute = (moment: string) => Date.parse(moment) / 60_000;

describe('readClockTime(written, day, order)', () => {
	it.each([
		['2024-01-05 09:30', '2024-01-05', '2024-01-05T09:30Z'],
		['2024-07-05T09:30:59.250', '2024-07-05', '2024-07-05T08:30Z'],
		['05/07/2024 9:30', '2024-07-05', '2024-07-05T08:30Z'],
		['5 July 2024 12:05 am', '2024-07-05', '2024-07-04T23:05Z'],
		['5 July 2024 12:05 PM', '2024-07-05', '2024-07-05T11:05Z'],
		['5 July 2024 1:05pm', '2024-07-05', '2024-07-05T12:05Z'],
		['2024-07-05T23:30:00Z', '2024-07-06', '2024-07-05T23:30Z'],
		['2024-07-05T23:30:00+02:00', '2024-07-05', '2024-07-05T21:30Z'],
		['2024-07-05 20:30-0530', '2024-07-06', '2024-07-06T02:00Z'],
		// 45292 is 1 January 2024; three eighths of a day are nine hours.
		['45292.375', '2024-01-01', '2024-01-01T09:00Z'],
		// 09:20 is seven eighteenths, written with the digits that a spreadsheet has.
		['45292.3888888889', '2024-01-01', '2024-01-01T09:20Z']
	])('reads %s', (written, day, moment) => {
		expect(read(written, day)?.minute).toBe(minute(moment));
	});
	it('reads a zoned date in the order of its column', () => {
		expect(read('03/04/2024 10:00Z', '2024-04-03')?.minute).toBe(minute('2024-04-03T10:00Z'));
		expect(read('03/04/2024 10:00Z', '2024-03-04', 'month-first')?.minute).toBe(minute('2024-03-04T10:00Z'));
	});
	it.each(['2024-01-05', '05/01/2024', '45296', '2024-01-05 24:00', '2024-01-05 09:75', '2024-01-05 13:00 pm', ''])(
		'finds none in "%s"',
		(written) => {
			expect(read(written, '2024-01-05')).toBeNull();
		}
	);
	it('finds none where its zone and its day do not agree', () => {
		expect(read('2024-07-05T23:30:00Z', '2024-07-05')).toBeNull();
	});
	it.each([
		['2024-07-05 00:00', '2024-07-05', true],
		['2024-07-05T00:00:00Z', '2024-07-05', true],
		['2024-07-04T23:00:00Z', '2024-07-05', true],
		['2024-07-05 00:01', '2024-07-05', false]
	])('knows midnight: %s', (written, day, isMidnight) => {
		expect(read(written, day)?.isMidnight).toBe(isMidnight);
	});
});

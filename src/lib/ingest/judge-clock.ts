import type { Finding } from '../model/finding';
import type { Minute } from '../model/london-minute';
import { readClockTime } from './clock-time';
import { countOf } from './finding-words';
import type { ValueCounts } from './fold-values';
import type { TypedColumn } from './typed-column';

/** A column of days, its values as written and how they are read. */
export interface DayColumn {
	readonly column: string;
	readonly typed: TypedColumn;
	readonly counts: ValueCounts;
}

/** Whether hours can be counted from one column of days to another. */
export interface JudgedClock {
	/** By column the minute of each date as written; null where only whole days can be counted. */
	readonly minutes: ReadonlyMap<string, ReadonlyMap<string, Minute>> | null;
	readonly findings: readonly Finding[];
}

/** Midnights among the times of a column from which on they stand for times that are not known: by chance it is one in 1,440. */
const mostMidnights = 1 / 20;

/** Hours are counted where every date of both columns has its time of day: two ways of counting never stand in one extract. */
export function judgeClock(file: string, sent: DayColumn, answered: DayColumn): JudgedClock {
	const both = [timesOf(sent), timesOf(answered)];
	if (both.some(({ dated }) => dated === 0)) return { minutes: null, findings: [] };
	const isTimed = both.every(({ dated, times, midnights }) => times === dated && midnights <= times * mostMidnights);
	if (isTimed)
		return {
			minutes: new Map(both.map(({ column, minutes }) => [column, minutes])),
			findings: [
				{
					...note(file, both[0]?.dated ?? 0),
					id: 'times-of-day',
					what: 'Every date of sending and of an answer has its time of day',
					remedy:
						'Requests answered in time are counted in hours, by the clock in London, unless another referrals extract is counted in whole days. The times are used for that alone and never shown.'
				}
			]
		};
	const untimed = both.reduce((sum, { dated, times, midnights }) => sum + dated - times + midnights, 0);
	const isOfDays = both.every(({ times, midnights }) => times === midnights);
	return {
		minutes: null,
		findings: [
			{
				...note(file, isOfDays ? (both[0]?.dated ?? 0) : untimed),
				id: 'whole-days',
				what: isOfDays
					? 'Requests and answers are dated to the day'
					: `${countOf(untimed, 'date')} of sending or of an answer ${untimed === 1 ? 'has' : 'have'} no time of day, or midnight`,
				remedy:
					'Requests answered in time are counted in whole days. They are counted in hours where every one of these dates has its time of day.'
			}
		]
	};
}

/** The times of a column: how many dates there are, how many of them have one, and how many of these midnight. */
function timesOf({ column, typed, counts }: DayColumn) {
	const minutes = new Map<string, Minute>();
	let [dated, times, midnights] = [0, 0, 0];
	for (const [written, rows] of counts) {
		const value = typed.read(written);
		if (value.kind !== 'day') continue;
		dated += rows;
		const time = readClockTime(written, value.day, typed.dateOrder);
		if (!time) continue;
		minutes.set(written, time.minute);
		times += rows;
		if (time.isMidnight) midnights += rows;
	}
	return { column, minutes, dated, times, midnights };
}

function note(file: string, rows: number) {
	return { severity: 'note', file, column: null, rows, lines: [] } as const;
}

import type { EndsOfDay } from '../model/time-to-event';

/** Days in order, each once: rows of one day are added up. Days without anybody are left out.
 *  Throws RangeError unless days are finite and >= 0 and counts are finite and >= 0.
 *  R: as survfit does with weights = count. */
export function endsByDay(method: string, ends: readonly EndsOfDay[]): EndsOfDay[] {
	const days = new Map<number, EndsOfDay>();
	for (const { day, events, censored } of ends) {
		if (![day, events, censored].every((number) => number >= 0 && number < Infinity)) {
			throw new RangeError(
				`${method} needs days and counts >= 0, got day ${day} with ${events} events and ${censored} censored`
			);
		}
		if (events + censored === 0) continue;
		const before = days.get(day);
		days.set(day, {
			day,
			events: events + (before?.events ?? 0),
			censored: censored + (before?.censored ?? 0)
		});
	}
	return [...days.values()].sort((a, b) => a.day - b.day);
}

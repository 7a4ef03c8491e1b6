import type { EndsOfDay } from '../model/time-to-event';

/** Days in order, each once: rows of one day are added up. Days without anybody are left out.
 *  Throws RangeError unless days are finite and >= 0 and counts are finite and >= 0.
 *  R: as survfit does with weights = count. */
export function endsByDay(method: string, ends: readonly EndsOfDay[]): EndsOfDay[] {
	const days: EndsOfDay[] = [];
	for (const end of inOrder(method, ends)) {
		const before = days.at(-1);
		if (before?.day === end.day) {
			const { day, events, censored } = before;
			days[days.length - 1] = { day, events: events + end.events, censored: censored + end.censored };
		} else days.push(end);
	}
	return days;
}

/** Those on whose day somebody ends, sorted by it. */
function inOrder(method: string, ends: readonly EndsOfDay[]): readonly EndsOfDay[] {
	const some = ends.filter(({ day, events, censored }) => {
		// Not a number, or without bound, is no count either.
		if (!(day >= 0 && events >= 0 && censored >= 0 && day + events + censored < Infinity)) {
			throw new RangeError(
				`${method} needs days and counts >= 0, got day ${day} with ${events} events and ${censored} censored`
			);
		}
		return events + censored > 0;
	});
	return some.every(({ day }, at) => at === 0 || (some[at - 1]?.day ?? 0) <= day)
		? some
		: some.toSorted((a, b) => a.day - b.day);
}

import type { Day } from '../model/day';
import { periodIndex, periodKey, periodOf, periodsBetween, type Period, type PeriodUnit } from '../model/period';
import { sql } from '../sql/sql';
import { groupOfPeriods, type Grouping } from './grouping';
import { periodColumn } from './period-column';

/** A part of a period shorter than this share of it has too few people to stand by itself. */
const leastShare = 0.1;

/** The periods of a stretch of days, clipped to it. A short part at either end goes with its neighbour, so that no few people stand
 *  by themselves, for whom others would have to be hidden. What lies outside the stretch is counted with its ends: nobody is, where
 *  the stretch is all that is selected and followed. */
export function stretchesOf(first: Day, last: Day, unit: PeriodUnit): Grouping {
	const periods = periodsBetween(first, last, unit).map((period) => ({
		...period,
		start: Math.max(period.start, first),
		end: Math.min(period.end, last)
	}));
	const [head, second] = periods;
	if (head && second && shareOf(head) < leastShare) periods.splice(0, 2, { ...second, start: head.start });
	const [before, tail] = periods.slice(-2);
	if (before && tail && shareOf(tail) < leastShare) periods.splice(-2, 2, { ...before, end: tail.end });
	const indices = periods.map((period) => periodIndex(calendar(period)));
	const [lowest = 0, highest = 0] = [indices[0], indices.at(-1)];
	return {
		by: groupOfPeriods(unit),
		column: sql`greatest(${lowest}, least(${highest}, ${periodColumn(unit)}))`,
		stored: null,
		groups: periods.map((period, at) => {
			const key = periodKey(calendar(period));
			return { key: indices[at] ?? 0, group: { key, code: key, name: key }, period };
		})
	};
}

/** The calendar's period that a clipped or lengthened one mostly is. */
function calendar({ unit, start, end }: Period): Period {
	return periodOf(Math.floor((start + end) / 2), unit);
}

function shareOf(period: Period): number {
	const { start, end } = calendar(period);
	return (period.end - period.start + 1) / (end - start + 1);
}

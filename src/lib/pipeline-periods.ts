import type { Counter } from './count/counter';
import type { ReleasedFigure, Safe } from './disclosure/released';
import { dayFromIso } from './model/day';
import { periodKey, periodOf } from './model/period';
import type { Refusal } from './model/refusal';
import { areTooSmall } from './model/too-small';
import { answer, type FigureTask } from './pipeline';

/** What a figure is asked with, of whatever periods say most. */
export interface PeriodsTask extends Omit<FigureTask, 'months'> {
	/** Whether the reader has chosen months however many are hidden. */
	readonly keepsMonths?: boolean;
}

/** A figure as `answer` gives it, but a course of months by quarter where many of its months are hidden; it says so. Quarters are
 *  released as though they had been asked for. Which of the two it is follows from the released months and quarters alone. */
export async function answerInPeriods(
	counter: Counter,
	{ keepsMonths = false, ...task }: PeriodsTask
): Promise<Safe<ReleasedFigure> | Refusal> {
	const { by, period, pick } = task.question;
	if (by !== 'period' || period !== 'month') return answer(counter, task);
	const asked = await answer(counter, keepsMonths ? { ...task, months: 'kept' } : task);
	if (keepsMonths || 'what' in asked || asked.head.by2 !== null || !areTooSmall(asked)) return asked;
	const question = { ...task.question, period: 'quarter' as const, pick: pick.map(quarterOf) };
	const quarters = await answer(counter, { ...task, question, months: 'merged' });
	return 'what' in quarters || !sayMore(quarters, asked) ? asked : quarters;
}

/** A month that is picked out is so in its quarter; what else is picked out stays. */
function quarterOf(pick: string): string {
	const day = dayFromIso(pick);
	return day === null ? pick : periodKey(periodOf(day, 'quarter'));
}

/** Whether quarters are a course at all, keep the limits that months have, and show no smaller share of the groups. */
function sayMore(quarters: ReleasedFigure, months: ReleasedFigure): boolean {
	const keepsLimits = months.course === null || quarters.course !== null;
	return quarters.cells.length > 1 && keepsLimits && hiddenShare(quarters) <= hiddenShare(months);
}

function hiddenShare({ shown, hidden }: ReleasedFigure): number {
	return hidden / Math.max(1, shown + hidden);
}

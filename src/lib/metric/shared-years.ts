import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import { periodIndex, periodOf } from '../model/period';
import type { Question } from '../model/question';
import { sql } from '../sql/sql';
import { groupingOf, type Grouping } from './grouping';
import { periodColumn } from './period-column';

/** The stretches that a calendar year and a financial year have in common: January to March, and April to December. One number for
 *  each, for with every stretch one of its two years is the next. */
export function sharedYears(question: Question, dataset: Dataset, cutoff: Day): Grouping | null {
	const months = groupingOf('period', { ...question, period: 'month' }, dataset, cutoff);
	if (!months) return null;
	const groups = new Map<number, Grouping['groups'][number]>();
	for (const month of months.groups) {
		const start = month.period?.start ?? 0;
		const key = periodIndex(periodOf(start, 'year')) + periodIndex(periodOf(start, 'financial-year'));
		if (!groups.has(key)) groups.set(key, { ...month, key, period: null });
	}
	return {
		by: months.by,
		column: sql`${periodColumn('year')} + ${periodColumn('financial-year')}`,
		stored: null,
		groups: [...groups.values()]
	};
}

import type { PeriodUnit } from '../model/period';
import { sql, type SqlText } from '../sql/sql';

const monthsSince: Record<PeriodUnit, SqlText> = {
	month: sql`month`,
	quarter: sql`month // 3`,
	year: sql`month // 12`,
	'financial-year': sql`(month - 3) // 12`
};

/** The period of a row as a whole number that grows by one from period to period, as `periodIndex` counts them. */
export function periodColumn(unit: PeriodUnit): SqlText {
	return monthsSince[unit];
}

import { oneYearEarlier } from '../model/day';
import type { Question } from '../model/question';
import { sql, type SqlText } from '../sql/sql';

/** The question with both ends of its period one calendar year earlier. */
export function previousYear(question: Question): Question {
	return {
		...question,
		from: question.from === null ? null : oneYearEarlier(question.from),
		to: question.to === null ? null : oneYearEarlier(question.to)
	};
}

/** Rows that no group's period a year earlier holds: February's last day of 28 becomes 28 February, so a leap day
 *  before it lies outside. Longer periods hold it. */
export function outsideLeapDay(question: Question): SqlText {
	if (question.by !== 'period' || question.period !== 'month') return sql`true`;
	return sql`NOT (month % 12 = 1 AND day(DATE '1970-01-01' + day) = 29)`;
}

import { oneYearEarlier } from '../model/day';
import type { Question } from '../model/question';
import { sql } from '../sql/sql';
import type { Selection } from './condition';

/** The question with both ends of its period one calendar year earlier. */
export function previousYear(question: Question): Question {
	return {
		...question,
		from: question.from === null ? null : oneYearEarlier(question.from),
		to: question.to === null ? null : oneYearEarlier(question.to)
	};
}

/** What keeps to rows that some group's period a year earlier holds: February's last day of 28 becomes 28 February, so a leap day
 *  before it lies outside. Longer periods hold it. */
export function outsideLeapDay(question: Question): Selection {
	if (question.by !== 'period' || question.period !== 'month') return [];
	return [{ is: 'told', sql: sql`NOT (month % 12 = 1 AND day(DATE '1970-01-01' + day) = 29)` }];
}

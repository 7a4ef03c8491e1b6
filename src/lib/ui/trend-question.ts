import type { Question } from '../model/question';

/** The question of the page over time: always by period, and held against the same a year earlier unless something else than
 *  everyone is asked for: everyone is all periods together. */
export function trendQuestion(question: Question): Question {
	const benchmark = question.benchmark === 'all' ? 'previous-year' : question.benchmark;
	return { ...question, by: 'period', benchmark, pick: [], standardise: [] };
}

import type { Dataset } from '../model/dataset';
import { panelLevel } from '../model/panel-level';
import type { Question } from '../model/question';

/** The question of the page over time: always by period, and held against the same a year earlier unless something else than
 *  everyone is asked for: everyone is all periods together. */
export function trendQuestion(question: Question): Question {
	const benchmark = question.benchmark === 'all' ? 'previous-year' : question.benchmark;
	return { ...question, by: 'period', benchmark, pick: [], standardise: [] };
}

/** The question of how soon it happens to those of each period: by quarter where months are asked for, which are too few for a
 *  curve. */
export function cohortsQuestion(question: Question): Question {
	return question.period === 'month' ? { ...question, period: 'quarter' } : question;
}

/** More courses than these cannot be read side by side. */
const panelsAtMost = 48;

/** The question of the courses by area under it, by quarters where months are asked for. Null where there is nothing to set side by
 *  side: one area, or filtered ones, are the course above. Each course is held against its own average, whatever the benchmark: that is
 *  the same for all, so that the same courses are the same question wherever they stand. */
export function panelsQuestion(question: Question, dataset: Dataset): Question | null {
	const level = panelLevel(dataset);
	const areas = dataset.areas[level].groups.length;
	const isNarrowed = question.filters.some(({ dimension }) => dimension === 'area');
	if (isNarrowed || areas < 2 || areas > panelsAtMost) return null;
	const period = question.period === 'month' ? 'quarter' : question.period;
	return { ...question, by: 'area', level, period, benchmark: 'all' };
}

/** The question of the courses by area on the page that compares areas, of the same people; null where it compares something else. */
export function areaPanelsQuestion(question: Question, dataset: Dataset): Question | null {
	return question.by === 'area' ? panelsQuestion(trendQuestion(question), dataset) : null;
}

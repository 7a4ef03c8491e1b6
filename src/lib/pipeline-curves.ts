import type { Counter } from './count/counter';
import { release } from './disclosure/release';
import { releaseCurves } from './disclosure/release-curves';
import type { ReleasedFigure, Safe } from './disclosure/released';
import type { ReleasedCurves } from './disclosure/released-curves';
import { courseOf } from './metric/curve-of';
import { isCourse, type FigureHead } from './model/figure';
import type { Question } from './model/question';
import type { Refusal } from './model/refusal';
import { estimate, type FigureTask } from './pipeline';

/** What curves are asked with: by period where the question is, else by partnership, of the measure of time that goes with the
 *  question's. */
export type CurvesTask = Omit<FigureTask, 'name'>;

/** The whole flow of curves: counted by day, estimated, and let through the gate beside the page's shares of the same groups. */
export async function answerCurves(counter: Counter, task: CurvesTask): Promise<Safe<ReleasedCurves> | Refusal> {
	const { question, rule, linked, protector } = task;
	const course = courseOf(question.metric);
	if (!course) return { what: 'This measure has no curve', remedy: 'Choose a share of people seen again, or a time.' };
	const timed: FigureTask = {
		...task,
		name: isByPeriod(question) ? 'intervals' : 'partnerships',
		// one period is held against another by their curves
		question: { ...question, metric: course.time, ...(isByPeriod(question) && { benchmark: 'all' }) }
	};
	const estimated = await estimate(counter, timed);
	if ('what' in estimated) return estimated;
	const groups = await release(estimated, question.rule ?? rule, linked, protector);
	return releaseCurves(estimated, groups, { shares: sharesOf(task, linked), cohort: course.cohort });
}

/** The page's figure of the same groups, unless it is of the time itself. */
function sharesOf({ question }: CurvesTask, linked: readonly Safe<ReleasedFigure>[]): Safe<ReleasedFigure> | null {
	if (courseOf(question.metric)?.time === question.metric) return null;
	const isOfQuestion = (head: ReleasedFigure['head']) => JSON.stringify(head.question) === JSON.stringify(question);
	const isOfGroups = ({ name }: FigureHead) => (isByPeriod(question) ? isCourse(name) : name === 'partnerships');
	const found = linked.find(({ head }) => isOfGroups(head) && isOfQuestion(head));
	if (!found) throw new Error('curves need the figure of the same people beside them');
	return found;
}

function isByPeriod({ by }: Question): boolean {
	return by === 'period';
}

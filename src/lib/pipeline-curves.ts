import type { Counter } from './count/counter';
import { release } from './disclosure/release';
import { releaseCurves } from './disclosure/release-curves';
import type { ReleasedFigure, Safe } from './disclosure/released';
import type { ReleasedBeforeAfter } from './disclosure/released-before-after';
import type { ReleasedCurves } from './disclosure/released-curves';
import { sidesOf } from './metric/before-after-grouping';
import { courseOf, type Course } from './metric/curve-of';
import { dimensionGrouping } from './metric/grouping';
import { isCourse, type FigureHead } from './model/figure';
import type { Question } from './model/question';
import type { Refusal } from './model/refusal';
import { answerGrouped, chooseMeasure, estimate, estimateGrouped, type FigureTask } from './pipeline';
import { everyoneThere } from './pipeline-before-after';

/** What curves are asked with: by period where the question is, else by partnership, of the measure of time that goes with the
 *  question's. */
export interface CurvesTask extends Omit<FigureTask, 'name'> {
	/** Where they are of the two sides of its start, in the partnership's areas. */
	readonly beforeAfter?: Safe<ReleasedBeforeAfter>;
}

/** The whole flow of curves: counted by day, estimated, and let through the gate beside the page's shares of the same groups. */
export async function answerCurves(counter: Counter, task: CurvesTask): Promise<Safe<ReleasedCurves> | Refusal> {
	const { question, rule, linked, protector, beforeAfter } = task;
	const course = courseOf(question.metric);
	if (!course) return noCurve;
	if (beforeAfter) return answerSides(counter, task, beforeAfter, course);
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

/** The same of everyone in a partnership's areas, before its start and from it on: as far as the page's before and after tells of
 *  them. */
async function answerSides(
	counter: Counter,
	task: CurvesTask,
	{ partnership, start, treated, treatedAreas: areas }: Safe<ReleasedBeforeAfter>,
	course: Course
): Promise<Safe<ReleasedCurves> | Refusal> {
	if (treated.before.status !== null || treated.after.status !== null) return hiddenSides;
	const everyone = everyoneThere(task.question);
	const keys = areas.map(({ key }) => key);
	// beside what areas are filtered already, which may be of another level
	const filters = [...everyone.filters, { dimension: 'area', keys }];
	const question: Question = { ...everyone, filters };
	const timed = { ...question, metric: course.time };
	const [measure, time] = [chooseMeasure(question, task.dataset), chooseMeasure(timed, task.dataset)];
	if ('what' in measure) return measure;
	if ('what' in time) return time;
	const sides = sidesOf(start);
	const byArea = await answerGrouped(counter, { ...task, name: 'cross', question: everyone }, measure, [
		dimensionGrouping(measure.dataset.areas[question.level]),
		sides
	]);
	if (!tellsAll(byArea, new Set(keys))) return hiddenSides;
	const groupings = [sides] as const;
	const own = { ...task, name: 'intervals' as const, linked: [] };
	const shares = await answerGrouped(counter, { ...own, question }, measure, groupings);
	const estimated = await estimateGrouped(counter, { ...own, question: timed }, time, groupings);
	const groups = await release(estimated, question.rule ?? task.rule, [shares], task.protector);
	return releaseCurves(estimated, groups, { shares, cohort: course.cohort }, { partnership, start, areas });
}

/** Whether it is told of each of some areas, by itself and on either side, how many are not yet followed: a curve starts with them,
 *  and what is kept back of one area would follow from the sum over all. */
function tellsAll({ cells, margins }: ReleasedFigure, areas: ReadonlySet<string>): boolean {
	return [...cells, ...margins]
		.filter(({ group }) => group !== null && areas.has(group.key))
		.every(
			({ result }) =>
				result.status === null && result.measure.kind !== 'count' && typeof result.measure.excluded === 'number'
		);
}

const noCurve: Refusal = {
	kind: 'unsuited',
	what: 'This measure has no curve',
	remedy: 'Choose a share of people seen again, or a time.'
};

const hiddenSides: Refusal = {
	kind: 'too-little-shown',
	what: 'No curves before and after the start may be shown',
	remedy: 'Of one of its areas something is hidden on one side of the start. Widen the selection.'
};

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

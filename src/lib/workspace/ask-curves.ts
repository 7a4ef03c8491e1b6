import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import { chooseMetric } from '../metric/choose-metric';
import { courseOf } from '../metric/curve-of';
import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';
import { settle, type Answer } from './answer';
import type { Workspace } from './workspace.svelte';

/** Whether a measure has curves in what is loaded. */
export function hasCurves(metric: string, loaded: Dataset): boolean {
	const course = courseOf(metric);
	return course !== null && chooseMetric(course.time, loaded)?.missing === null;
}

/** What a page shows beside its curves. */
interface CurvesBeside {
	/** Of the same groups. */
	readonly shares: Safe<ReleasedFigure>;
	/** Where the curves are of the two sides of its start. */
	readonly beforeAfter: Safe<ReleasedBeforeAfter> | null;
}

/** As before and after: sums over areas are not held against what others have seen. */
const notWhilePresenting: Refusal = {
	kind: 'withheld',
	what: 'Curves before and after a start are not shown while presenting',
	remedy: 'Save them as an image beforehand, or stop presenting.'
};

/** Asks for curves as data: never throws. Null where nothing is loaded any more. */
export async function askCurves(
	workspace: Workspace,
	question: Question,
	{ shares, beforeAfter }: CurvesBeside,
	signal: AbortSignal
): Promise<Answer<Safe<ReleasedCurves>> | null> {
	const { dataset, rule } = workspace;
	const session = dataset && (await workspace.session());
	if (!session) return null;
	if (beforeAfter && workspace.presenting.on) return { state: 'refused', refusal: notWhilePresenting };
	const screened = async () => {
		const task = { question, dataset, rule, linked: [shares], signal, ...(beforeAfter && { beforeAfter }) };
		const answer = await session.answerCurves(task);
		if ('what' in answer) return answer;
		return (await workspace.presenting.curves(session, dataset, answer, signal)) ?? answer;
	};
	return settle(screened());
}

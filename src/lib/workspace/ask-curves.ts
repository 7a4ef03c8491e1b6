import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import { chooseMetric } from '../metric/choose-metric';
import { courseOf } from '../metric/curve-of';
import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import { settle, type Answer } from './answer';
import type { Workspace } from './workspace.svelte';

/** Whether a measure has curves in what is loaded. */
export function hasCurves(metric: string, loaded: Dataset): boolean {
	const course = courseOf(metric);
	return course !== null && chooseMetric(course.time, loaded)?.missing === null;
}

/** Asks for curves as data, beside the page's shares of the same groups: never throws. Null where nothing is loaded any more. */
export async function askCurves(
	workspace: Workspace,
	question: Question,
	shares: Safe<ReleasedFigure>,
	signal: AbortSignal
): Promise<Answer<Safe<ReleasedCurves>> | null> {
	const { dataset, rule } = workspace;
	const session = dataset && (await workspace.session());
	if (!session) return null;
	const screened = async () => {
		const answer = await session.answerCurves({ question, dataset, rule, linked: [shares], signal });
		if ('what' in answer) return answer;
		return (await workspace.presenting.curves(session, dataset, answer, signal)) ?? answer;
	};
	return settle(screened());
}

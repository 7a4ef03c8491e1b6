import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import { chooseMetric } from '../metric/choose-metric';
import { courseOf } from '../metric/curve-of';
import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';
import type { Workspace } from './workspace.svelte';

/** The state of curves. While a new answer is on its way the last one stays. */
export type CurvesAnswer =
	| { readonly state: 'asking'; readonly last: Safe<ReleasedCurves> | null }
	| { readonly state: 'answered'; readonly figure: Safe<ReleasedCurves> }
	| { readonly state: 'refused'; readonly refusal: Refusal }
	| { readonly state: 'failed'; readonly message: string };

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
): Promise<CurvesAnswer | null> {
	const { dataset, rule } = workspace;
	const session = dataset && (await workspace.session());
	if (!session) return null;
	try {
		const answer = await session.answerCurves({ question, dataset, rule, linked: [shares], signal });
		if ('what' in answer) return { state: 'refused', refusal: answer };
		const refusal = await workspace.presenting.curves(session, dataset, answer, signal);
		return refusal ? { state: 'refused', refusal } : { state: 'answered', figure: answer };
	} catch (error) {
		return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}

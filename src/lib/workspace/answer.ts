import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { FigureName } from '../model/figure';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';

/** One figure that a page wants. `slot` is the page's own name for it. */
export interface FigureRequest {
	readonly slot: string;
	readonly name: FigureName;
	readonly question: Question;
	/** Whether the reader has chosen months however many are hidden; otherwise a course of such is drawn by quarter. */
	readonly keepsMonths?: boolean;
	/** Where on the page it is looked at, by the names those places tell `onScreen`; its own slot where not given. */
	readonly lookedAtIn?: readonly string[];
}

/** The state of one figure. While a new answer is on its way the last one stays to be looked at. */
export type Answer<Figure = Safe<ReleasedFigure>> =
	| { readonly state: 'asking'; readonly last: Figure | null }
	| { readonly state: 'answered'; readonly figure: Figure }
	| { readonly state: 'refused'; readonly refusal: Refusal }
	| { readonly state: 'failed'; readonly message: string };

/** The figure to be looked at: the answer, or the last one while a new one is on its way. */
export function figureIn<Figure>(answer: Answer<Figure> | undefined): Figure | null {
	if (answer?.state === 'answered') return answer.figure;
	return answer?.state === 'asking' ? answer.last : null;
}

/** Whether there is nothing yet to be looked at, neither a figure nor why there is none. */
export function isAwaited(answer: Answer<unknown> | undefined): boolean {
	return answer === undefined || (answer.state === 'asking' && answer.last === null);
}

/** An answer as data: never throws. */
export async function settle<Figure extends object>(
	work: Promise<Figure | Refusal>
): Promise<Exclude<Answer<Figure>, { state: 'asking' }>> {
	try {
		const answer = await work;
		return isRefusal(answer) ? { state: 'refused', refusal: answer } : { state: 'answered', figure: answer };
	} catch (error) {
		return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}

function isRefusal(answer: object): answer is Refusal {
	return 'what' in answer;
}

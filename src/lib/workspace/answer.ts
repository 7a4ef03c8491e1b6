import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { FigureName } from '../model/figure';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';

/** One figure that a page wants. `slot` is the page's own name for it. */
export interface FigureRequest {
	readonly slot: string;
	readonly name: FigureName;
	readonly question: Question;
}

/** The state of one figure. While a new answer is on its way the last one stays to be looked at. */
export type Answer =
	| { readonly state: 'asking'; readonly last: Safe<ReleasedFigure> | null }
	| { readonly state: 'answered'; readonly figure: Safe<ReleasedFigure> }
	| { readonly state: 'refused'; readonly refusal: Refusal }
	| { readonly state: 'failed'; readonly message: string };

import type { AnyReleased } from '../disclosure/any-released';
import type { AnyFigureName } from '../model/figure';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';

/** One figure that a page wants. `slot` is the page's own name for it. */
export interface FigureRequest {
	readonly slot: string;
	readonly name: AnyFigureName;
	readonly question: Question;
}

/** The state of one figure, of whichever shape its name has. While a new answer is on its way the last one stays to be looked at. */
export type Answer =
	| { readonly state: 'asking'; readonly last: AnyReleased | null }
	| { readonly state: 'answered'; readonly figure: AnyReleased }
	| { readonly state: 'refused'; readonly refusal: Refusal }
	| { readonly state: 'failed'; readonly message: string };

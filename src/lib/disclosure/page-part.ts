import type { Group } from '../model/dimension';
import type { ReleasedCell, ReleasedFigure, Safe } from './released';
import type { ReleasedBeforeAfter } from './released-before-after';
import type { ReleasedCurves } from './released-curves';
import type { ReleasedOverview } from './released-overview';

/** One of the figures of a page. */
export type PagePart =
	| { readonly kind: 'groups'; readonly figure: Safe<ReleasedFigure> }
	| { readonly kind: 'overview'; readonly figure: Safe<ReleasedOverview> }
	/** One group of an overview. */
	| { readonly kind: 'profile'; readonly figure: Safe<ReleasedOverview>; readonly group: Group }
	| { readonly kind: 'curves'; readonly figure: Safe<ReleasedCurves> }
	| { readonly kind: 'before-after'; readonly figure: Safe<ReleasedBeforeAfter> };

/** A cell that a page speaks of, and the figure that it stands in. */
export interface SpokenCell {
	readonly figure: Safe<ReleasedFigure>;
	readonly cell: ReleasedCell;
}

/** What the evidence for a partnership rests on: the cell that its page speaks of, and its before and after. */
export interface PageEvidence extends SpokenCell {
	/** Null where there is none. */
	readonly beforeAfter: Safe<ReleasedBeforeAfter> | null;
	/** Why there is none. */
	readonly wanting: Readonly<Record<ToldIn, Wanting>>;
	/** Of which of the two nothing may be told. */
	readonly leftOut: readonly ('sentence' | 'before-after')[];
}

/** Where the evidence is told: a file has none of the page's controls. */
export type ToldIn = 'page' | 'file';

/** Why there is no figure, and what would bring it; either may be empty. */
interface Wanting {
	readonly found: string;
	readonly needs: string;
}

/** What a page says of a cell in words; everyone is told with it, in the comparison. */
export interface SpokenSentence extends SpokenCell {
	readonly kind: 'sentence';
}

import type { JoinedBoundaries } from '../model/boundaries';
import type { Refusal } from '../model/refusal';
import { figureIn, type Answer } from '../workspace/answer';
import type { OwnBoundaries } from '../workspace/own-boundaries.svelte';

/** The answer of areas as that of their map on the user's boundaries; a refusal where these cannot be drawn. Null where there is
 *  no answer of areas. */
export function boundariesAnswer(
	answer: Answer | undefined,
	joined: JoinedBoundaries | Refusal,
	boundaries: OwnBoundaries
): Answer | null {
	if ('what' in joined) return { state: 'refused', refusal: joined };
	const isAsking = !answer || answer.state === 'asking';
	const figure = figureIn(answer);
	if (!figure) return isAsking ? { state: 'asking', last: null } : null;
	const map = boundaries.on(joined, figure);
	if (!map) return null;
	return isAsking ? { state: 'asking', last: map } : { state: 'answered', figure: map };
}

import type { AnyReleased } from '../disclosure/any-released';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { Answer } from '../workspace/answer';

/** The figure of groups to be looked at: the answer, or the last one while a new one is on its way. */
export function figureIn(answer: Answer | undefined): Safe<ReleasedFigure> | null {
	const released = releasedIn(answer);
	return released?.shape === 'groups' ? released : null;
}

/** The curves to be looked at, likewise. */
export function curvesIn(answer: Answer | undefined): Safe<ReleasedCurves> | null {
	const released = releasedIn(answer);
	return released?.shape === 'curves' ? released : null;
}

function releasedIn(answer: Answer | undefined): AnyReleased | null {
	if (answer?.state === 'answered') return answer.figure;
	return answer?.state === 'asking' ? answer.last : null;
}

import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { Answer } from '../workspace/answer';

/** The figure of groups to be looked at: the answer, or the last one while a new one is on its way. */
export function figureIn(answer: Answer | undefined): Safe<ReleasedFigure> | null {
	if (answer?.state === 'answered') return answer.figure;
	return answer?.state === 'asking' ? answer.last : null;
}

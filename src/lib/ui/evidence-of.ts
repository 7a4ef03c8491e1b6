import type { PageEvidence, SpokenCell } from '../disclosure/page-part';
import type { Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { Answer } from '../workspace/answer';

/** Stands where before and after is still worked out. */
export const workingOut = 'Being worked out …';

/** What the evidence for a partnership rests on. Not on the last before and after while another is worked out: it may be of another
 *  partnership. */
export function evidenceOf({ figure, cell }: SpokenCell, beforeAfter: Answer<Safe<ReleasedBeforeAfter>>): PageEvidence {
	const answered = beforeAfter.state === 'answered' ? beforeAfter.figure : null;
	return { figure, cell, beforeAfter: answered, wanting: wanting(beforeAfter), leftOut: [] };
}

function wanting(answer: Answer<Safe<ReleasedBeforeAfter>>): string {
	if (answer.state === 'refused') {
		const { what, remedy } = answer.refusal;
		return `Before and after: ${what}${what.endsWith('?') ? '' : '.'} ${remedy}`;
	}
	return answer.state === 'failed' ? 'Before and after could not be worked out.' : workingOut;
}

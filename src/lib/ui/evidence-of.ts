import type { PageEvidence, SpokenCell } from '../disclosure/page-part';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { Answer } from '../workspace/answer';

type Counted = ReleasedFigure['head']['metric'];

/** What the evidence for a partnership rests on. Not on the last before and after while another is worked out: it may be of another
 *  partnership. */
export function evidenceOf({ figure, cell }: SpokenCell, beforeAfter: Answer<Safe<ReleasedBeforeAfter>>): PageEvidence {
	const answered = beforeAfter.state === 'answered' ? beforeAfter.figure : null;
	return { figure, cell, beforeAfter: answered, wanting: wanting(beforeAfter, figure.head.metric), leftOut: [] };
}

function wanting(answer: Answer<Safe<ReleasedBeforeAfter>>, metric: Counted): PageEvidence['wanting'] {
	if (answer.state !== 'refused') {
		const found = answer.state === 'failed' ? 'Before and after could not be worked out.' : 'Being worked out …';
		return { page: { found, needs: '' }, file: { found, needs: '' } };
	}
	const { kind, what, remedy } = answer.refusal;
	if (kind === 'unsaid') {
		return {
			page: { found: '', needs: `${what} ${remedy}` },
			file: {
				found: 'The extracts do not say when the partnership started.',
				needs: 'The day the partnership started.'
			}
		};
	}
	const found = `${what}.`;
	if (kind === 'withheld') return { page: { found, needs: remedy }, file: { found, needs: '' } };
	return { page: { found, needs: remedy }, file: { found, needs: neededForChange(metric) } };
}

/** What a before and after rests on, where a measure or its records do not give it. */
function neededForChange({ kind, statistic, unit }: Counted): string {
	if (kind !== 'cases' || statistic !== 'proportion')
		return 'Records of cases, and a measure of them that is a share, such as people seen again within 12 months.';
	return `Areas of the partnership, and others where it has fewer than 10 people, with enough ${unit} before its start and since to be shown.`;
}

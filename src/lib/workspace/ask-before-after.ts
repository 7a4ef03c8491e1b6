import type { Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';
import { settle, type Answer } from './answer';
import type { Workspace } from './workspace.svelte';

/** Its sums over areas are not held against what others have seen: so they do not see it. */
const notWhilePresenting: Refusal = {
	kind: 'withheld',
	what: 'Before and after is not shown while presenting',
	remedy: 'Save it as an image beforehand, or stop presenting.'
};

/** Asks for it as data: never throws. Null where nothing is loaded any more. */
export async function askBeforeAfter(
	workspace: Workspace,
	question: Question,
	signal: AbortSignal
): Promise<Answer<Safe<ReleasedBeforeAfter>> | null> {
	const { dataset, rule } = workspace;
	const session = dataset && (await workspace.session());
	if (!session) return null;
	if (workspace.presenting.on) return { state: 'refused', refusal: notWhilePresenting };
	// What the page's figures hide stays hidden here.
	const linked = Object.values(workspace.answers).flatMap((one) => (one.state === 'answered' ? [one.figure] : []));
	return settle(session.answerBeforeAfter({ question, dataset, rule, linked, signal }));
}

import type { Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';
import type { Workspace } from './workspace.svelte';

/** The state of before and after against comparators. While a new answer is on its way the last one stays. */
export type BeforeAfterAnswer =
	| { readonly state: 'asking'; readonly last: Safe<ReleasedBeforeAfter> | null }
	| { readonly state: 'answered'; readonly figure: Safe<ReleasedBeforeAfter> }
	| { readonly state: 'refused'; readonly refusal: Refusal }
	| { readonly state: 'failed'; readonly message: string };

/** Its sums over areas are not held against what others have seen: so they do not see it. */
const notWhilePresenting: Refusal = {
	what: 'Before and after is not shown while presenting',
	remedy: 'Save it as an image beforehand, or stop presenting.'
};

/** Asks for it as data: never throws. Null where nothing is loaded any more. */
export async function askBeforeAfter(
	workspace: Workspace,
	question: Question,
	signal: AbortSignal
): Promise<BeforeAfterAnswer | null> {
	const { dataset, rule } = workspace;
	const session = dataset && (await workspace.session());
	if (!session) return null;
	if (workspace.presenting.on) return { state: 'refused', refusal: notWhilePresenting };
	try {
		// What the page's figures hide stays hidden here.
		const linked = Object.values(workspace.answers).flatMap((one) => (one.state === 'answered' ? [one.figure] : []));
		const answer = await session.answerBeforeAfter({ question, dataset, rule, linked, signal });
		return 'what' in answer ? { state: 'refused', refusal: answer } : { state: 'answered', figure: answer };
	} catch (error) {
		return { state: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}

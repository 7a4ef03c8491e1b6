import type { ReleasedOverview } from '../disclosure/released-overview';
import type { Safe } from '../disclosure/released';
import type { Question } from '../model/question';
import { figureIn, settle, type Answer } from './answer';
import type { Workspace } from './workspace.svelte';

/** Asks for every measure of the page's groups as data, beside the page's own figures: never throws. Null where nothing is loaded
 *  any more. */
export async function askOverview(
	workspace: Workspace,
	question: Question,
	signal: AbortSignal,
	onProgress: (done: number, of: number) => void
): Promise<Answer<Safe<ReleasedOverview>> | null> {
	const { dataset, rule } = workspace;
	const session = dataset && (await workspace.session());
	if (!session) return null;
	const linked = Object.values(workspace.answers).flatMap((answer) => figureIn(answer) ?? []);
	const screen = workspace.presenting.page(session, dataset);
	return settle(session.answerOverview({ question, dataset, rule, linked, signal, screen, onProgress }));
}

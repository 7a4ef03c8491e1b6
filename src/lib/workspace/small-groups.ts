import type { QuasiIdentifier } from '../model/quasi-identifier';
import { thresholds } from '../model/rule';
import type { SmallGroups } from '../table/small-groups';
import type { Workspace } from './workspace.svelte';

export type { SmallGroups };

/** How small the groups of an extract's rows are that agree in what was chosen. Nothing of it is released: it is told to the
 *  holder of the extract, never while others look, and never exported. Null where nothing is loaded any more. */
export async function smallGroupsOf(
	workspace: Workspace,
	number: number,
	chosen: readonly QuasiIdentifier[],
	signal: AbortSignal
): Promise<SmallGroups | null> {
	if (workspace.presenting.on) return null;
	const session = await workspace.session();
	return session?.smallGroups(number, chosen, thresholds[workspace.rule], signal) ?? null;
}

import type { Workspace } from '../workspace/workspace.svelte';

/** What a button beside a finding does. */
export interface FindingAct {
	readonly label: string;
	readonly run: () => void;
}

/** What can be done at once about findings of what is kept, by their ids. */
export function keepingActs(workspace: Workspace): Readonly<Record<string, FindingAct>> {
	const remove = {
		label: 'Delete what is kept',
		run: () => {
			void workspace.keep(false);
			// The button goes with its finding.
			document.querySelector<HTMLElement>('main')?.focus();
		}
	};
	return { 'kept-30-days': remove, 'kept-not-open': remove };
}

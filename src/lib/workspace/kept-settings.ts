import type { KeptSettings } from '../keep/kept-document';
import { defaultSettings } from '../model/metric-settings';
import type { Workspace } from './workspace.svelte';

/** What the user has set, what was exported and what others have been shown: kept with the extracts. */
export function settingsOf({ dataset, rule, marking, measures, ledger, presenting }: Workspace): KeptSettings {
	return {
		...{ cutoff: dataset?.cutoff ?? null, rule, marking },
		measures: measures.settings,
		exported: ledger.entries,
		presented: presenting.on ? presenting.shown : null
	};
}

/** Sets all but the cut-off again, which the rows come with. Who presented still does: the address alone does not end it. */
export function setAgain(workspace: Workspace, { rule, marking, measures, exported, presented }: KeptSettings): void {
	if (presented) workspace.presenting.start(presented);
	workspace.rule = rule;
	workspace.marking = marking;
	workspace.ledger.entries = exported ?? [];
	workspace.measures.settings = { ...defaultSettings, ...measures };
}

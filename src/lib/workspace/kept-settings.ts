import type { KeptSettings } from '../keep/kept-document';
import { defaultSettings } from '../model/metric-settings';
import type { Workspace } from './workspace.svelte';

/** What the user has set, and what was exported: kept with the extracts. */
export function settingsOf({ dataset, rule, marking, measures, ledger }: Workspace): KeptSettings {
	return { cutoff: dataset?.cutoff ?? null, rule, marking, measures: measures.settings, exported: ledger.entries };
}

/** Sets all but the cut-off again, which the rows come with. */
export function setAgain(workspace: Workspace, { rule, marking, measures, exported }: KeptSettings): void {
	workspace.rule = rule;
	workspace.marking = marking;
	workspace.ledger.entries = exported ?? [];
	workspace.measures.settings = { ...defaultSettings, ...measures };
}

import type { KeptSettings } from '../keep/kept-document';
import type { Dataset } from '../model/dataset';
import { defaultSettings } from '../model/metric-settings';
import type { Workspace } from './workspace.svelte';

/** What is loaded, with what is set of the measures and what is marked by hand. */
export function withSettings({ measures, marks }: Pick<Workspace, 'measures' | 'marks'>, loaded: Dataset): Dataset {
	return marks.set(measures.set(loaded));
}

/** What the user has set, what was exported and what others have been shown: kept with the extracts. */
export function settingsOf({ dataset, rule, marking, measures, marks, ledger, presenting }: Workspace): KeptSettings {
	return {
		...{ cutoff: dataset?.cutoff ?? null, rule, marking },
		measures: measures.settings,
		marks: marks.marks,
		exported: ledger.entries,
		presented: presenting.on ? presenting.shown : null
	};
}

/** Sets all but the cut-off again, which the rows come with. Who presented still does: the address alone does not end it. */
export function setAgain(
	workspace: Workspace,
	{ rule, marking, measures, marks, exported, presented }: KeptSettings
): void {
	if (presented) workspace.presenting.start(presented);
	workspace.rule = rule;
	workspace.marking = marking;
	workspace.ledger.entries = exported ?? [];
	workspace.marks.take(marks ?? []);
	workspace.measures.settings = { ...defaultSettings, ...measures };
}

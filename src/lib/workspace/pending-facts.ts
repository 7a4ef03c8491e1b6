import type { Day } from '../model/day';
import type { ExtractKind } from '../model/extract';
import type { PendingExtract } from './pending-extract.svelte';

/** Kinds whose files are taken without a question where nothing is open: nothing is counted from them. */
const unasked: ReadonlySet<ExtractKind> = new Set(['benchmarks', 'notes', 'goals', 'lookup']);

/** Whether files can be taken as they were read, without a question. */
export function asksNothing(pending: readonly PendingExtract[]): boolean {
	return pending.every(
		({ mapping, problem, dateOrderOpen, duplicates }) =>
			unasked.has(mapping.kind) && problem === null && !dateOrderOpen && duplicates.length === 0
	);
}

/** The last event day of files; null where none tells one. */
export function lastDayOf(pending: readonly PendingExtract[]): Day | null {
	const days = pending.flatMap(({ lastDay }) => lastDay ?? []);
	return days.length === 0 ? null : Math.max(...days);
}

/** The later of the cut-off in force and the last event of the new files. */
export function suggestCutoff(pending: readonly PendingExtract[], inForce: Day | undefined): Day | null {
	const days = [inForce, lastDayOf(pending)].flatMap((day) => day ?? []);
	return days.length === 0 ? null : Math.max(...days);
}

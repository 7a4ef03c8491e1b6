import type { Dataset } from '../model/dataset';

/** Whether an extract says itself which boroughs make up a command unit, so that those built in may be others. */
export function areUnitsLookedUp({ extracts }: Pick<Dataset, 'extracts'>): boolean {
	return extracts.some(({ kind, mapping }) => kind === 'lookup' && mapping.columns.some(({ role }) => role === 'bcu'));
}

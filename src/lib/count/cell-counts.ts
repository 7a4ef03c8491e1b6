import type { Counts } from '../model/counts';
import type { CountRow } from '../metric/compile';

/** Counts of a group that the selection does not hold. */
export const nobody: Counts = { units: 0, denominator: 0, numerator: 0 };

/** Key of a cell: what the engine answers for its groups, in order. */
export function cellKey(keys: readonly (string | number)[]): string {
	return JSON.stringify(keys);
}

/** Counts by cell key. */
export function indexRows(rows: readonly CountRow[]): ReadonlyMap<string, Counts> {
	return new Map(
		rows.map(({ g0, g1, units, denominator, numerator }) => [
			cellKey([g0, g1].filter((key) => key !== undefined)),
			{ units, denominator, numerator }
		])
	);
}

import type { Extract } from './extract';

/** The extracts that hold persons, by the visit in which they were read: persons are linked within one visit alone. */
export function personsByVisit(extracts: readonly Extract[]): Extract[][] {
	const withPersons = extracts.filter(hasPersons);
	return [...new Set(withPersons.map(({ visit }) => visit))].map((visit) =>
		withPersons.filter((extract) => extract.visit === visit)
	);
}

function hasPersons({ kind, rowsUsed, rowsWithoutKey, mapping }: Extract): boolean {
	const keyed = kind === 'cases' || mapping.columns.some(({ role }) => role === 'person_key');
	return keyed && rowsUsed > rowsWithoutKey;
}

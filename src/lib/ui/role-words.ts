import {
	benchmarkRoles,
	casesRoles,
	type BenchmarkRole,
	type CasesRole,
	type ColumnRole,
	type ExtractKind
} from '../model/extract';

const casesWords: Record<CasesRole, string> = {
	event_date: 'Date of event',
	area: 'Area',
	person_key: 'Person key (pseudonym)',
	partnership: 'Partnership',
	theme: 'Theme',
	role: 'Role: victim or suspect',
	risk: 'Risk level',
	dimension: 'Dimension',
	unused: 'Not used',
	left_out: 'Left out'
};

const benchmarkWords: Record<BenchmarkRole, string> = {
	metric: 'Measure',
	place: 'Place',
	period: 'Period',
	numerator: 'Numerator',
	denominator: 'Denominator',
	value: 'Value',
	lower: 'Lower limit',
	upper: 'Upper limit',
	id: 'Name in links',
	source: 'Source',
	definition: 'Definition',
	unused: 'Not used'
};

/** What one row of a kind of extract is. */
export const kindWords: Record<ExtractKind, { readonly name: string; readonly row: string }> = {
	cases: { name: 'Cases', row: 'a contact, incident or case of a pseudonymised person' },
	benchmarks: { name: 'Benchmarks', row: 'a published comparator' }
};

/** The roles that a column of the kind may have, in the order of the menu, with their names on screen. */
export function rolesOf(kind: ExtractKind): readonly { readonly role: ColumnRole; readonly words: string }[] {
	const words: Partial<Record<ColumnRole, string>> = kind === 'cases' ? casesWords : benchmarkWords;
	const roles: readonly ColumnRole[] = kind === 'cases' ? casesRoles : benchmarkRoles;
	return roles.map((role) => ({ role, words: words[role] ?? role }));
}

import { rolesOfKind, type ColumnRole, type ExtractKind, type ValueType } from '../model/kind';

const commonWords: Partial<Record<ColumnRole, string>> = {
	area: 'Area',
	partnership: 'Partnership',
	period: 'Period',
	theme: 'Theme',
	metric: 'Measure',
	numerator: 'Numerator',
	denominator: 'Denominator',
	value: 'Value',
	lower: 'Lower limit',
	upper: 'Upper limit',
	person_key: 'Person key (pseudonym)',
	wide: 'A period of its own',
	dimension: 'Dimension',
	unused: 'Not used',
	left_out: 'Left out'
};

/** What roles are called where the kind gives them a name of its own. */
const kindRoleWords: Record<ExtractKind, Partial<Record<ColumnRole, string>>> = {
	cases: {
		event_date: 'Date of event',
		role: 'Role: victim or suspect',
		risk: 'Risk level',
		outcome: 'Outcome',
		outcome_date: 'Date of outcome',
		agency: 'Agency',
		marac: 'Heard at MARAC',
		offender_key: 'Suspect key (pseudonym)',
		crime_id: 'Crime ID (its outcomes count once)'
	},
	counts: {},
	benchmarks: { place: 'Place', id: 'Name in links', source: 'Source', definition: 'Definition' },
	referrals: {
		from_agency: 'From agency',
		to_agency: 'To agency',
		sent: 'Date sent',
		answered: 'Date answered',
		accepted: 'Accepted or not'
	},
	assessments: {
		domain: 'Domain',
		score_start: 'First score',
		score_end: 'Last score',
		date_start: 'Date of first score',
		date_end: 'Date of last score',
		scale_max: 'Highest score possible'
	},
	workforce: {
		team: 'Team',
		month: 'Month',
		headcount: 'Headcount',
		contracted_days: 'Contracted days',
		sickness_days: 'Days lost to sickness',
		caseload: 'Caseload',
		burnt_out: 'Often burnt out',
		respondents: 'Respondents'
	},
	spend: { amount: 'Amount', funder: 'Funder' },
	goals: { target: 'Target', due: 'Due', baseline: 'Baseline', owner: 'Owner' },
	notes: { date: 'Date', label: 'Label', kind: 'Kind of mark' },
	lookup: { bcu: 'Command unit', force: 'Force', level: 'Larger area' }
};

/** What one row of a kind of extract is. */
export const kindWords: Record<ExtractKind, { readonly name: string; readonly row: string }> = {
	cases: { name: 'Cases', row: 'a contact, incident or case of a pseudonymised person' },
	counts: { name: 'Counts', row: 'numbers already counted by their owner' },
	benchmarks: { name: 'Benchmarks', row: 'a published comparator' },
	referrals: { name: 'Referrals', row: 'a request or hand-over between agencies' },
	assessments: { name: 'Assessments', row: 'a first and last reading of one person' },
	workforce: { name: 'Workforce', row: 'a month of a team' },
	spend: { name: 'Spending', row: 'money put in' },
	goals: { name: 'Goals', row: 'a target that the partners agreed' },
	notes: { name: 'Notes', row: 'a dated mark on a chart' },
	lookup: { name: 'Area lookup', row: 'an area and the larger area it belongs to' }
};

/** The roles that a column of the kind may have, in the order of the menu, with their names on screen. */
export function rolesOf(kind: ExtractKind): readonly { readonly role: ColumnRole; readonly words: string }[] {
	return rolesOfKind(kind).map((role) => ({ role, words: roleWords(kind, role) }));
}

/** What a role is called in a kind of extract. */
export function roleWords(kind: ExtractKind, role: ColumnRole): string {
	return kindRoleWords[kind][role] ?? commonWords[role] ?? role;
}

/** What the values of a column are, on screen. */
export const typeWords: Readonly<Record<ValueType, string>> = {
	key: 'Pseudonyms',
	category: 'Categories',
	area: 'Areas',
	day: 'Dates',
	period: 'Periods',
	number: 'Numbers',
	proportion: 'Proportions',
	text: 'Texts'
};

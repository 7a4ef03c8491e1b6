/** What the values of a column are, before they are read. */
export type ValueType =
	/** A pseudonym: used inside the engine only. */
	| 'key'
	/** Few different texts: kept as they are, spellings folded. */
	| 'category'
	/** A built-in borough where the name fits, otherwise an area of its own. */
	| 'area'
	/** A calendar day. */
	| 'day'
	/** A month, quarter, year, financial year, or a stretch of days. */
	| 'period'
	/** A number, perhaps with thousands separators or a currency sign; may be suppressed. */
	| 'number'
	/** 0 to 1, or with a % sign. */
	| 'proportion'
	/** Any text; never a value that is grouped by. */
	| 'text';

interface KindSchema {
	/** The roles that a column of the kind can have, in the order of menus. */
	readonly roles: Readonly<Record<string, ValueType>>;
	/** What must be mapped: of each entry one alternative, of an alternative every role. */
	readonly required: readonly (readonly (readonly string[])[])[];
}

/** The kinds of extract: what their columns can mean. `lookup`: which larger area each area belongs to. */
export const kindSchemas = {
	cases: {
		roles: {
			event_date: 'day',
			area: 'area',
			person_key: 'key',
			partnership: 'category',
			theme: 'category',
			role: 'category',
			risk: 'category',
			outcome: 'category',
			outcome_date: 'day',
			agency: 'category',
			marac: 'category',
			offender_key: 'key',
			crime_id: 'key'
		},
		required: [[['event_date']], [['area']]]
	},
	counts: {
		roles: {
			metric: 'category',
			area: 'area',
			partnership: 'category',
			period: 'period',
			numerator: 'number',
			denominator: 'number',
			value: 'number',
			lower: 'number',
			upper: 'number'
		},
		// Without a measure the numbers are called by their column.
		required: [[['area'], ['partnership']], [['period']], [['numerator'], ['value', 'denominator']]]
	},
	benchmarks: {
		roles: {
			metric: 'category',
			place: 'text',
			period: 'text',
			numerator: 'number',
			denominator: 'number',
			value: 'proportion',
			lower: 'proportion',
			upper: 'proportion',
			id: 'text',
			source: 'text',
			definition: 'text'
		},
		required: [[['metric']], [['place']], [['period']], [['value'], ['numerator', 'denominator']]]
	},
	referrals: {
		roles: {
			from_agency: 'category',
			to_agency: 'category',
			sent: 'day',
			answered: 'day',
			accepted: 'category',
			area: 'area',
			partnership: 'category',
			theme: 'category'
		},
		required: [[['from_agency']], [['to_agency']], [['sent']]]
	},
	assessments: {
		roles: {
			person_key: 'key',
			domain: 'category',
			score_start: 'number',
			score_end: 'number',
			date_start: 'day',
			date_end: 'day',
			area: 'area',
			partnership: 'category',
			scale_max: 'number'
		},
		required: [[['person_key']], [['domain']], [['score_start']], [['score_end']]]
	},
	workforce: {
		roles: {
			team: 'category',
			area: 'area',
			month: 'period',
			headcount: 'number',
			contracted_days: 'number',
			sickness_days: 'number',
			caseload: 'number',
			burnt_out: 'number',
			respondents: 'number'
		},
		required: [[['team'], ['area']], [['month']]]
	},
	spend: {
		roles: { partnership: 'category', period: 'period', amount: 'number', area: 'area', funder: 'category' },
		required: [[['partnership']], [['period']], [['amount']]]
	},
	goals: {
		roles: {
			metric: 'category',
			target: 'number',
			due: 'day',
			area: 'area',
			partnership: 'category',
			baseline: 'number',
			owner: 'category'
		},
		required: [[['metric']], [['target']], [['due']]]
	},
	notes: {
		roles: { date: 'day', label: 'text', area: 'area', partnership: 'category', kind: 'category' },
		required: [[['date']], [['label']]]
	},
	lookup: {
		roles: { area: 'area', bcu: 'category', force: 'category', level: 'category' },
		required: [[['area']], [['bcu'], ['force'], ['level']]]
	}
} as const satisfies Record<string, KindSchema>;

export type ExtractKind = keyof typeof kindSchemas;

export const extractKinds: readonly ExtractKind[] = [
	'cases',
	'counts',
	'benchmarks',
	'referrals',
	'assessments',
	'workforce',
	'spend',
	'goals',
	'notes',
	'lookup'
];

/** What a column of a kind can mean, by name. */
export type RoleOf<K extends ExtractKind> = keyof (typeof kindSchemas)[K]['roles'] & string;

/** `dimension`: kept, few-valued. `wide`: one of several columns that each stand for a period. `unused`: not read.
 *  `left_out`: may identify people. */
export type CommonRole = 'dimension' | 'wide' | 'unused' | 'left_out';
export type ColumnRole = { [K in ExtractKind]: RoleOf<K> }[ExtractKind] | CommonRole;

/** The roles of a kind in the order of menus, with those that any kind's column may have. */
export function rolesOfKind(kind: ExtractKind): readonly ColumnRole[] {
	const roles = Object.keys(kindSchemas[kind].roles).filter((role): role is RoleOf<typeof kind> => role !== '');
	const common: CommonRole[] =
		kind === 'counts'
			? ['wide', 'dimension', 'unused', 'left_out']
			: kind === 'benchmarks' || kind === 'notes' || kind === 'lookup'
				? ['unused', 'left_out']
				: ['dimension', 'unused', 'left_out'];
	return [...roles, ...common];
}

/** The requirements of a kind that the mapped roles do not meet, each as its alternatives. */
export function unmetRequirements(
	kind: ExtractKind,
	mapped: ReadonlySet<string>
): readonly (readonly (readonly ColumnRole[])[])[] {
	const required: readonly (readonly (readonly ColumnRole[])[])[] = kindSchemas[kind].required;
	return required.filter((alternatives) => !alternatives.some((roles) => roles.every((role) => mapped.has(role))));
}

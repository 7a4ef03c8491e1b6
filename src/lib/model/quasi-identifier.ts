import type { Extract } from './extract';
import type { ColumnRole } from './kind';

/** Something by which somebody may be known from elsewhere: a column of an extract, or the day or month of its date. */
export interface QuasiIdentifier {
	/** What it is called in the file; `day` and `month` for the date. */
	readonly id: string;
	readonly role: 'day' | 'month' | ColumnRole;
	/** In words, as on the page. */
	readonly words: string;
	/** Likely known to others, so chosen unless the holder says otherwise. */
	readonly isLikely: boolean;
}

const grouping: readonly ColumnRole[] = [
	'area',
	'partnership',
	'theme',
	'role',
	'risk',
	'outcome',
	'agency',
	'marac',
	'dimension'
];
/** Words of columns that say what neighbours and colleagues know of somebody. */
const known =
	/\b(age|ages|sex|gender|ethnic|ethnicity|race|religion|faith|nationality|language|disability|disabled|orientation|sexuality|marital|relationship|pregnant|children|occupation|ward|lsoa|msoa|postcode|year of birth)\b/;

/** What could tell people of a `cases` extract apart, in the order of its columns; the date last. */
export function quasiIdentifiers({ columns, monthOnly }: Extract): QuasiIdentifier[] {
	const found = columns
		.filter(({ role }) => grouping.includes(role))
		.map(({ column, role }): QuasiIdentifier => ({
			id: column,
			role,
			words: column,
			isLikely: role === 'area' || known.test(spaced(column))
		}));
	const month: QuasiIdentifier = { id: 'month', role: 'month', words: 'Month of the event', isLikely: true };
	const day: QuasiIdentifier = { id: 'day', role: 'day', words: 'Day of the event', isLikely: false };
	return [...found, month, ...(monthOnly ? [] : [day])];
}

function spaced(column: string): string {
	return column
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.replace(/[^A-Za-z]+/g, ' ')
		.toLowerCase();
}

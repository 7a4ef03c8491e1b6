import type { SetAside } from '../model/extract';
import type { Finding } from '../model/finding';
import { countOf } from './finding-words';

/** Reasons why rows are not used, and what to do about each. */
const reasons = {
	'wrong-fields': {
		what: 'not the number of fields that the header has, or badly quoted',
		remedy: 'Look at these lines: a delimiter or a quotation mark inside a field has to stand in quotation marks.'
	},
	'no-date': {
		what: 'no date',
		remedy: 'A contact without a date cannot be counted in any period. Fill it in and load the file again.'
	},
	'date-not-understood': {
		what: 'date not understood',
		remedy:
			'Expected a date such as 2024-03-14, 14/03/2024 or 14 March 2024, the same order throughout. Correct them and load the file again.'
	},
	'value-not-understood': {
		what: 'value not understood',
		remedy: 'Expected a proportion from 0 to 1, or a percentage with a % sign, or a numerator and a denominator.'
	},
	'second-row-of-id': {
		what: 'a second row of the same id',
		remedy: 'The first is used. Give each benchmark an id of its own.'
	},
	'name-missing': { what: 'no measure, place or period', remedy: 'A benchmark needs all three to be named.' }
} as const;
export type SetAsideReason = keyof typeof reasons;

/** Rows that are not used, for one reason. */
export function setAside(
	reason: SetAsideReason,
	column: string | null,
	rows: number,
	lines: readonly number[]
): SetAside[] {
	return rows === 0 ? [] : [{ reason, what: reasons[reason].what, column, rows, lines }];
}

/** The same as findings: "126 rows set aside: date not understood". */
export function setAsideFindings(file: string, all: readonly SetAside[]): Finding[] {
	return all.map(({ reason, what, column, rows, lines }) => ({
		id: reason,
		severity: 'problem',
		file,
		column,
		rows,
		lines,
		what: `${countOf(rows)} set aside: ${what}`,
		remedy: remedyOf(reason)
	}));
}

function remedyOf(reason: string): string {
	return Object.entries(reasons).find(([id]) => id === reason)?.[1].remedy ?? '';
}

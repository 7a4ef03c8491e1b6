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
	'future-date': {
		what: 'a date that has not come yet',
		remedy: 'A day after today is a slip of the pen or a planned event. Correct it and load the file again.'
	},
	'same-crime-again': {
		what: 'another outcome of a crime that is counted already',
		remedy: 'Of several rows of one crime the one of the latest month is used, of the same month the first in the file.'
	},
	'value-missing': {
		what: 'a value that this kind of extract needs is missing',
		remedy: 'Fill it in, or choose another column for it.'
	},
	'period-not-understood': {
		what: 'period not understood',
		remedy: 'Expected a month, quarter, year or financial year such as 2024-03, Mar-24, Q3 2023/24 or 2023/24.'
	},
	'number-not-understood': {
		what: 'number not understood',
		remedy: 'Expected a number such as 1,204 or 7.5%, or a mark for a suppressed value such as [c].'
	},
	'impossible-values': {
		what: 'values that contradict each other',
		remedy:
			'A share cannot be of fewer than it counts, an answer not come before its question. Correct them and load the file again.'
	},
	'second-row-of-area': {
		what: 'a second larger area for the same area',
		remedy: 'The first is used. Take out the row that is wrong and load the file again.'
	},
	'text-identifies': {
		what: 'a text that holds what looks like an e-mail address, a telephone number, a postcode or a number of a person',
		remedy: 'Such texts are shown on charts and go into files. Take it out of the text and load the file again.'
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

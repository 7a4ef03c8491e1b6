import { sql } from '../../sql/sql';
import type { IdentifierCheck } from './identifier-check';

/** Characters from which a value is taken for free text, in which anybody may be named. */
const longestValue = 60;

/** Free text. */
export const freeText: IdentifierCheck = {
	what: `text of more than ${longestValue} characters`,
	fits: (value) => value.length > longestValue && [...value].length > longestValue,
	condition: (text) => sql`length(${text}) > ${longestValue}`,
	fromShare: 0,
	among: null,
	unlessRepeated: true,
	leastDistinct: 1
};

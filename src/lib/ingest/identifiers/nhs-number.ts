import { literal, sql, join } from '../../sql/sql';
import { integer } from '../enum-sql';
import type { IdentifierCheck } from './identifier-check';
import { patternTest } from './pattern';

const shape = '^(nhs( no| number)?[.:]? *)?[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}$';
const shaped = new RegExp(shape, 'iu');
const weights = [10, 9, 8, 7, 6, 5, 4, 3, 2];

/** NHS numbers: ten digits, the last of them 11 − (Σ digit × weight 10…2) mod 11, where 11 is written 0 and 10 never occurs.
 *  One in eleven random ten-digit numbers passes, so a column counts only where half of its ten-digit numbers do. */
export const nhsNumber: IdentifierCheck = {
	what: 'NHS numbers',
	fits: (value) => {
		if (!shaped.test(value)) return false;
		const digits = [...value.replace(/[^0-9]/g, '')].map(Number);
		if (digits.every((digit) => digit === 0) || digits.every((digit) => digit === 9)) return false;
		const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
		return (11 - (sum % 11)) % 11 === digits[9];
	},
	condition: (text) => {
		const digits = sql`regexp_replace(${text}, '[^0-9]', '', 'g')`;
		const sum = join(
			weights.map((weight, at) => sql`${integer(weight)} * substr(${digits}, ${integer(at + 1)}, 1)::INTEGER`),
			sql` + `
		);
		return sql`CASE WHEN regexp_matches(${text}, ${literal(shape)}, 'i') AND ${digits} NOT IN ('0000000000', '9999999999')
			THEN (11 - (${sum}) % 11) % 11 = substr(${digits}, 10, 1)::INTEGER ELSE false END`;
	},
	fromShare: 0.5,
	among: patternTest(shape),
	unlessRepeated: false,
	leastDistinct: 1
};

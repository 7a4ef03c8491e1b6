import { join, literal, sql } from '../../sql/sql';
import type { IdentifierCheck } from './identifier-check';
import { forenames, surnames } from './people-names';

/** Forenames or surnames alone: a column counts where a good share of its values is one. */
export const singleName: IdentifierCheck = {
	what: 'forenames or surnames',
	fits: (value) => {
		const folded = value.toLowerCase().replace(/['’]/g, '');
		return forenames.has(folded) || surnames.has(folded);
	},
	condition: (text) =>
		sql`lower(regexp_replace(${text}, '[''’]', '', 'g')) IN (${join([...forenames, ...surnames].map(literal))})`,
	fromShare: 0.06,
	unlessRepeated: true,
	leastDistinct: 3
};

import { literal, sql } from '../../sql/sql';
import { foldedName, foldName } from './fold-name';
import type { IdentifierCheck } from './identifier-check';
import { forenames, surnames } from './people-names';

/** One word: of others the names need not be looked up. */
const shape = "^\\p{L}[\\p{L}'’.]+$";
const shaped = new RegExp(shape, 'u');
const known = `^(${[...new Set([...forenames, ...surnames])].join('|')})$`;

/** Forenames or surnames alone: a column counts where a good share of its values is one. */
export const singleName: IdentifierCheck = {
	what: 'forenames or surnames',
	fits: (value) => {
		const folded = shaped.test(value) ? foldName(value) : '';
		return forenames.has(folded) || surnames.has(folded);
	},
	condition: (text) =>
		sql`CASE WHEN regexp_matches(${text}, ${literal(shape)}) THEN regexp_matches(${foldedName(text)}, ${literal(known)}) ELSE false END`,
	fromShare: 0.06,
	among: null,
	unlessRepeated: true,
	leastDistinct: 3
};
